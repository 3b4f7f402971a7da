package io.disputetriage.authoring.catalogue;

import static io.disputetriage.authoring.catalogue.HtmlParts.text;

import java.util.List;
import java.util.stream.Collectors;

/** The messages in HTML. */
final class MessagesHtml {
    private MessagesHtml() {}

    /** Empty where there are none. */
    static String section(List<MessageInWords> messages) {
        return messages.isEmpty()
                ? ""
                : messages.stream()
                        .map(MessagesHtml::article)
                        .collect(Collectors.joining(
                                "",
                                "<section aria-labelledby=\"" + MessageInWords.ANCHOR + "\">\n<h2 id=\""
                                        + MessageInWords.ANCHOR + "\">" + MessageInWords.TITLE
                                        + "</h2>\n<p>" + text(MessageInWords.ABOUT) + "</p>\n",
                                "</section>\n"));
    }

    private static String article(MessageInWords message) {
        return "<article>\n<h3 id=\"" + text(message.anchor()) + "\">" + text(message.name())
                + "</h3>\n<p class=\"about\"><code>" + text(message.file()) + "</code>, to " + text(message.audience())
                + ", in " + text(String.join(", ", message.languages())) + "</p>\n"
                + message.subjects().stream()
                        .map(subject -> "<strong>" + text(subject) + "</strong>")
                        .collect(Collectors.joining("<br>\nor ", "<p>", "</p>\n"))
                + message.sentences().stream()
                        .map(sentence -> "<li>" + text(sentence) + "</li>\n")
                        .collect(Collectors.joining("", "<ul>\n", "</ul>\n"))
                + values(message.values())
                + "</article>\n";
    }

    private static String values(List<String> values) {
        return values.isEmpty()
                ? ""
                : values.stream()
                        .map(value -> "<code>" + text(value) + "</code>")
                        .collect(Collectors.joining(", ", "<p class=\"about\">Values: ", "</p>\n"));
    }
}
