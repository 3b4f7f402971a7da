package io.disputetriage.authoring.lint;

import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Condition.Operand;
import io.disputetriage.rules.drl.Condition.Operator;
import io.disputetriage.rules.drl.Constraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Constraints that are needless, impossible, slow or hard to change. */
final class ConditionChecks {
    private static final Set<String> PLAIN_NUMBERS = Set.of("0", "1");

    private final LintedRule rule;
    private final LintFindings findings;

    private ConditionChecks(LintedRule rule, LintFindings findings) {
        this.rule = rule;
        this.findings = findings;
    }

    static void look(LintedRule rule, LintFindings findings) {
        ConditionChecks checks = new ConditionChecks(rule, findings);
        checks.repeated();
        rule.constraints().forEach(constraint -> {
            checks.lists(constraint);
            checks.numbers(constraint);
            checks.binding(constraint);
        });
        checks.first();
    }

    private void repeated() {
        Set<String> seen = new HashSet<>();
        for (Constraint constraint : rule.constraints()) {
            if (!seen.add(constraint.text())) {
                findings.add(
                        "LNT-111",
                        rule,
                        constraint.span().first(),
                        "The constraint stands twice: " + constraint.text(),
                        "Leave one of them out",
                        rule.without(constraint));
            }
        }
    }

    private void lists(Constraint constraint) {
        if (constraint.condition() instanceof Condition.Test test && test.operator() == Operator.IN) {
            List<String> words = test.right().stream().map(Operand::shown).toList();
            List<String> once = words.stream().distinct().toList();
            if (once.size() == 1) {
                findings.add(
                        "LNT-115",
                        rule,
                        constraint.span().first(),
                        "A list of one word",
                        "Write " + test.left().text() + " == " + once.get(0),
                        rule.replaced(constraint, test.left().text() + " == " + once.get(0)));
            } else if (once.size() < words.size()) {
                String list = test.left().text() + " in ( " + String.join(", ", once) + " )";
                findings.add(
                        "LNT-116",
                        rule,
                        constraint.span().first(),
                        "A word stands twice in one constraint",
                        "Write " + list,
                        rule.replaced(constraint, list));
            }
        } else if (constraint.condition() instanceof Condition.Combination several
                && several.any()
                && new HashSet<>(several.parts()).size() < several.parts().size()) {
            findings.add(
                    "LNT-116",
                    rule,
                    constraint.span().first(),
                    "An alternative stands twice in one constraint",
                    "Leave one of them out");
        }
    }

    private void numbers(Constraint constraint) {
        constraint.condition().operands().map(ConditionChecks::number).forEach(number -> {
            if (number.form() == Operand.Form.NUMBER && !PLAIN_NUMBERS.contains(number.text())) {
                findings.add(
                        "LNT-118",
                        rule,
                        number.span().first(),
                        "The number " + number.text() + " is written into the rule",
                        "A number that may change is a row of policy/, such as policy.waitExtensionDays");
            }
        });
    }

    /** Of a date with days added to it the days. */
    private static Operand number(Operand operand) {
        return operand.added() == null ? operand : operand.added();
    }

    private void binding(Constraint constraint) {
        if (constraint.condition() instanceof Condition.Binding binding
                && rule.outline().insertion().calls().stream()
                        .flatMap(call -> call.arguments().stream())
                        .noneMatch(argument -> argument.text().equals(binding.variable()))) {
            findings.add(
                    "LNT-119",
                    rule,
                    constraint.span().first(),
                    binding.variable() + " is bound and used nowhere",
                    "Leave it out, or write " + test(binding) + " if the rule needs to know it",
                    rule.without(constraint));
        }
    }

    private static String test(Condition.Binding binding) {
        return binding.property().text() + " != null";
    }

    /** The engine passes over all rules with another first word at once. */
    private void first() {
        List<Constraint> direct =
                rule.constraints().stream().filter(ConditionChecks::isDirect).toList();
        Constraint first = rule.constraints().get(0);
        if (!direct.isEmpty() && direct.get(0) != first) {
            Constraint best = direct.get(0);
            List<Edit> move = new ArrayList<>(rule.without(best));
            if (!move.isEmpty()) {
                move.add(
                        new Edit(rule.file(), first.span().start(), first.span().start(), best.text() + ", "));
            }
            findings.add(
                    "LNT-117",
                    rule,
                    first.span().first(),
                    "The first constraint is not a word of the case itself",
                    "Begin with " + best.text() + ", which the engine looks up instead of testing",
                    move);
        }
    }

    private static boolean isDirect(Constraint constraint) {
        return constraint.condition() instanceof Condition.Test test
                && test.operator() == Operator.EQUAL
                && test.right().get(0).form() == Operand.Form.WORD
                && !test.left().text().contains(".");
    }
}
