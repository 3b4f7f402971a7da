package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** JSON text made by hand. */
final class Json {
    private Json() {}

    static String quote(String text) {
        return TextNode.valueOf(text).toString();
    }

    /** When something happened here, to the millisecond, whatever the database or an older record holds; null stays null. */
    static String instant(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
