package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.disputetriage.decision.After;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.Recommendation;
import io.disputetriage.decision.Urgency;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactMeanings;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.Property;
import io.disputetriage.format.JsonSchemas;
import io.disputetriage.format.YamlEdit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the description of the service must say of facts and words: by RFC 6901 pointer, from what reads and writes them. */
final class PublishedSchemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SCHEMAS = "/components/schemas/";
    private static final Pattern PLAIN =
            Pattern.compile("(?!(?i:null|true|false|yes|no|on|off|y|n)$)[A-Za-z][A-Za-z0-9_.-]*");

    private static final Map<String, String> MONEY =
            Map.of("amount", "No more digits after the point than the currency has", "currency", "ISO 4217");

    /** Schemas that aren't called by the name of the field: because another one is, or because a list's name is for several. */
    private static final Map<String, String> NAMED = Map.of("case", "CaseRecord", "actionsTaken", "ActionTaken");

    private static final String TAKEN_OVER = "case.takenOver";

    private final Map<String, JsonNode> byPointer = new LinkedHashMap<>();

    private PublishedSchemas() {}

    /**
     * All that follows from the code.
     *
     * @param decisions that show which actions carry which parameters, and what is derived
     */
    static Map<String, JsonNode> of(List<Decision> decisions) {
        PublishedSchemas schemas = new PublishedSchemas();
        schemas.section("FactSheet", read(JsonSchemas.factSheet(List.of())), "");
        schemas.byPointer.put(SCHEMAS + "Action", words(Action.class));
        schemas.byPointer.put(SCHEMAS + "EvidenceKind", words(EvidenceKind.class));
        schemas.params(decisions);
        schemas.derived(decisions);
        schemas.byPointer.put(
                SCHEMAS + "Decision/properties/urgency/enum",
                words(Urgency.class).path("enum"));
        schemas.byPointer.put(
                SCHEMAS + "Step/properties/after/enum",
                ((ArrayNode) words(After.class).path("enum")).addNull());
        String parameters = "/paths/~1v1~1cases/get/parameters/";
        schemas.byPointer.put(parameters + "1/schema/enum", words(Kind.class).path("enum"));
        schemas.byPointer.put(parameters + "2/schema/enum", words(Urgency.class).path("enum"));
        return schemas.byPointer;
    }

    /** The text of the description with all of it; what else it says stays as it is. */
    static String written(String text, Map<String, JsonNode> byPointer) {
        String edited = new YamlEdit(text)
                .replace(byPointer.entrySet().stream()
                        .filter(entry -> entry.getKey().endsWith("/enum"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .orElseThrow();
        int start = edited.indexOf("\n  schemas:\n") + 1;
        String schemas = edited.substring(start);
        for (Map.Entry<String, JsonNode> entry : byPointer.entrySet()) {
            String name = entry.getKey().replace(SCHEMAS, "");
            if (!entry.getKey().endsWith("/enum")) {
                String old = name.endsWith("/properties")
                        ? "(    " + name.replace("/properties", "")
                                + ":\n(?:      .*\n)*?)      properties:\n(?:        .*\n)*"
                        : "()    " + name + ":.*\n(?:      .*\n)*";
                schemas = Pattern.compile(old)
                        .matcher(schemas)
                        .replaceFirst("$1" + Matcher.quoteReplacement(block(name, entry.getValue())));
            }
        }
        return edited.substring(0, start) + schemas;
    }

    private void section(String name, JsonNode written, String path) {
        ObjectNode schema = JSON.objectNode();
        byPointer.put(SCHEMAS + name, schema);
        for (String keyword : List.of("type", "required", "additionalProperties")) {
            if (written.has(keyword)) {
                schema.set(keyword, written.path(keyword));
            }
        }
        ObjectNode properties = schema.putObject("properties");
        written.path("properties").properties().forEach(field -> {
            String fact = path + field.getKey();
            ObjectNode described = fact(field.getKey(), field.getValue(), fact + ".");
            String meaning = name.equals("Money") ? MONEY.get(field.getKey()) : FactMeanings.BY_PATH.get(fact);
            if (meaning != null) {
                described.put("description", meaning);
            }
            properties.set(field.getKey(), described);
        });
    }

    private ObjectNode fact(String name, JsonNode written, String path) {
        if (written.has("properties")) {
            String named =
                    written.path("properties").has("currency") ? "Money" : NAMED.getOrDefault(name, capital(name));
            section(named, written, path);
            return reference(named);
        }
        ObjectNode schema = JSON.objectNode();
        if (written.has("enum")) {
            ArrayNode words = (ArrayNode) written.path("enum");
            for (Class<?> shared : List.of(Action.class, EvidenceKind.class)) {
                if (words.equals(words(shared).path("enum"))) {
                    return reference(shared.getSimpleName());
                }
            }
            boolean orNull = words.get(words.size() - 1).isNull();
            schema.set("type", orNull ? JSON.arrayNode().add("string").add("null") : TextNode.valueOf("string"));
            return schema.set("enum", words);
        }
        if (written.has("maxLength") && written.path("type").isTextual()) {
            schema.put("minLength", 1);
        }
        written.properties().stream()
                .filter(keyword -> !Set.of("items", "pattern", "description").contains(keyword.getKey()))
                .forEach(keyword -> schema.set(keyword.getKey(), keyword.getValue()));
        if (written.path("description").asText().endsWith(" Written as: An instant.")) {
            schema.put("format", "date-time");
        }
        if (name.equals("amount") || name.equals("platform")) {
            schema.set("pattern", written.path("pattern"));
        }
        if (written.has("items")) {
            schema.set("items", fact(name, written.path("items"), path));
        }
        return schema;
    }

    private void params(List<Decision> decisions) {
        Map<String, Set<Action>> carried = new TreeMap<>();
        decisions.stream()
                .flatMap(decision -> decision.actions().stream())
                .forEach(step -> step.params().keySet().forEach(param -> carried.computeIfAbsent(
                                param.json(), none -> new TreeSet<>(Comparator.comparing(Action::name)))
                        .add(step.action())));
        ObjectNode properties = JSON.objectNode();
        for (Param param : Param.values()) {
            properties
                    .set(param.json(), value(param))
                    .withObject("/" + param.json())
                    .put(
                            "description",
                            param.meaning() + " In: "
                                    + String.join(
                                            ", ",
                                            carried.getOrDefault(param.json(), Set.of()).stream()
                                                    .map(Action::name)
                                                    .toList())
                                    + ".");
        }
        byPointer.put(SCHEMAS + "Params/properties", properties);
    }

    private static ObjectNode value(Param param) {
        return switch (param.form()) {
            case INSTANT -> type("string").put("format", "date-time");
            case DURATION -> type("string").put("format", "duration");
            case INTEGER -> type("integer");
            case FLAG -> type("boolean");
            case TEXT -> type("string");
            case MONEY -> reference("Money");
            case WORD -> settable(param);
            case WORDS -> type("array").set("items", settable(param));
        };
    }

    /** A rule sets a parameter by the method of its name, whose types are its words. */
    private static ObjectNode settable(Param param) {
        List<Class<?>> types = new ArrayList<>();
        for (Method method : Recommendation.Draft.class.getMethods()) {
            if (method.getName().equals(param.json())) {
                Class<?> type = method.getParameterTypes()[0];
                types.add(type.isArray() ? type.getComponentType() : type);
            }
        }
        types.sort(Comparator.comparing(Class::getSimpleName));
        if (types.equals(List.of(Action.class)) || types.equals(List.of(EvidenceKind.class))) {
            return reference(types.get(0).getSimpleName());
        }
        Set<String> words = new LinkedHashSet<>();
        types.forEach(type -> words(type).path("enum").forEach(word -> words.add(word.asText())));
        ObjectNode schema = type("string");
        words.forEach(schema.putArray("enum")::add);
        return schema;
    }

    private void derived(List<Decision> decisions) {
        Set<String> shown = new TreeSet<>();
        decisions.forEach(decision -> shown.addAll(decision.derived().keySet()));
        ObjectNode properties = JSON.objectNode();
        for (String path : shown) {
            if (path.equals(TAKEN_OVER)) {
                properties.set(path, takenOver());
                continue;
            }
            Property property = Property.byPath().values().stream()
                    .filter(each -> path.equals(each.shown()))
                    .findFirst()
                    .orElseGet(() -> Property.at(path));
            properties
                    .set(path, value(property.type()))
                    .withObject("/" + path)
                    .put("description", FactMeanings.BY_PATH.get(property.path()));
        }
        byPointer.put(SCHEMAS + "Derived/properties", properties);
    }

    /** Told as the fact sheet has it: it isn't derived from other facts. */
    private ObjectNode takenOver() {
        ObjectNode told = byPointer
                .get(SCHEMAS + NAMED.get("case"))
                .at("/properties/takenOver")
                .deepCopy();
        told.remove("maxItems");
        return told.put("type", "array");
    }

    private static ObjectNode value(Class<?> type) {
        if (type.isEnum()) {
            return words(type);
        }
        if (type == Money.class) {
            return reference(Money.class.getSimpleName());
        }
        return type == Instant.class
                ? type("string").put("format", "date-time")
                : type(type == Boolean.class ? "boolean" : type == Integer.class ? "integer" : "string");
    }

    private static ObjectNode type(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", "#" + SCHEMAS + name);
    }

    private static ObjectNode words(Class<?> type) {
        ObjectNode schema = type("string");
        ArrayNode words = schema.putArray("enum");
        Stream.of(type.getEnumConstants()).map(Object::toString).forEach(words::add);
        return schema;
    }

    private static JsonNode read(String json) {
        try {
            return new YAMLMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** A schema with one line for each of its properties, or on one line if it has none. */
    private static String block(String name, JsonNode schema) {
        if (name.endsWith("/properties")) {
            return "      properties:\n" + lines(schema);
        }
        if (!schema.has("properties")) {
            return "    " + name + ": " + flow(schema) + "\n";
        }
        StringBuilder block = new StringBuilder("    " + name + ":\n");
        schema.properties().stream()
                .filter(keyword -> !keyword.getKey().equals("properties"))
                .forEach(keyword -> block.append("      " + keyword.getKey() + ": " + flow(keyword.getValue()) + "\n"));
        return block.append("      properties:\n")
                .append(lines(schema.path("properties")))
                .toString();
    }

    private static String lines(JsonNode properties) {
        StringBuilder lines = new StringBuilder();
        properties
                .properties()
                .forEach(field -> lines.append("        " + field.getKey() + ": " + flow(field.getValue()) + "\n"));
        return lines.toString();
    }

    private static String flow(JsonNode value) {
        StringJoiner parts = new StringJoiner(", ");
        if (value.isArray()) {
            value.forEach(each -> parts.add(flow(each)));
            return "[" + parts + "]";
        }
        if (value.isObject()) {
            value.properties().forEach(field -> parts.add(field.getKey() + ": " + flow(field.getValue())));
            return "{" + parts + "}";
        }
        String text = value.asText();
        return !value.isTextual() || PLAIN.matcher(text).matches()
                ? text
                : text.startsWith("#") ? "'" + text + "'" : value.toString();
    }
}
