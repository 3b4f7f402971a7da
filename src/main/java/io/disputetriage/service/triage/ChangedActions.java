package io.disputetriage.service.triage;

import com.fasterxml.jackson.databind.JsonNode;
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
        return new ChangedActions(without(words(after), words(before)), without(words(before), words(after)));
    }

    private static List<String> words(JsonNode decision) {
        return decision.path("actions").findValuesAsText("action");
    }

    private static List<String> without(List<String> words, List<String> others) {
        List<String> left = new ArrayList<>(words);
        left.removeAll(others);
        return left;
    }
}
