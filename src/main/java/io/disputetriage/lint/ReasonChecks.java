package io.disputetriage.lint;

import io.disputetriage.ruleset.Condition;
import io.disputetriage.ruleset.Condition.Operator;
import io.disputetriage.ruleset.Token;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the reason of a rule reads to the person who is told it. */
final class ReasonChecks {
    private static final Pattern UNTIDY_END = Pattern.compile(".*[.!,;:?\\s]");
    private static final int LIMIT = 160;
    private static final Set<Operator> ORDERS =
            EnumSet.of(Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST);
    private static final Pattern PROMISE = Pattern.compile(
            "\\b(guaranteed?|we promise|we will|will (get|receive|be (paid|refunded|sent|given)))\\b",
            Pattern.CASE_INSENSITIVE);

    private ReasonChecks() {}

    static void look(LintedRule rule, Findings findings) {
        for (Token reason : rule.reasons()) {
            String text = reason.text();
            if (text.isBlank() || !starts(text) || UNTIDY_END.matcher(text).matches() || text.contains("  ")) {
                findings.add(
                        "LNT-131",
                        rule,
                        reason,
                        "The reason is not written as a reason",
                        "A capital, a number or a {value} first, no point at the end, single blanks: reasons are joined to lists");
            }
            if (text.length() > LIMIT) {
                findings.add(
                        "LNT-132",
                        rule,
                        reason,
                        "The reason has " + text.length() + " characters",
                        "At most " + LIMIT + ": one sentence that a person reads beside the action");
            }
            if (text.indexOf('{') < 0 && ordersNumbers(rule)) {
                findings.add(
                        "LNT-133",
                        rule,
                        reason,
                        "The rule compares numbers or times, and the reason shows none",
                        "Name the value in braces, like {shipment.elapsedDays}");
            }
            if ("HUMAN_REVIEW".equals(rule.action()) && PROMISE.matcher(text).find()) {
                findings.add(
                        "LNT-134",
                        rule,
                        reason,
                        "The reason of a review promises an outcome",
                        "Say what the person has to weigh; what comes of it is theirs");
            }
            if (text.equals(rule.outline().name())) {
                findings.add(
                        "LNT-135",
                        rule,
                        reason,
                        "The reason only repeats the rule's name",
                        "The name says what the rule does, the reason why, with the facts of the case");
            }
        }
    }

    private static boolean starts(String text) {
        int first = text.codePointAt(0);
        // As in eBay, which has its capital a letter later.
        boolean name = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return Character.isUpperCase(first) || Character.isDigit(first) || first == '{' || name;
    }

    private static boolean ordersNumbers(LintedRule rule) {
        return rule.constraints().stream()
                .flatMap(constraint -> tests(constraint.condition()))
                .anyMatch(test -> ORDERS.contains(test.operator()));
    }

    private static Stream<Condition.Test> tests(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().flatMap(ReasonChecks::tests);
        } else if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().flatMap(ReasonChecks::tests);
        }
        return condition instanceof Condition.Test test ? Stream.of(test) : Stream.empty();
    }
}
