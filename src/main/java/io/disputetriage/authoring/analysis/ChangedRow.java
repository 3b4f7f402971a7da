package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.policy.Policy;
import io.disputetriage.policy.PolicyResult;
import io.disputetriage.policy.PolicyTables;
import io.disputetriage.policy.Table;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What two policies don't have alike for one key of a table, such as one country or one setting.
 *
 * @param path of the table
 * @param key what the rows are about, by the names of the columns
 * @param removed rows that only the old policy has
 * @param added rows that only the new one has
 */
record ChangedRow(String path, SortedMap<String, String> key, List<Cells> removed, List<Cells> added) {
    private static final List<String> KEYS = List.of(
            "platform",
            "stage",
            "goods",
            "evidence",
            "country",
            "carrier",
            "code",
            "currency",
            "kind",
            "reason",
            "fact",
            "name");
    private static final List<String> KEYS_OF_INTAKE = List.of("platform", "field", "word", "fact", "currency");
    private static final Fact COUNTRY = Fact.at("order.buyerCountry");
    private static final Fact PLATFORM = Fact.at("platform");
    private static final String SOURCE = "source";

    /** In the order of the tables and their rows; where a value comes from, and the order of the rows, don't count. */
    static List<ChangedRow> between(Map<String, Table> before, Map<String, Table> after) {
        Map<List<Object>, ChangedRow> changed = new LinkedHashMap<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .forEach(path -> {
                    List<Cells> was = Cells.of(before.get(path));
                    List<Cells> is = Cells.of(after.get(path));
                    only(was, is).forEach(row -> at(changed, path, row).removed.add(row));
                    only(is, was).forEach(row -> at(changed, path, row).added.add(row));
                });
        return List.copyOf(changed.values());
    }

    /** Whether it says how people are asked for a fact, and so nothing about cases. */
    boolean isQuestion() {
        return path.equals("policy/questions.csv");
    }

    /** For people, each as {@code file: + cells} or {@code file: - cells}. */
    List<String> texts() {
        return Stream.concat(
                        removed.stream().map(row -> path + ": - " + row.text()),
                        added.stream().map(row -> path + ": + " + row.text()))
                .toList();
    }

    /** How many rows changed; one that is gone and one that is new, of the same key, are one that was edited. */
    int count() {
        return Math.max(removed.size(), added.size());
    }

    /** Whether a sheet is about what the row is about, as far as that is a country or a platform. */
    boolean concerns(Draft draft) {
        String country = key.getOrDefault("country", key.get("code"));
        String platform = key.get("platform");
        return (country == null || country.equals(draft.get(COUNTRY)))
                && (platform == null || platform.equals(String.valueOf(draft.get(PLATFORM))));
    }

    /** Where the change is to be seen: in the new files, unless the row is gone. */
    int line() {
        return (added.isEmpty() ? removed : added).get(0).line();
    }

    /** The first days of these rows and those after their last, as written. */
    List<String> days(String column) {
        return Stream.concat(removed.stream(), added.stream())
                .map(row -> row.named().get(column))
                .filter(day -> day != null)
                .distinct()
                .sorted()
                .toList();
    }

    /** How the old policy would derive with this change alone; with the whole table, if this row alone contradicts others. */
    Function<FactSheet, Case> derive(Rulebook was, Rulebook is) {
        Map<String, String> before = was.files().texts();
        Map<String, String> after = is.files().texts();
        Map<String, String> texts = new TreeMap<>(before);
        List<Integer> gone = removed.stream().map(Cells::line).toList();
        List<String> lines = new ArrayList<>();
        List<String> old = before.getOrDefault(path, "").lines().toList();
        for (int i = 0; i < old.size(); i++) {
            if (!gone.contains(i + 1)) {
                lines.add(old.get(i));
            }
        }
        List<String> now = after.getOrDefault(path, "").lines().toList();
        added.forEach(row -> lines.add(now.get(row.line() - 1)));
        texts.put(path, String.join("\n", lines) + "\n");
        if (PolicyReader.read(texts) instanceof PolicyResult.Loaded loaded) {
            Policy policy = loaded.policy();
            return policy::derive;
        }
        texts.put(path, after.getOrDefault(path, ""));
        return PolicyReader.read(texts) instanceof PolicyResult.Loaded loaded ? loaded.policy()::derive : is::derive;
    }

    private static ChangedRow at(Map<List<Object>, ChangedRow> changed, String path, Cells row) {
        SortedMap<String, String> key = new TreeMap<>(row.named());
        key.keySet().retainAll(PolicyTables.isOfIntake(path) ? KEYS_OF_INTAKE : KEYS);
        return changed.computeIfAbsent(
                List.of(path, key), none -> new ChangedRow(path, key, new ArrayList<>(), new ArrayList<>()));
    }

    private static List<Cells> only(List<Cells> some, List<Cells> others) {
        return some.stream()
                .filter(row -> others.stream().noneMatch(other -> other.named().equals(row.named())))
                .toList();
    }

    /**
     * The cells of a row that say something, by the names of their columns.
     *
     * @param line from 1
     */
    record Cells(int line, Map<String, String> named) {
        String text() {
            return String.join(" ", named.values());
        }

        private static List<Cells> of(Table table) {
            List<Cells> rows = new ArrayList<>();
            if (table != null) {
                for (Table.Line line : table.lines()) {
                    Map<String, String> named = new LinkedHashMap<>();
                    for (int i = 0; i < table.columns().size(); i++) {
                        String cell = line.cells().get(i);
                        if (!table.columns().get(i).equals(SOURCE) && !cell.isEmpty()) {
                            named.put(table.columns().get(i), cell);
                        }
                    }
                    rows.add(new Cells(line.number(), named));
                }
            }
            return rows;
        }
    }
}
