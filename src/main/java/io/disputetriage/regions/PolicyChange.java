package io.disputetriage.regions;

import io.disputetriage.policy.Table;
import io.disputetriage.rulebook.Rulebook;
import io.disputetriage.wire.PolicyReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What two rulesets don't have alike besides their rules.
 *
 * @param rows of tables that only one of them has, each as {@code file: + cells} or {@code file: - cells}; where a
 *     value comes from doesn't count
 * @param order whether the order of the actions differs
 */
record PolicyChange(List<String> rows, boolean order) {

    static PolicyChange between(Rulebook before, Rulebook after) {
        Map<String, Table> old = PolicyReader.tables(before.files().texts());
        Map<String, Table> now = PolicyReader.tables(after.files().texts());
        TreeSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        List<String> rows = new ArrayList<>();
        for (String path : paths) {
            List<String> was = cells(old.get(path));
            List<String> is = cells(now.get(path));
            only(was, is).forEach(row -> rows.add(path + ": - " + row));
            only(is, was).forEach(row -> rows.add(path + ": + " + row));
        }
        return new PolicyChange(rows, !Objects.equals(before.order(), after.order()));
    }

    boolean isNone() {
        return rows.isEmpty() && !order;
    }

    private static List<String> only(List<String> some, List<String> others) {
        return some.stream().filter(row -> !others.contains(row)).toList();
    }

    private static List<String> cells(Table table) {
        List<String> rows = new ArrayList<>();
        if (table != null) {
            table.lines().forEach(line -> {
                Map<String, String> named = new LinkedHashMap<>();
                for (int i = 0; i < table.columns().size(); i++) {
                    if (!table.columns().get(i).equals("source")
                            && !line.cells().get(i).isEmpty()) {
                        named.put(table.columns().get(i), line.cells().get(i));
                    }
                }
                rows.add(String.join(" ", named.values()));
            });
        }
        return rows;
    }
}
