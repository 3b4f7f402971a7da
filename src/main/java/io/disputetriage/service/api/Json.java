package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** JSON text, and answers of it. */
final class Json {
    private Json() {}

    static String quote(String text) {
        return TextNode.valueOf(text).toString();
    }

    /** When something happened here, to the millisecond, whatever the database or an older record holds; null stays null. */
    static String instant(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** {@code {"items": […]}}, to which whoever pages adds {@code next}. */
    static ObjectNode items(Stream<ObjectNode> all) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        all.forEach(items::add);
        return json;
    }

    static Response ok(String text) {
        return Response.ok(text.getBytes(StandardCharsets.UTF_8)).build();
    }

    /** With the version as its entity tag. */
    static Response tagged(String text, long version) {
        return Response.ok(text.getBytes(StandardCharsets.UTF_8))
                .header("ETag", EntityTags.of(Long.toString(version)))
                .build();
    }
}
