package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What an expectation would say if it had been written after the decision: the same keys, with other values where they
 * don't hold. A list that doesn't hold becomes the list that was decided.
 */
final class RewrittenExpectation {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode answer;

    private RewrittenExpectation(ObjectNode answer) {
        this.answer = answer;
    }

    /** @param failing the keys that don't hold */
    static ObjectNode expectation(ObjectNode expect, Set<String> failing, ObjectNode answer) {
        RewrittenExpectation decided = new RewrittenExpectation(answer);
        ObjectNode now = expect.deepCopy();
        failing.forEach(key -> {
            String changed = key.equals("only") ? "actions" : key;
            if (now.has(changed)) {
                now.set(changed, decided.value(changed, now));
            }
        });
        return now;
    }

    private JsonNode value(String key, ObjectNode expect) {
        JsonNode stated = expect.get(key);
        return switch (key) {
            case "actions" -> actions((ArrayNode) stated, expect.path("only").asBoolean());
            case "neverActions" -> without((ArrayNode) stated, words("actions", "action"));
            case "neverAdvice" -> without((ArrayNode) stated, words("advice", "kind"));
            case "neverWarnings" -> without((ArrayNode) stated, words("warnings", "kind"));
            case "neverQuestions" -> without((ArrayNode) stated, words("questions", "fact"));
            case "neverRules" -> without((ArrayNode) stated, answer.findValuesAsText("rule"));
            case "notBeforeRank" -> ranks((ObjectNode) stated);
            case "advice", "impact", "warnings", "payloadWarnings" -> list(words(key, "kind"));
            case "questions" -> list(words("questions", "fact"));
            case "playbook" -> list(List.copyOf(ShownRows.of(answer)));
            case "withheld" -> withheld();
            default -> like(stated, answer.path(key));
        };
    }

    /** The value that was found, in no more detail than was stated. */
    private static JsonNode like(JsonNode stated, JsonNode found) {
        if (Match.matches(stated, found)) {
            return stated;
        }
        if (found == null || found.isMissingNode()) {
            return NullNode.instance;
        }
        if (stated.isObject() && found.isObject() && !stated.has("amount")) {
            ObjectNode now = NODES.objectNode();
            stated.properties()
                    .forEach(field -> now.set(field.getKey(), like(field.getValue(), found.get(field.getKey()))));
            return now;
        }
        if (stated.isTextual() && found.isTextual() && Match.isDay(stated.textValue())) {
            return Match.instant(found.textValue())
                    .<JsonNode>map(instant -> TextNode.valueOf(
                            LocalDate.ofInstant(instant, ZoneOffset.UTC).toString()))
                    .orElse(found);
        }
        return found;
    }

    private ArrayNode actions(ArrayNode stated, boolean only) {
        List<JsonNode> old = new ArrayList<>();
        stated.forEach(old::add);
        List<String> decided = words("actions", "action");
        boolean all = only || !inOrder(old, decided);
        ArrayNode now = NODES.arrayNode();
        for (JsonNode entry : answer.path("actions")) {
            Optional<JsonNode> like = old.stream()
                    .filter(each -> each.path("action").equals(entry.path("action")))
                    .findFirst();
            like.ifPresent(old::remove);
            if (like.isPresent() || all) {
                now.add(action(like.orElse(NODES.objectNode()), entry));
            }
        }
        return now;
    }

    private static boolean inOrder(List<JsonNode> stated, List<String> decided) {
        Iterator<String> left = decided.iterator();
        return stated.stream().allMatch(entry -> {
            while (left.hasNext()) {
                if (left.next().equals(entry.path("action").asText())) {
                    return true;
                }
            }
            return false;
        });
    }

    private static ObjectNode action(JsonNode stated, JsonNode found) {
        ObjectNode now = NODES.objectNode();
        now.set("action", found.get("action"));
        stated.properties().stream()
                .filter(field -> !field.getKey().equals("action"))
                .forEach(field -> now.set(
                        field.getKey(),
                        field.getKey().equals("params")
                                ? params(field.getValue(), found.path("params"))
                                : like(field.getValue(), found.get(field.getKey()))));
        return now;
    }

    private static ObjectNode params(JsonNode stated, JsonNode found) {
        ObjectNode now = NODES.objectNode();
        stated.properties().stream()
                .filter(param -> param.getValue().isNull() || found.has(param.getKey()))
                .forEach(param -> now.set(param.getKey(), like(param.getValue(), found.get(param.getKey()))));
        return now;
    }

    private ObjectNode ranks(ObjectNode stated) {
        ObjectNode now = stated.deepCopy();
        for (JsonNode entry : answer.path("actions")) {
            String word = entry.path("action").asText();
            if (now.path(word).asInt() > entry.path("rank").asInt()) {
                now.set(word, entry.get("rank"));
            }
        }
        return now;
    }

    private ArrayNode withheld() {
        ArrayNode now = NODES.arrayNode();
        answer.path("withheld").forEach(entry -> {
            ObjectNode one = now.addObject();
            one.set("action", entry.get("action"));
            one.set("by", entry.get("by"));
        });
        return now;
    }

    private static ArrayNode without(ArrayNode stated, List<String> found) {
        ArrayNode now = NODES.arrayNode();
        stated.forEach(word -> {
            if (!found.contains(word.asText())) {
                now.add(word);
            }
        });
        return now;
    }

    private List<String> words(String list, String key) {
        return StreamSupport.stream(answer.path(list).spliterator(), false)
                .map(entry -> entry.path(key).asText())
                .toList();
    }

    private static ArrayNode list(List<String> words) {
        ArrayNode now = NODES.arrayNode();
        words.forEach(now::add);
        return now;
    }
}
