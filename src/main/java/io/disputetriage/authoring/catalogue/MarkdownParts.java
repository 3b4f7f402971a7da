package io.disputetriage.authoring.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** What all pages of Markdown are made of. */
final class MarkdownParts {
    private MarkdownParts() {}

    /** Text that Markdown shows as it is. */
    static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }

    static String link(String anchor, String text) {
        return "[" + plain(text) + "](#" + anchor + ")";
    }

    static String anchor(String name) {
        return "<a id=\"" + name + "\"></a>";
    }

    /** One line of a table. */
    static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
