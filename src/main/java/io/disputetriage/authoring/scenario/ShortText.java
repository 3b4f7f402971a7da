package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Values and actions in one short line each, as a person would write them in YAML. */
final class ShortText {
    private ShortText() {}

    static String value(JsonNode node) {
        if (node == null || node.isMissingNode() || node.isNull()) {
            return "nothing";
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(field -> field.getKey() + ": " + value(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(ShortText::value)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return node.asText();
    }

    /** What is expected of one action. */
    static String expected(JsonNode action) {
        List<String> parts = new ArrayList<>();
        action.properties().stream()
                .filter(field -> !field.getKey().equals("action"))
                .forEach(field -> parts.add(
                        field.getKey().equals("params")
                                ? value(field.getValue())
                                : field.getKey() + " " + value(field.getValue())));
        return String.join(" ", action.path("action").asText(), String.join(", ", parts))
                .strip();
    }

    /** One action of a decision with its rank and the playbook rows behind it. */
    static String decided(JsonNode action) {
        StringBuilder line = new StringBuilder()
                .append(action.path("rank").asInt())
                .append(' ')
                .append(action.path("action").asText());
        if (!action.path("params").isEmpty()) {
            line.append(' ').append(value(action.path("params")));
        }
        for (String name : List.of("dueAt", "notBefore", "after")) {
            if (action.hasNonNull(name)) {
                line.append(' ').append(name).append(' ').append(value(action.get(name)));
            }
        }
        if (!action.path("requires").isEmpty()) {
            line.append(" requires ").append(value(action.path("requires")));
        }
        if (action.path("needsHuman").asBoolean()) {
            line.append(" needsHuman");
        }
        Set<String> rows = ShownRows.of(action);
        return rows.isEmpty() ? line.toString() : line + "  <- " + String.join(" ", rows);
    }
}
