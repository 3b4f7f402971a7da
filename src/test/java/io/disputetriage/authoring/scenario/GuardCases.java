package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Guard;
import io.disputetriage.decision.Reason;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scenarios as guards see them: in which of them a guard bites, and which differ from such a one in a single fact and escape it. A guard
 * that takes something out bites where it does; another where it is the reason of something.
 */
final class GuardCases {
    private static final Set<String> WITHHOLDING =
            Stream.of(Guard.values()).map(Guard::row).collect(Collectors.toSet());

    private final List<Shown> shown;
    /** The scenarios that are alike but for one fact, by all the others. */
    private final Map<Set<String>, List<Shown>> alike = new HashMap<>();

    private GuardCases(List<Shown> shown) {
        this.shown = shown;
        for (Shown each : shown) {
            each.withoutOneFact().forEach(rest -> alike.computeIfAbsent(rest, any -> new ArrayList<>())
                    .add(each));
        }
    }

    static GuardCases of(Rulebook rulebook, List<ScenarioSuite> suites) {
        List<Shown> shown = new ArrayList<>();
        for (Trial trial : Trial.of(suites, rulebook.policy())) {
            Set<String> facts = new TreeSet<>();
            flatten("", FactSheetWriter.tree(trial.sheet()), facts);
            shown.add(new Shown(trial, Set.copyOf(facts), rulebook.decide(trial.sheet())));
        }
        return new GuardCases(shown);
    }

    /** The scenarios in which a guard has a part, and that say so. */
    List<String> bites(String row) {
        return biting(row).map(Shown::name).toList();
    }

    boolean everBites(String row) {
        return shown.stream().anyMatch(each -> bites(each, row));
    }

    /** Those that differ from one of these in one fact and escape the guard, and say what must not be done. */
    List<String> nearMisses(String row) {
        Set<Shown> misses = new HashSet<>();
        biting(row).forEach(bitten -> bitten.withoutOneFact()
                .flatMap(rest -> alike.get(rest).stream())
                .filter(other -> !bites(other, row) && other.forbids())
                .forEach(misses::add));
        return misses.stream().map(Shown::name).sorted().toList();
    }

    private Stream<Shown> biting(String row) {
        return shown.stream().filter(each -> bites(each, row) && each.names(row));
    }

    private static boolean bites(Shown each, String row) {
        return WITHHOLDING.contains(row) ? each.withholds(row) : each.isReason(row);
    }

    /** Each value with its path; of a list, each entry by itself, since it is one fact of several. */
    private static void flatten(String path, JsonNode node, Set<String> facts) {
        if (node.isObject()) {
            node.properties().forEach(field -> flatten(path + "." + field.getKey(), field.getValue(), facts));
        } else if (node.isArray()) {
            node.forEach(entry -> facts.add(path + "=" + entry));
        } else if (!path.equals(".caseRef")) {
            facts.add(path + "=" + node);
        }
    }

    private record Shown(Trial trial, Set<String> facts, Decision decision) {
        /** Facts, less one of them, and all of them: what one has and another lacks is one fact as well. */
        Stream<Set<String>> withoutOneFact() {
            return Stream.concat(Stream.of(facts), facts.stream().map(fact -> {
                Set<String> rest = new HashSet<>(facts);
                rest.remove(fact);
                return rest;
            }));
        }

        boolean withholds(String row) {
            return decision.withheld().stream().anyMatch(each -> each.by().equals(row));
        }

        boolean isReason(String row) {
            String guard = "guard." + row.toLowerCase(Locale.ROOT);
            return Stream.of(
                            decision.actions().stream().map(Decision.Step::because),
                            decision.warnings().stream().map(Decision.Note::because))
                    .flatMap(each -> each)
                    .flatMap(Collection::stream)
                    .map(Reason::rule)
                    .anyMatch(guard::equals);
        }

        /** Whether the scenario says that the guard has a part. */
        boolean names(String row) {
            Expectation expect = trial.scenario().expect();
            return expect.playbook().contains(row)
                    || expect.withheld().stream()
                            .anyMatch(each -> row.equals(each.path("by").asText()));
        }

        boolean forbids() {
            return !trial.scenario().expect().neverActions().isEmpty();
        }

        String name() {
            return trial.suite().name() + "/" + trial.scenario().id();
        }
    }
}
