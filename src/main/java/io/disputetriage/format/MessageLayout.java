package io.disputetriage.format;

import io.disputetriage.decision.messages.Audience;
import io.disputetriage.decision.messages.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one layout of a message file and of the one that says how all begin and end. It moves members and comments and
 * changes neither, so the messages stay what they are; laying out a text that is laid out already gives the same text.
 */
public final class MessageLayout {
    private static final Set<String> CONDITIONS = Set.of("if", "ifNot", "unless");
    private static final List<String> ORDER = order();

    private MessageLayout() {}

    /** Lays out the text of one file; one that isn't an object in YAML stays as it is, for {@code check} to refuse. */
    public static String of(String text) {
        if (!(YamlReader.read(text, "") instanceof YamlResult.Parsed read)
                || !read.tree().root().isObject()) {
            return text;
        }
        String laidOut = YamlParts.of(text, CONDITIONS).print(Comparator.comparingInt(MessageLayout::place));
        boolean same = YamlReader.read(laidOut, "") instanceof YamlResult.Parsed again
                && again.tree().root().equals(read.tree().root())
                && comments(laidOut).equals(comments(text));
        // Names and texts that no message has may not fit on a line: a name of more than 1024 characters can't.
        return same ? laidOut : text;
    }

    private static List<String> comments(String text) {
        return LineComment.ofYaml(text).stream()
                .map(comment -> comment.text().stripTrailing())
                .sorted()
                .toList();
    }

    /** Members that no form has come last, in the order in which they stand. */
    private static int place(String name) {
        int place = ORDER.indexOf(name);
        return place < 0 ? ORDER.size() : place;
    }

    private static List<String> order() {
        List<String> order = new ArrayList<>(List.of("action", "topic", "audience", "subject", "text"));
        Stream.of(Audience.values()).map(Audience::name).forEach(order::add);
        order.addAll(List.of("greeting", "closing", "if", "ifNot", "unless", "joined"));
        Stream.of(Language.values()).map(Language::tag).forEach(order::add);
        return List.copyOf(order);
    }
}
