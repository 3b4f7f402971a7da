package io.disputetriage.authoring.lint;

import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Condition.Operand;
import io.disputetriage.rules.drl.Constraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Rules that say what another rule says. */
final class PairChecks {
    private PairChecks() {}

    static void look(List<LintedRule> rules, LintFindings findings) {
        Map<String, LintedRule> same = new HashMap<>();
        Map<String, List<LintedRule>> byConsequence = new HashMap<>();
        Map<String, LintedRule> butOneWord = new HashMap<>();
        for (LintedRule rule : rules) {
            LintedRule first = same.putIfAbsent(rule.conditions() + rule.consequence(false), rule);
            List<LintedRule> alike = byConsequence.computeIfAbsent(rule.consequence(true), any -> new ArrayList<>());
            if (first != null) {
                findings.add(
                        "LNT-141",
                        rule,
                        rule.header().name(),
                        "The rule does the same in the same cases as "
                                + first.outline().id(),
                        "Merge the two; one rule may name several rows");
            } else {
                narrower(rule, alike, findings);
                oneWord(rule, butOneWord, findings);
            }
            alike.add(rule);
        }
    }

    private static void narrower(LintedRule rule, List<LintedRule> alike, LintFindings findings) {
        for (LintedRule other : alike) {
            HashSet<String> mine = new HashSet<>(rule.conditions());
            HashSet<String> theirs = new HashSet<>(other.conditions());
            if (mine.size() != theirs.size() && (mine.containsAll(theirs) || theirs.containsAll(mine))) {
                LintedRule narrow = mine.size() > theirs.size() ? rule : other;
                LintedRule wide = narrow == rule ? other : rule;
                findings.add(
                        "LNT-143",
                        narrow,
                        narrow.header().name(),
                        "Wherever the rule fires, " + wide.outline().id() + " says the same",
                        "Leave it out, or say what is particular about it");
            }
        }
    }

    private static void oneWord(LintedRule rule, Map<String, LintedRule> butOneWord, LintFindings findings) {
        LintedRule twin = null;
        String property = null;
        for (Constraint constraint : rule.constraints()) {
            if (constraint.condition() instanceof Condition.Test test
                    && test.operator().namesValues()
                    && test.right().stream().allMatch(word -> word.form() == Operand.Form.WORD)) {
                List<String> others = new ArrayList<>(rule.conditions());
                others.remove(constraint.text());
                LintedRule first = butOneWord.putIfAbsent(test.left().text() + others + rule.consequence(true), rule);
                if (first != null) {
                    twin = first;
                    property = test.left().text();
                }
            }
        }
        if (twin != null) {
            findings.add(
                    "LNT-142",
                    rule,
                    rule.header().name(),
                    "Only the word of " + property + " is another one than in "
                            + twin.outline().id(),
                    "One rule with " + property + " in ( …, … ) says both");
        }
    }
}
