package io.disputetriage.api;

import com.fasterxml.jackson.databind.node.TextNode;

/** JSON text made by hand. */
final class Json {
    private Json() {}

    static String quote(String text) {
        return TextNode.valueOf(text).toString();
    }
}
