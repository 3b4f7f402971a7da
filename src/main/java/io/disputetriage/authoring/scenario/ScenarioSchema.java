package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.AdviceKind;
import io.disputetriage.decision.After;
import io.disputetriage.decision.ImpactKind;
import io.disputetriage.decision.Urgency;
import io.disputetriage.decision.WarningKind;
import io.disputetriage.decision.messages.Audience;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.CaseOutcome;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.EvidenceLevel;
import io.disputetriage.format.JsonSchemas;
import io.disputetriage.format.intake.IntakeWarning;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a scenario file may hold, as JSON Schema: the keys are those by which the file is read. */
public final class ScenarioSchema {
    private static final String FACTS = "#/definitions/facts";

    private ScenarioSchema() {}

    /** The schema as text, ended by a line end, for rules that list these platforms; empty: any. */
    public static String of(List<String> platforms) {
        ObjectNode suite = object(ScenarioReader.SUITE_KEYS, ScenarioSchema::ofSuite);
        suite.putArray("required").add("cases");
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        // A file is a suite, or the bare list of its cases.
        schema.putArray("anyOf").add(suite).add(list(ref("#/definitions/case")));
        ObjectNode definitions = schema.putObject("definitions");
        definitions.set("case", ofCase());
        definitions.set("facts", JsonSchemas.partOfFactSheet(platforms));
        return JsonSchemas.text(JsonSchemas.titled("Scenarios of rules", schema));
    }

    private static ObjectNode ofSuite(String key) {
        return switch (key) {
            case "suite" -> text("What the cases are about; the file's name if absent");
            case "asOf" -> instant();
            case "base" -> ref(FACTS);
            case "cases" -> list(ref("#/definitions/case"));
            default -> throw new IllegalStateException("No schema for the key " + key);
        };
    }

    private static ObjectNode ofCase() {
        ObjectNode schema = object(ScenarioReader.CASE_KEYS, key -> switch (key) {
            case "id" -> text("Unique in the file");
            case "title" -> text("One sentence that says what the case shows");
            case "asOf" -> instant();
            case "given" -> ref(FACTS);
            case "payloads" ->
                list(
                        text(
                                "A file beside this one, such as payloads/stripe-lost.json; given is then the seller's own facts"));
            case "expect" -> object(ExpectationReader.KEYS, ScenarioSchema::ofExpectation);
            case "todo" -> todo();
            case "tags" -> list(text(null));
            default -> throw new IllegalStateException("No schema for the key " + key);
        });
        schema.putArray("required").add("id");
        return schema;
    }

    private static ObjectNode ofExpectation(String key) {
        return switch (key) {
            case "urgency" -> word(Urgency.class);
            case "actions" -> list(action());
            case "only" -> flag("No other action may appear");
            case "unordered" -> flag("The actions may come in any order");
            case "neverActions" -> list(word(Action.class));
            case "notBeforeRank" -> object(words(Action.class), action -> whole());
            case "advice", "neverAdvice" -> list(word(AdviceKind.class));
            case "impact" -> list(word(ImpactKind.class));
            case "warnings", "neverWarnings" -> list(word(WarningKind.class));
            case "playbook" -> list(text("A row of the playbooks that the decision must show"));
            case "payloadWarnings" -> list(word(IntakeWarning.Concern.class));
            case "outcome" -> word(CaseOutcome.class);
            case "facts" -> ref(FACTS);
            case "derived" -> type("object");
            case "questions" -> list(text("A fact that the decision must ask for"));
            case "neverQuestions" -> list(text("A fact that the decision must not ask for"));
            case "neverRules" -> list(text("The id of a rule that must stay silent"));
            case "withheld" ->
                list(object(ExpectationReader.WITHHELD_KEYS, name -> switch (name) {
                    case "action" -> word(Action.class);
                    case "missing" -> list(word(EvidenceKind.class));
                    default -> text(null);
                }));
            case "drafts" -> list(draft());
            case "checklist" -> checklist();
            case "responseDue" -> object(ExpectationReader.DUE_KEYS, name -> JsonNodeFactory.instance.objectNode());
            case "problem" ->
                JsonNodeFactory.instance
                        .objectNode()
                        .put("const", 400)
                        .put("description", "The fact sheet must be refused");
            default -> throw new IllegalStateException("No schema for the key " + key);
        };
    }

