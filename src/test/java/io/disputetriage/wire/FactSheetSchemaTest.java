package io.disputetriage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.disputetriage.facts.FactMeanings;
import io.disputetriage.facts.Property;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the service publishes of the fact sheet is what its reader takes: no field and no word more or less. */
class FactSheetSchemaTest {
    private static JsonNode document;

    @BeforeAll
    static void readTheDescription() throws IOException {
        document = new YAMLMapper()
                .readTree(Path.of("src/main/resources/META-INF/openapi.yaml").toFile());
    }

    @Test
    void every_field_and_every_word_is_described_and_no_other() {
        isDescribed(FactSheetForm.SHEET, document.at("/components/schemas/FactSheet"), true, "FactSheet");
    }

    @Test
    void every_fact_is_described_in_the_words_of_the_vocabulary_and_no_meaning_is_left_over() {
        Map<String, String> described = new TreeMap<>();
        collect(document.at("/components/schemas/FactSheet"), "", described);
        Set<String> readByRules = Property.byPath().keySet();

        assertThat(described)
                .allSatisfy((path, text) -> assertThat(text).as(path).isEqualTo(FactMeanings.BY_PATH.get(path)))
                .hasSizeGreaterThan(70);
        assertThat(FactMeanings.BY_PATH)
                .containsKeys(readByRules.toArray(String[]::new))
                .allSatisfy((path, text) -> assertThat(described.containsKey(path) || readByRules.contains(path))
                        .as(path)
                        .isTrue());
    }

    /** A section is told by its facts; money has two parts that are one fact. */
    private static void collect(JsonNode written, String path, Map<String, String> described) {
        JsonNode schema = resolve(written);
        JsonNode properties = schema.path("items").has("$ref") ? resolve(schema.path("items")) : schema;
        boolean money = properties.at("/properties/currency").isObject();
        boolean section = properties.has("properties") && !money;
        if (!path.isEmpty() && (!section || FactMeanings.BY_PATH.containsKey(path))) {
            described.put(path, written.path("description").asText());
        }
        if (section) {
            properties
                    .path("properties")
                    .properties()
                    .forEach(field -> collect(
                            field.getValue(),
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            described));
        }
    }

    @Test
    void the_examples_can_be_read() {
        isRead(document.at("/components/examples/factSheet/value"));
        JsonNode items = document.at("/paths/~1v1~1triage~1batch/post/requestBody/content/application~1json")
                .at("/example/items");
        assertThat(items).isNotEmpty().allSatisfy(FactSheetSchemaTest::isRead);
    }

    private static void isRead(JsonNode example) {
        assertThat(FactSheetReader.read(example.toString(), Instant.EPOCH)).isInstanceOf(FactSheetResult.Read.class);
    }

    private static void isDescribed(Form<?> form, JsonNode written, boolean required, String path) {
        JsonNode schema = resolve(written);
        if (form instanceof Word<?> word) {
            assertThat(texts(schema.path("enum"))).as(path).containsExactlyInAnyOrderElementsOf(with(word, required));
            return;
        }
        List<String> types = schema.path("type").isArray()
                ? texts(schema.path("type"))
                : List.of(schema.path("type").asText());
        assertThat(types)
                .as(path)
                .containsExactlyElementsOf(required ? List.of(type(form)) : List.of(type(form), "null"));
        if (form instanceof Section<?> section) {
            isDescribed(section, schema, path);
        } else if (form instanceof ListOf<?> list) {
            assertThat(schema.path("maxItems").asInt()).as(path).isEqualTo(list.most());
            isDescribed(list.of(), schema.path("items"), true, path + "[]");
        } else if (form instanceof Text text) {
            assertThat(schema.path("maxLength").asInt()).as(path).isEqualTo(text.most());
        } else if (form instanceof Whole whole) {
            assertThat(schema.path("minimum").asInt(-1)).as(path).isEqualTo(whole.least());
            assertThat(schema.path("maximum").asInt(-1)).as(path).isEqualTo(whole.most());
        }
    }

    private static void isDescribed(Section<?> section, JsonNode schema, String path) {
        assertThat(schema.path("additionalProperties").asBoolean(true)).as(path).isFalse();
        assertThat(names(schema.path("properties")))
                .as(path)
                .containsExactlyElementsOf(
                        section.fields().stream().map(Section.Field::name).toList());
        assertThat(texts(schema.path("required")))
                .as(path)
                .containsExactlyElementsOf(section.fields().stream()
                        .filter(Section.Field::required)
                        .map(Section.Field::name)
                        .toList());
        section.fields()
                .forEach(field -> isDescribed(
                        field.form(),
                        schema.path("properties").path(field.name()),
                        field.required(),
                        path + "/" + field.name()));
    }

    private static String type(Form<?> form) {
        if (form instanceof Section<?>) {
            return "object";
        }
        if (form instanceof ListOf<?>) {
            return "array";
        }
        if (form instanceof Flag) {
            return "boolean";
        }
        return form instanceof Whole ? "integer" : form instanceof Share ? "number" : "string";
    }

    private static List<String> with(Word<?> word, boolean required) {
        return required
                ? word.words()
                : java.util.stream.Stream.concat(word.words().stream(), java.util.stream.Stream.of("null"))
                        .toList();
    }

    private static JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }
}
