package io.disputetriage.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.Recommendation;
import io.disputetriage.facts.FactMeanings;
import io.disputetriage.wire.DecisionWriter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the service publishes of its answers is what it answers, in the words of the code. */
class PublishedDecisionTest {
    private static JsonNode document;
    private static List<Decision> decisions;

    @BeforeAll
    static void decideEveryScenario() throws IOException {
        document = new YAMLMapper()
                .readTree(Path.of("src/main/resources/META-INF/openapi.yaml").toFile());
        decisions = ShippedRules.SUITES.stream()
                .flatMap(suite -> suite.scenarios().stream())
                .flatMap(scenario -> scenario.given() instanceof Given.Facts facts
                        ? Stream.of(ShippedRules.RULEBOOK.decide(facts.sheet()))
                        : Stream.empty())
                .toList();
    }

    @Test
    void every_decision_has_what_is_required_and_nothing_that_is_not_described() {
        Schema schema = closed("Decision");

        assertThat(decisions).hasSizeGreaterThan(700).allSatisfy(decision -> assertThat(
                        schema.validate(DecisionWriter.tree(decision).toString(), InputFormat.JSON))
                .isEmpty());
    }

    @Test
    void every_parameter_is_described_with_the_actions_that_carry_it() {
        Map<Param, Set<String>> carried = new TreeMap<>();
        decisions.stream().flatMap(decision -> decision.actions().stream()).forEach(step -> step.params()
                .keySet()
                .forEach(param -> carried.computeIfAbsent(param, none -> new TreeSet<>())
                        .add(step.action().name())));

        assertThat(names(document.at("/components/schemas/Params/properties")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Param.values()).map(Param::json).toList());
        assertThat(Param.values())
                .extracting(param ->
                        described("Params", param.json()).path("description").asText())
                .containsExactly(Stream.of(Param.values())
                        .map(param -> param.meaning() + " In: "
                                + String.join(", ", carried.getOrDefault(param, Set.of())) + ".")
                        .toArray(String[]::new));
    }

    /** A rule sets a parameter by the method of its name, whose types are its words. */
    @Test
    void every_parameter_has_the_words_that_a_rule_can_set() {
        for (Param param : Param.values()) {
            Set<String> words = new LinkedHashSet<>();
            for (Method method : Recommendation.Draft.class.getMethods()) {
                if (method.getName().equals(param.json())) {
                    Class<?> type = method.getParameterTypes()[0];
                    Class<?> word = type.isArray() ? type.getComponentType() : type;
                    Stream.of(word.isEnum() ? word.getEnumConstants() : new Object[0])
                            .forEach(each -> words.add(each.toString()));
                }
            }
            JsonNode schema = described("Params", param.json());
            boolean list = param.form() == Param.Form.WORDS;
            JsonNode one = resolved(list ? schema.path("items") : schema);
            assertThat(texts(one.path("enum"))).as(param.json()).containsExactlyInAnyOrderElementsOf(words);
            assertThat(schema.path("type").asText().equals("array"))
                    .as(param.json())
                    .isEqualTo(list);
        }
    }

    @Test
    void every_derived_fact_is_described_in_the_words_of_the_vocabulary() {
        Set<String> shown = new TreeSet<>();
        decisions.forEach(decision -> shown.addAll(decision.derived().keySet()));

        assertThat(names(document.at("/components/schemas/Derived/properties")))
                .containsExactlyInAnyOrderElementsOf(shown)
                .allSatisfy(path -> assertThat(
                                described("Derived", path).path("description").asText())
                        .isEqualTo(FactMeanings.BY_PATH.get(fact(path))));
    }

    @Test
    void every_answer_says_which_fields_it_always_has() {
        List<String> without = new ArrayList<>();
        document.path("paths")
                .forEach(calls -> calls.forEach(call -> call.path("responses").forEach(answer -> answer.path("content")
                        .forEach(media -> without(media.path("schema"), without)))));

        assertThat(without).isEmpty();
    }

    /** Params and derived facts have no field that is always there, and neither has a fact sheet's section. */
    private static void without(JsonNode schema, List<String> found) {
        String name = schema.path("$ref").asText();
        if (name.matches(".*/(Params|Derived|FactSheet)")) {
            return;
        }
        JsonNode whole = resolved(schema);
        if (whole.has("properties") && whole.path("required").isEmpty()) {
            found.add(whole.toString());
        }
        Stream.of(whole.path("properties"), whole.path("allOf"), whole.path("oneOf"))
                .forEach(parts -> parts.forEach(part -> without(part, found)));
        if (whole.has("items")) {
            without(whole.path("items"), found);
        }
    }

    /** The name under which rules read what a decision shows. */
    private static String fact(String path) {
        if (path.equals("responseDue.effective")) {
            return "derived.responseDue";
        }
        return FactMeanings.BY_PATH.containsKey(path) ? path : "derived" + path.substring(path.indexOf('.'));
    }

    private static JsonNode described(String schema, String property) {
        return document.path("components")
                .path("schemas")
                .path(schema)
                .path("properties")
                .path(property);
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    /** A client must take fields that come later; here each one that is not described is a fault. */
    private static Schema closed(String name) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("components")
                .set("schemas", document.at("/components/schemas").deepCopy());
        root.findParents("properties").forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
        root.put("$ref", "#/components/schemas/" + name);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString());
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