    private static ObjectNode action() {
        ObjectNode schema = object(ExpectationReader.ACTION_KEYS, key -> switch (key) {
            case "action" -> word(Action.class);
            case "params" -> object(ExpectationReader.PARAMS, ScenarioSchema::ofParam);
            case "requires" -> list(word(EvidenceKind.class));
            case "after" -> orNull(word(After.class));
            case "needsHuman" -> flag(null);
            case "dueAt", "notBefore" -> JsonNodeFactory.instance.objectNode();
            default -> throw new IllegalStateException("No schema for the key " + key);
        });
        schema.putArray("required").add("action");
        return schema;
    }

    private static ObjectNode draft() {
        ObjectNode schema = object(ExpectedDraftReader.KEYS, key -> switch (key) {
            case "action" -> word(Action.class);
            case "audience" -> word(Audience.class);
            case "language" ->
                text("To draft in, such as pt-BR; without it, the buyer's for messages to him, else English");
            case "contains" -> list(text("A text that must stand in the subject or the body"));
            case "lacks" -> list(text("A text that must stand in neither"));
            case "missing" -> list(enumeration(ExpectedDraftReader.FACTS));
            default -> throw new IllegalStateException("No schema for the key " + key);
        });
        schema.putArray("required").add("action");
        return schema;
    }

    private static ObjectNode checklist() {
        return object(ExpectedChecklistReader.KEYS, key -> switch (key) {
            case "answers" ->
                list(enumeration(ExpectedChecklistReader.ANSWERS.stream()
                        .map(Action::name)
                        .toList()));
            case "dueAt" -> JsonNodeFactory.instance.objectNode();
            case "missing" ->
                list(word(EvidenceKind.class)).put("description", "Exactly what is required and not on record");
            case "openGroups" ->
                list(text(null)).put("description", "Exactly the groups of which nothing is on record");
            case "untrue" ->
                list(word(EvidenceKind.class)).put("description", "Exactly what is on record and never handed in");
            case "items" -> list(item());
            default -> throw new IllegalStateException("No schema for the key " + key);
        });
    }

    private static ObjectNode item() {
        ObjectNode schema = object(ExpectedChecklistReader.ITEM_KEYS, key -> switch (key) {
            case "evidence" -> word(EvidenceKind.class);
            case "level" -> word(EvidenceLevel.class);
            case "group", "word", "goesTo" -> textOrNull();
            case "present" -> flag(null);
            case "dueAt" -> JsonNodeFactory.instance.objectNode();
            default -> throw new IllegalStateException("No schema for the key " + key);
        });
        schema.putArray("required").add("evidence");
        return schema;
    }

    private static ObjectNode ofParam(String param) {
        if (ExpectationReader.EVIDENCE.contains(param)) {
            return list(word(EvidenceKind.class));
        }
        return switch (param) {
            case "terms" -> word(EvidenceKind.class);
            case "options" -> list(word(Action.class));
            case "then" -> word(Action.class);
            default -> JsonNodeFactory.instance.objectNode();
        };
    }

    private static ObjectNode object(List<String> keys, Function<String, ObjectNode> form) {
        ObjectNode schema = type("object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        keys.forEach(key -> properties.set(key, form.apply(key)));
        return schema;
    }

    private static ObjectNode list(ObjectNode entry) {
        ObjectNode schema = type("array");
        schema.set("items", entry);
        return schema;
    }

    private static ObjectNode text(String description) {
        ObjectNode schema = type("string").put("minLength", 1);
        return description == null ? schema : schema.put("description", description);
    }

    private static ObjectNode textOrNull() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("type").add("string").add("null");
        return schema.put("minLength", 1);
    }

    private static ObjectNode todo() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("type").add("string").add("boolean");
        return schema.put("minLength", 1).put("description", "What is missing before the case can run; false: it runs");
    }

    private static ObjectNode flag(String description) {
        ObjectNode schema = type("boolean");
        return description == null ? schema : schema.put("description", description);
    }

    private static ObjectNode whole() {
        return type("integer").put("minimum", 1);
    }

    private static ObjectNode instant() {
        return text("An instant with an offset: 2026-03-10T09:00:00Z");
    }

    private static ObjectNode word(Class<? extends Enum<?>> type) {
        return enumeration(words(type));
    }

    private static ObjectNode enumeration(List<String> words) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        words.forEach(schema.putArray("enum")::add);
        return schema;
    }

    private static ObjectNode orNull(ObjectNode word) {
        ((ArrayNode) word.get("enum")).addNull();
        return word;
    }

    private static List<String> words(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static ObjectNode ref(String definition) {
        return JsonNodeFactory.instance.objectNode().put("$ref", definition);
    }

    private static ObjectNode type(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
