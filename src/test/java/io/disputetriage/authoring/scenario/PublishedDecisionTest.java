package io.disputetriage.authoring.scenario;

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
import io.disputetriage.format.DecisionWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the service publishes of its answers is what it answers, in the words of the code. */
class PublishedDecisionTest {
    private static final Path DESCRIPTION = Path.of("src/main/resources/META-INF/openapi.yaml");

    private static JsonNode document;
    private static List<Decision> decisions;

    @BeforeAll
    static void readTheDescription() throws IOException {
        document = new YAMLMapper().readTree(DESCRIPTION.toFile());
    }

    @BeforeAll
    static void decideEveryScenario() {
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

    /** {@code -Dgolden.update=true} writes it anew. */
    @Test
    void every_fact_and_every_word_is_described_as_the_code_has_it() throws IOException {
        Map<String, JsonNode> schemas = PublishedSchemas.of(decisions);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DESCRIPTION, PublishedSchemas.written(Files.readString(DESCRIPTION), schemas));
            readTheDescription();
        }

        assertThat(schemas.keySet().stream()
                        .filter(pointer -> !schemas.get(pointer).equals(document.at(pointer))))
                .as("stale in %s; -Dgolden.update=true writes it anew", DESCRIPTION)
                .isEmpty();
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
}
