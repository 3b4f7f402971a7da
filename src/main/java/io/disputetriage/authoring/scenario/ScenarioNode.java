package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One place in a scenario file, read strictly: what is not as it should be becomes a fault, and reading goes on. */
record ScenarioNode(JsonNode node, String pointer, ScenarioFaults faults) {

    ScenarioNode at(String key) {
        String escaped = key.replace("~", "~0").replace("/", "~1");
        JsonNode child = node.isObject() ? node.path(key) : MissingNode.getInstance();
        return new ScenarioNode(child, pointer + "/" + escaped, faults);
    }

    boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    int line() {
        return faults.line(pointer);
    }

    /** Checks that this is an object with no other keys than these. */
    ScenarioNode withKeys(Collection<String> valid) {
        if (object()) {
            node.fieldNames().forEachRemaining(key -> {
                if (!valid.contains(key)) {
                    faults.unknownKey(at(key).pointer, key, valid);
                }
            });
        }
        return this;
    }

    private boolean object() {
        if (!isAbsent() && !node.isObject()) {
            faults.wrongForm(pointer, "an object: key: value");
        }
        return node.isObject();
    }

    List<ScenarioNode> fields() {
        List<ScenarioNode> fields = new ArrayList<>();
        if (object()) {
            node.fieldNames().forEachRemaining(key -> fields.add(at(key)));
        }
        return fields;
    }

    List<ScenarioNode> entries() {
        if (!isAbsent() && !node.isArray()) {
            faults.wrongForm(pointer, "a list: [a, b]");
        }
        List<ScenarioNode> entries = new ArrayList<>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            entries.add(new ScenarioNode(node.get(i), pointer + "/" + i, faults));
        }
        return entries;
    }

    /** A text that isn't blank; null if absent or faulty. */
    String text() {
        if (isAbsent()) {
            return null;
        }
        if (!node.isTextual() || node.textValue().isBlank()) {
            faults.wrongForm(pointer, "a text");
            return null;
        }
        return node.textValue();
    }

    List<String> texts() {
        return entries().stream()
                .map(ScenarioNode::text)
                .flatMap(text -> Optional.ofNullable(text).stream())
                .toList();
    }

    boolean flag() {
        if (!isAbsent() && !node.isBoolean()) {
            faults.wrongForm(pointer, "true or false");
        }
        return node.asBoolean();
    }

    /** A whole number from 1; null if absent or faulty. */
    Integer rank() {
        if (!isAbsent() && !(node.isInt() && node.intValue() > 0)) {
            faults.wrongForm(pointer, "a rank: 1 or more");
            return null;
        }
        return isAbsent() ? null : node.intValue();
    }

    Instant instant() {
        if (isAbsent()) {
            return null;
        }
        Optional<Instant> instant = node.isTextual() ? Match.instant(node.textValue()) : Optional.empty();
        if (instant.isEmpty()) {
            faults.wrongForm(pointer, "an instant with an offset: 2026-03-10T09:00:00Z");
        }
        return instant.orElse(null);
    }

    /** One word of an enum; empty if absent or faulty. */
    <E extends Enum<E>> Optional<E> word(Class<E> type) {
        return Optional.ofNullable(text()).flatMap(word -> {
            Optional<E> found = Arrays.stream(type.getEnumConstants())
                    .filter(valid -> valid.name().equals(word))
                    .findFirst();
            if (found.isEmpty()) {
                faults.unknownWord(
                        pointer,
                        word,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
            }
            return found;
        });
    }

    <E extends Enum<E>> List<E> words(Class<E> type) {
        return entries().stream().flatMap(entry -> entry.word(type).stream()).toList();
    }

    /** This place as an object; empty if absent or faulty. */
    ObjectNode asObject() {
        return object() ? (ObjectNode) node : JsonNodeFactory.instance.objectNode();
    }
}
