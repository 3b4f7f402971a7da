package io.disputetriage.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the published description of the service says about each field, for schemas that editors show. */
final class Descriptions {
    private static final String FILE = "/META-INF/openapi.yaml";

    private final JsonNode document;

    private Descriptions(JsonNode document) {
        this.document = document;
    }

    /** The schema with the descriptions of the component of that name. */
    static ObjectNode of(ObjectNode schema, String component) {
        Descriptions descriptions = new Descriptions(document());
        descriptions.into(schema, descriptions.document.at("/components/schemas/" + component));
        return schema;
    }

    private void into(JsonNode schema, JsonNode written) {
        JsonNode described =
                written.has("$ref") ? document.at(written.path("$ref").asText().substring(1)) : written;
        if (schema instanceof ObjectNode object && described.has("description")) {
            object.put("description", described.path("description").asText());
        }
        schema.path("properties")
                .properties()
                .forEach(field ->
                        into(field.getValue(), described.path("properties").path(field.getKey())));
        if (schema.has("items")) {
            into(schema.get("items"), described.path("items"));
        }
    }

    private static JsonNode document() {
        try (InputStream in = Descriptions.class.getResourceAsStream(FILE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ((YamlResult.Parsed) YamlReader.read(text, FILE)).tree().root();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
