package io.disputetriage.format;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a string is written in YAML: plain where that is read as the same string, otherwise in double quotes. */
final class YamlString {
    /** What begins or holds something else than a string, or what would get lost at either end. */
    private static final Pattern NOT_PLAIN = Pattern.compile(
            "(?s)\\s.*|.*\\s|[,\\[\\]{}#&*!|>'\"%@`].*|[-?:](\\s.*)?|.*:(\\s.*)?|.*\\s#.*|---.*|\\.\\.\\..*");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF]");

    private YamlString() {}

    /** A value on a line of its own. */
    static String onALine(String text) {
        boolean plain = !text.isEmpty()
                && !NOT_PLAIN.matcher(text).matches()
                && !UNPRINTABLE.matcher(text).find()
                && YamlScalar.of(text, true).isTextual();
        return plain ? text : quoted(text);
    }

    /** A name, or a value in brackets. */
    static String inBrackets(String text) {
        return text.matches("(?s).*[,\\[\\]{}:?].*") ? quoted(text) : onALine(text);
    }

    private static String quoted(String text) {
        return UNPRINTABLE
                .matcher(TextNode.valueOf(text).toString())
                .replaceAll(found -> Matcher.quoteReplacement(
                        String.format("\\u%04X", (int) found.group().charAt(0))));
    }
}
