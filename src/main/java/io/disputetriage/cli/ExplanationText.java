package io.disputetriage.cli;

import io.disputetriage.rules.evaluator.CaseExplanation;
import io.disputetriage.rules.evaluator.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An explanation for people. Of the blocked rules only the nearest are shown, because the far ones are most of the file. */
final class ExplanationText {
    private static final int NEAREST = 10;

    private final List<String> lines = new ArrayList<>();

    private ExplanationText() {}

    /** {@code whole}: with the constraints that hold, even for rules that didn't fire. */
    static String of(CaseExplanation explanation, boolean whole) {
        ExplanationText text = new ExplanationText();
        text.lines.add(Amount.of(explanation.all().size(), "rule") + ": "
                + explanation.fired().size() + " fired, "
                + explanation.unknown().size() + " unknown, "
                + explanation.blocked().size() + " blocked");
        text.rules("FIRED", explanation.fired(), true);
        text.rules("UNKNOWN", explanation.unknown(), whole);
        List<CaseExplanation.RuleResult> blocked = explanation.blocked();
        text.rules("BLOCKED", blocked.subList(0, Math.min(NEAREST, blocked.size())), whole);
        if (blocked.size() > NEAREST) {
            text.lines.add("  and " + (blocked.size() - NEAREST)
                    + " that are further away: --rule ID shows one of them, --format json all");
        }
        if (!explanation.findOut().isEmpty()) {
            text.lines.add("");
            text.lines.add("TO FIND OUT, what could change the decision most first");
            explanation.findOut().forEach(fact -> text.lines.add("  " + fact));
        }
        return String.join("\n", text.lines);
    }

    private void rules(String heading, List<CaseExplanation.RuleResult> rules, boolean whole) {
        if (rules.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(heading + (heading.equals("BLOCKED") ? ", the nearest first" : ""));
        for (CaseExplanation.RuleResult rule : rules) {
            lines.add("  " + rule.id() + "  " + rule.file() + ":" + rule.line());
            lines.add("      " + rule.name());
            rule.constraints().stream()
                    .filter(finding -> whole || finding.result() != Truth.TRUE)
                    .forEach(this::constraint);
            if (rule.outcome() != Truth.TRUE) {
                rule.lack().words().forEach(words -> lines.add("      needs   " + words));
            }
        }
    }

    private void constraint(CaseExplanation.Finding finding) {
        String values = values(finding.values());
        lines.add("      " + String.format("%-8s", finding.result().name().toLowerCase(Locale.ROOT))
                + finding.line() + ":" + finding.column() + "  " + finding.text()
                + (values.isEmpty() ? "" : "   with " + values));
        if (!finding.from().isEmpty()) {
            lines.add("              from " + values(finding.from()));
        }
    }

    private static String values(Map<String, Object> facts) {
        return facts.entrySet().stream().map(ExplanationText::value).collect(Collectors.joining(", "));
    }

    private static String value(Map.Entry<String, Object> fact) {
        return fact.getKey() + (fact.getValue() == null ? " unknown" : " = " + fact.getValue());
    }
}
