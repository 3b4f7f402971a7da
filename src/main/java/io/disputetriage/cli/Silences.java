package io.disputetriage.cli;

import io.disputetriage.authoring.scenario.Silence;
import io.disputetriage.rules.evaluator.CaseExplanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** For what is missing from a decision: which rules have it, and the constraint that kept each of them silent. */
final class Silences {
    private Silences() {}

    /** Two lines for each rule; the second starts with blanks. */
    static List<String> lines(List<Silence> silent, RulesFolder folder) {
        List<String> lines = new ArrayList<>();
        for (Silence each : silent) {
            lines.add(each.expected() + ": " + each.rule().id() + " at "
                    + folder.seenFromHere(each.rule().file()) + ":"
                    + each.first().line() + ":"
                    + each.first().column());
            lines.add("  " + each.first().text() + " is "
                    + each.first().result().name().toLowerCase(Locale.ROOT) + values(each.first())
                    + (each.more() == 0 ? "" : "; " + Amount.of(each.more(), "other constraint") + " not true"));
        }
        return lines;
    }

    private static String values(CaseExplanation.Finding finding) {
        return finding.values().isEmpty()
                ? ""
                : finding.values().entrySet().stream()
                        .map(Silences::value)
                        .collect(Collectors.joining(", ", " with ", ""));
    }

    private static String value(Map.Entry<String, Object> fact) {
        return fact.getKey() + (fact.getValue() == null ? " unknown" : " = " + fact.getValue());
    }
}
