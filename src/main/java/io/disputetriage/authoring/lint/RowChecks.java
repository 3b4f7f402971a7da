package io.disputetriage.authoring.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.policy.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows of the ruleset's own that nothing carries; those of the program are held to the same by its tests. */
final class RowChecks {
    private RowChecks() {}

    static void look(Table own, JsonNode order, List<LintedRule> rules, LintFindings findings) {
        int row = own.columns().indexOf("row");
        if (row < 0) {
            return;
        }
        Set<String> carried = new HashSet<>();
        rules.forEach(rule -> carried.addAll(rule.outline().playbook()));
        order.path("groups").forEach(group -> addRows(group, carried));
        order.path("ladders").forEach(ladder -> ladder.forEach(group -> addRows(group, carried)));
        own.lines().stream()
                .filter(line -> !carried.contains(line.cells().get(row)))
                .forEach(line -> findings.add(
                        "LNT-164",
                        own.file(),
                        line.number(),
                        0,
                        "No rule carries the row " + line.cells().get(row),
                        "Name it in the @playbook of a rule or in a group of policy/order.yaml, or take it out"));
    }

    private static void addRows(JsonNode group, Set<String> rows) {
        group.path("playbook").forEach(row -> rows.add(row.asText()));
    }
}
