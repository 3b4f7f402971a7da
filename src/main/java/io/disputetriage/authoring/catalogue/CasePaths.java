package io.disputetriage.authoring.catalogue;

import io.disputetriage.facts.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The paths that cases take: which rules can speak for a kind of complaint on a platform, stage by stage. What most kinds
 * share stands in rows of its own, and platforms that don't differ share a path.
 *
 * @param platforms the columns of the table of paths
 * @param rows what most kinds share first, then each kind; none if nothing is known of the platforms
 */
record CasePaths(List<String> platforms, List<Row> rows) {
    static final String TITLE = "The paths of cases";
    /** Stands where a rule can speak in a stage. */
    static final String MARK = "●";

    static final List<String> ABOUT = List.of(
            "Which rules can speak for a complaint on a platform, stage by stage. Each number leads to a path and says how many rules"
                    + " stand on it; the first rows hold for all complaints that they name, besides the complaint's own.",
            "It is read off the conditions: a rule is left out where platform, kind and stage alone keep it silent, whatever else is"
                    + " known. What a guard withholds is not taken off; in a closed case that is nearly all.");

    static final CasePaths NONE = new CasePaths(List.of(), List.of());

    CasePaths {
        platforms = List.copyOf(platforms);
        rows = List.copyOf(rows);
    }

    /** Of rules in the order in which they are to stand. */
    static CasePaths of(List<Reach> rules, List<String> platforms) {
        List<Row> rows = new ArrayList<>();
        rules.stream()
                .filter(Reach::isShared)
                .map(Reach::kinds)
                .distinct()
                .sorted(Comparator.<Set<Kind>>comparingInt(Set::size).reversed().thenComparing(CasePaths::shared))
                .forEach(kinds -> {
                    Map<Boolean, List<Reach>> everywhere = rules.stream()
                            .filter(rule -> rule.isShared() && rule.kinds().equals(kinds))
                            .collect(Collectors.partitioningBy(rule -> rule.isOnEvery(platforms)));
                    String anchor = "shared-" + (rows.size() + 1);
                    rows.add(row(shared(kinds), anchor, kinds, everywhere.get(true), platforms));
                    rows.add(row(
                            shared(kinds) + ", by platform",
                            anchor + "-by-platform",
                            kinds,
                            everywhere.get(false),
                            platforms));
                });
        rows.removeIf(row -> row.paths().isEmpty());
        List<Reach> own = rules.stream().filter(rule -> !rule.isShared()).toList();
        for (Kind kind : Kind.values()) {
            String anchor = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            rows.add(row(kind.name(), anchor, Set.of(kind), own, platforms));
        }
        return new CasePaths(platforms, rows);
    }

    /** The rows that several kinds share and that hold besides that of one kind; none for such a row itself. */
    List<Row> besides(Row row) {
        return rows.stream()
                .filter(other -> row.kinds().size() == 1 && other.kinds().size() > 1)
                .filter(other -> other.kinds().containsAll(row.kinds()))
                .toList();
    }

    private static Row row(String label, String anchor, Set<Kind> kinds, List<Reach> rules, List<String> platforms) {
        Kind one = kinds.iterator().next();
        List<Reach> some =
                rules.stream().filter(rule -> rule.kinds().contains(one)).toList();
        Map<List<CasePath.Step>, List<String>> bySteps = new LinkedHashMap<>();
        platforms.forEach(
                platform -> bySteps.computeIfAbsent(CasePath.steps(some, one, platform), any -> new ArrayList<>())
                        .add(platform));
        bySteps.remove(List.of());
        List<CasePath> paths = new ArrayList<>();
        bySteps.forEach(
                (steps, same) -> paths.add(new CasePath("path-" + anchor + "-" + (paths.size() + 1), same, steps)));
        return new Row(label, kinds, paths);
    }

    private static String shared(Set<Kind> kinds) {
        Set<Kind> others = EnumSet.allOf(Kind.class);
        others.removeAll(kinds);
        return "Every complaint"
                + (others.isEmpty()
                        ? ""
                        : " but " + others.stream().map(Kind::name).collect(Collectors.joining(", ")));
    }

    /**
     * One row of the table of paths.
     *
     * @param label the kind, or which kinds share it
     * @param paths one for each group of platforms that don't differ; none where nothing can be said
     */
    record Row(String label, Set<Kind> kinds, List<CasePath> paths) {
        Row {
            paths = List.copyOf(paths);
        }

        /** Those that some of these platforms take. */
        List<CasePath> on(List<String> platforms) {
            return paths.stream()
                    .filter(path -> !Collections.disjoint(path.platforms(), platforms))
                    .toList();
        }

        /** Empty where nothing can be said on this platform. */
        Optional<CasePath> on(String platform) {
            return paths.stream()
                    .filter(path -> path.platforms().contains(platform))
                    .findFirst();
        }
    }
}
