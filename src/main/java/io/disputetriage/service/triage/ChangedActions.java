package io.disputetriage.service.triage;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.format.DecisionOutcome;
import java.util.ArrayList;
import java.util.List;

/** The actions that only one of two decisions proposes, in the order of that decision. */
public record ChangedActions(List<String> added, List<String> removed) {
    public ChangedActions {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Of two kept decisions, as JSON. */
    public static ChangedActions between(JsonNode before, JsonNode after) {
        List<String> old = DecisionOutcome.of(before).actions();
        List<String> now = DecisionOutcome.of(after).actions();
        return new ChangedActions(without(now, old), without(old, now));
    }

    private static List<String> without(List<String> words, List<String> others) {
        List<String> left = new ArrayList<>(words);
        left.removeAll(others);
        return left;
    }
}
