package io.disputetriage.authoring.report;

/** Text in MarkdownText that shows as it is, on one line, and also inside of a table. */
final class MarkdownText {
    private static final String SPECIAL = "\\`*_{}[]<>|~#";

    private MarkdownText() {}

    /** The text with everything escaped that MarkdownText would take for its own; line ends become spaces. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : Printable.text(text).strip().replaceAll("\\R\\s*", " ").toCharArray()) {
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c == '&' ? "&amp;" : String.valueOf(c));
        }
        return escaped.toString();
    }
}
