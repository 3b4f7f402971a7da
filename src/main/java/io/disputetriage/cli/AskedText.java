package io.disputetriage.cli;

import io.disputetriage.authoring.analysis.Asked;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What two rulesets ask otherwise, for people. */
final class AskedText {
    private static final int SHOWN = 8;

    private AskedText() {}

    static String message(Asked asked) {
        List<String> parts = new ArrayList<>();
        parts.add(Amount.of(asked.sheets(), "fact sheet") + " decided alike but for what is asked");
        if (!asked.more().isEmpty()) {
            parts.add("newly asked: " + facts(asked.more()));
        }
        if (!asked.less().isEmpty()) {
            parts.add("no longer asked: " + facts(asked.less()));
        }
        if (asked.more().isEmpty() && asked.less().isEmpty()) {
            parts.add("the same facts, in other words, for other rows or in another order");
        }
        return String.join("; ", parts);
    }

    /** The facts that a decision asks for; if the other asks for the same, only those with other words or rows, and these. */
    static String questions(Decision decision, Decision other) {
        List<String> facts = facts(decision);
        if (!facts.equals(facts(other))) {
            return String.join(", ", facts);
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Question one = decision.questions().get(i);
            Question its = other.questions().get(i);
            if (!one.equals(its)) {
                parts.add(one.fact() + (one.ask().equals(its.ask()) ? "" : " \"" + one.ask() + "\"") + rows(one, its));
            }
        }
        return String.join(", ", parts);
    }

    private static String rows(Question one, Question other) {
        List<String> rows = one.wouldDecide().stream()
                .filter(row -> !other.wouldDecide().contains(row))
                .toList();
        return rows.isEmpty() ? "" : " for " + String.join(" ", rows);
    }

    private static List<String> facts(Decision decision) {
        return decision.questions().stream().map(Question::fact).toList();
    }

    private static String facts(Map<String, Integer> counts) {
        int hidden = counts.size() - SHOWN;
        return counts.entrySet().stream()
                        .limit(SHOWN)
                        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                        .collect(Collectors.joining(", "))
                + (hidden > 0 ? " and " + Amount.of(hidden, "other fact") : "");
    }
}
