package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.disputetriage.facts.FactMeanings;
import io.disputetriage.facts.Property;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every fact has one text wherever it is described, and every example can be read. */
class FactSheetSchemaTest {
    private static JsonNode document;

    @BeforeAll
    static void readTheDescription() throws IOException {
        document = new YAMLMapper()
                .readTree(Path.of("src/main/resources/META-INF/openapi.yaml").toFile());
    }

    @Test
    void every_fact_is_described_in_the_words_of_the_vocabulary_and_no_meaning_is_left_over() {
        Map<String, String> described = new TreeMap<>();
        collect(document.at("/components/schemas/FactSheet"), "", described);
        Set<String> readByRules =
                Property.byPath().values().stream().map(Property::sheetPath).collect(Collectors.toSet());

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

    private static JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }
}
