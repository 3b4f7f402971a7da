package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a decision says to do, without its reasons: what two decisions are compared by, a kept one and a new one alike.
 *
 * @param actions the words, in their order
 * @param steps the actions with all that is said of them but the reasons and the title
 * @param rest everything else but reasons, revision and logic
 */
public record DecisionOutcome(List<String> actions, String steps, String rest) {
    private static final List<String> NOTES = List.of("advice", "impact", "warnings");
    private static final List<String> PLAIN = List.of("urgency", "derived", "responseDue", "reviewAt");

    public DecisionOutcome {
        actions = List.copyOf(actions);
    }

    /** Of a decision made now. */
    public static DecisionOutcome of(Decision decision) {
        return of(DecisionWriter.tree(decision));
    }

    /** Of a decision in the shape of the contract, whoever wrote it. */
    public static DecisionOutcome of(JsonNode decision) {
        List<String> actions = new ArrayList<>();
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        for (JsonNode step : decision.path("actions")) {
            actions.add(step.path("action").asText());
            ObjectNode bare = step.isObject() ? step.<ObjectNode>deepCopy() : JsonNodeFactory.instance.objectNode();
            bare.remove(List.of("because", "title"));
            steps.add(bare);
        }
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        PLAIN.forEach(name -> rest.set(name, decision.path(name)));
        NOTES.forEach(name -> rest.set(name, each(decision.path(name), List.of("kind"))));
        ArrayNode withheld = each(decision.path("withheld"), List.of("action", "by"));
        decision.path("withheld").forEach(entry -> entry.path("missing").forEach(withheld::add));
        rest.set("withheld", withheld);
        rest.set("questions", each(decision.path("questions"), List.of("fact")));
        return new DecisionOutcome(
                actions, sorted(steps).toString(), sorted(rest).toString());
    }

    private static ArrayNode each(JsonNode list, List<String> names) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        list.forEach(entry -> names.forEach(name -> kept.add(entry.path(name).asText())));
        return kept;
    }

    /** Names in one order, so that equal values are equal texts. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(entry -> list.add(sorted(entry)));
            return list;
        }
        if (node.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            object.setAll(fields);
            return object;
        }
        return node.isMissingNode() ? JsonNodeFactory.instance.nullNode() : node;
    }
}
