package io.disputetriage.authoring.catalogue;

import static io.disputetriage.authoring.catalogue.MarkdownParts.anchor;
import static io.disputetriage.authoring.catalogue.MarkdownParts.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The messages in Markdown. */
final class MessagesMarkdown {
    private MessagesMarkdown() {}

    /** An empty line before them; none where there are no messages. */
    static List<String> lines(List<MessageInWords> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(
                "", anchor(MessageInWords.ANCHOR), "", "## " + MessageInWords.TITLE, "", plain(MessageInWords.ABOUT)));
        messages.forEach(message -> lines.addAll(lines(message)));
        return lines;
    }

    private static List<String> lines(MessageInWords message) {
        List<String> lines = new ArrayList<>(List.of("", anchor(message.anchor()), "", "### " + plain(message.name())));
        lines.addAll(List.of(
                "",
                "`" + message.file() + "`, to " + message.audience() + ", in " + String.join(", ", message.languages()),
                "",
                message.subjects().stream()
                        .map(subject -> "**" + plain(subject) + "**")
                        .collect(Collectors.joining(" or ")),
                ""));
        message.sentences().forEach(sentence -> lines.add("- " + plain(sentence)));
        if (!message.values().isEmpty()) {
            lines.addAll(List.of(
                    "",
                    message.values().stream()
                            .map(value -> "`" + value + "`")
                            .collect(Collectors.joining(", ", "Values: ", ""))));
        }
        return lines;
    }
}
