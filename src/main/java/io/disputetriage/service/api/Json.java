package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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
