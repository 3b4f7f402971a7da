package io.disputetriage.authoring.lint;

import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.PossibleValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the constraints of one rule on one property come to together. */
final class MeaningChecks {
    private final LintedRule rule;
    private final LintFindings findings;

    private MeaningChecks(LintedRule rule, LintFindings findings) {
        this.rule = rule;
        this.findings = findings;
    }

    static void look(LintedRule rule, LintFindings findings) {
        MeaningChecks checks = new MeaningChecks(rule, findings);
        Map<String, List<Constraint>> byProperty = new TreeMap<>();
        for (Constraint constraint : rule.constraints()) {
            PossibleValues.property(constraint.condition()).ifPresent(property -> byProperty
                    .computeIfAbsent(property, any -> new ArrayList<>())
                    .add(constraint));
        }
        byProperty.forEach(checks::together);
    }

    private void together(String property, List<Constraint> constraints) {
        List<Condition> conditions =
                constraints.stream().map(Constraint::condition).toList();
        if (PossibleValues.areNone(conditions, false)) {
            findings.add(
                    "LNT-113",
                    rule,
                    constraints.get(constraints.size() - 1).span().first(),
                    "The rule never fires: no value of " + property + " passes all its constraints",
                    "Compare it with the other constraints on " + property);
            return;
        }
        PossibleValues possible = PossibleValues.of(conditions, false);
        List<Set<Integer>> holding = conditions.stream().map(possible::holding).toList();
        for (int i = 0; i < constraints.size(); i++) {
            if (holding.get(i).size() == possible.size()) {
                findings.add(
                        "LNT-114",
                        rule,
                        constraints.get(i).span().first(),
                        "The constraint always holds, also where " + property + " is unknown",
                        "Leave it out, or say which values are meant");
            } else {
                implied(constraints, holding, i);
            }
        }
    }

    private void implied(List<Constraint> constraints, List<Set<Integer>> holding, int i) {
        for (int j = 0; j < constraints.size(); j++) {
            boolean says = i != j
                    && !constraints.get(i).text().equals(constraints.get(j).text())
                    && holding.get(i).containsAll(holding.get(j));
            // Of two that say the same, the second is the one too many.
            if (says && (j < i || !holding.get(j).containsAll(holding.get(i)))) {
                findings.add(
                        "LNT-112",
                        rule,
                        constraints.get(i).span().first(),
                        "The constraint follows from another one: "
                                + constraints.get(j).text(),
                        "Leave it out");
                return;
            }
        }
    }
}
