package io.disputetriage.authoring.lint;

import io.disputetriage.rules.drl.Insertion.Argument;
import java.util.regex.Pattern;

/** How the reason of a rule reads to the person who is told it. */
final class ReasonChecks {
    private static final Pattern UNTIDY_END = Pattern.compile(".*[.!,;:?\\s]");
    private static final int LIMIT = 160;
    private static final Pattern PROMISE = Pattern.compile(
            "\\b(guaranteed?|we promise|we will|will (get|receive|be (paid|refunded|sent|given)))\\b",
            Pattern.CASE_INSENSITIVE);

    private ReasonChecks() {}

    static void look(LintedRule rule, LintFindings findings) {
        for (Argument reason : rule.reasons()) {
            String text = reason.text();
            if (text.isBlank() || !starts(text) || UNTIDY_END.matcher(text).matches() || text.contains("  ")) {
                findings.add(
                        "LNT-131",
                        rule,
                        reason.span().first(),
                        "The reason is not written as a reason",
                        "A capital, a number or a {value} first, no point at the end, single blanks: reasons are joined to lists");
            }
            if (text.length() > LIMIT) {
                findings.add(
                        "LNT-132",
                        rule,
                        reason.span().first(),
                        "The reason has " + text.length() + " characters",
                        "At most " + LIMIT + ": one sentence that a person reads beside the action");
            }
            if (text.indexOf('{') < 0 && ordersNumbers(rule)) {
                findings.add(
                        "LNT-133",
                        rule,
                        reason.span().first(),
                        "The rule compares numbers or times, and the reason shows none",
                        "Name the value in braces, like {shipment.elapsedDays}");
            }
            if ("HUMAN_REVIEW".equals(rule.action()) && PROMISE.matcher(text).find()) {
                findings.add(
                        "LNT-134",
                        rule,
                        reason.span().first(),
                        "The reason of a review promises an outcome",
                        "Say what the person has to weigh; what comes of it is theirs");
            }
            if (text.equals(rule.outline().name())) {
                findings.add(
                        "LNT-135",
                        rule,
                        reason.span().first(),
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
                .flatMap(constraint -> constraint.condition().tests())
                .anyMatch(test -> test.operator().isOrdering());
    }
}
