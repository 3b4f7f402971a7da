package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Puts other values into a YAML text and leaves everything else of it as it is: comments, layout, order. A list that
 * changes keeps the text of every entry that stays.
 */
public final class YamlEdit {
    /** What is read as one string with or without quotes, in a list or not. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][-+A-Za-z0-9_./]*(:[-+A-Za-z0-9_./]+)*");

    private final String text;
    private final YamlSpans spans;

    /** @param text that {@link YamlReader} reads; throws on another one */
    public YamlEdit(String text) {
        this.text = text;
        this.spans = YamlSpans.of(text);
    }

    /**
     * The text with other values.
     *
     * @param values RFC 6901 pointers of values that are there, and what is to stand in their place; none inside of another
     * @return empty if it can't be done without losing a comment
     */
    public Optional<String> replace(Map<String, JsonNode> values) {
        StringBuilder edited = new StringBuilder(text);
        List<String> lastFirst = values.keySet().stream()
                .sorted(Comparator.comparingInt(
                                (String pointer) -> spans.at(pointer).start())
                        .reversed())
                .toList();
        for (String pointer : lastFirst) {
            YamlSpans.Span span = spans.at(pointer);
            List<YamlSpans.Span> kept = new ArrayList<>();
            String value = values.get(pointer).isArray() && span.list()
                    ? list(pointer, span, values.get(pointer), kept)
                    : flow(values.get(pointer));
            if (losesComment(span, kept)) {
                return Optional.empty();
            }
            edited.replace(span.start(), span.end(), value);
        }
        return Optional.of(edited.toString());
    }

    /** What looks like a comment inside of a text in quotes counts as one: better to refuse than to lose one. */
    private boolean losesComment(YamlSpans.Span span, List<YamlSpans.Span> kept) {
        long stay = kept.stream()
                .mapToLong(entry -> count(text.substring(entry.start(), entry.end())))
                .sum();
        return span.value().isContainerNode() && count(text.substring(span.start(), span.end())) > stay;
    }

    private static long count(String part) {
        return Pattern.compile("(?m)(^|\\s)#").matcher(part).results().count();
    }

    private String list(String pointer, YamlSpans.Span span, JsonNode wanted, List<YamlSpans.Span> kept) {
        List<String> entries = new ArrayList<>();
        List<YamlSpans.Span> left = new ArrayList<>(spans.entries(pointer));
        for (JsonNode entry : wanted) {
            Optional<YamlSpans.Span> old =
                    left.stream().filter(one -> one.value().equals(entry)).findFirst();
            old.ifPresent(left::remove);
            old.ifPresent(kept::add);
            entries.add(old.map(one -> text.substring(one.start(), one.end())).orElseGet(() -> flow(entry)));
        }
        boolean block = text.charAt(span.start()) == '-';
        if (entries.isEmpty() || !block) {
            return "[" + String.join(", ", entries) + "]";
        }
        int lineStart = text.lastIndexOf('\n', span.start()) + 1;
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        return "- " + String.join(end + " ".repeat(span.start() - lineStart) + "- ", entries);
    }

    private static String flow(JsonNode value) {
        if (value.isArray()) {
            StringJoiner list = new StringJoiner(", ", "[", "]");
            StreamSupport.stream(value.spliterator(), false).map(YamlEdit::flow).forEach(list::add);
            return list.toString();
        }
        if (value.isObject()) {
            StringJoiner object = new StringJoiner(", ", "{", "}");
            value.properties().forEach(field -> object.add(string(field.getKey()) + ": " + flow(field.getValue())));
            return object.toString();
        }
        return value.isTextual() ? string(value.textValue()) : value.toString();
    }

    private static String string(String text) {
        boolean plain =
                PLAIN.matcher(text).matches() && YamlScalar.of(text, true).isTextual();
        return plain ? text : TextNode.valueOf(text).toString();
    }
}
