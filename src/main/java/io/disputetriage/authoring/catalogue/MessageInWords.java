package io.disputetriage.authoring.catalogue;

import io.disputetriage.decision.messages.Language;
import io.disputetriage.decision.messages.Message;
import io.disputetriage.decision.messages.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What can be sent for an action, as the catalogue shows it.
 *
 * @param name the action, and the topic if it is only about one
 * @param languages in which it is written, by their tags
 * @param values paths of what it may name, sorted
 * @param subjects in English, the first that can be said is taken; each behind what must be so for it
 * @param sentences likewise, all that can be said
 */
record MessageInWords(
        String name,
        String file,
        String audience,
        List<String> languages,
        List<String> values,
        List<String> subjects,
        List<String> sentences) {
    /** There is a rule file named messages. */
    static final String ANCHOR = "message-texts";

    static final String TITLE = "Messages";
    static final String ABOUT =
            "What can be sent for an action, in English, once somebody has read it. A sentence is said if what stands before it is so and"
                    + " each value that it names in braces is known.";

    MessageInWords {
        languages = List.copyOf(languages);
        values = List.copyOf(values);
        subjects = List.copyOf(subjects);
        sentences = List.copyOf(sentences);
    }

    static MessageInWords of(Message message) {
        return new MessageInWords(
                message.action() + (message.topic() == null ? "" : " " + message.topic()),
                message.file(),
                message.audience().name(),
                message.audience().languages().stream().map(Language::tag).toList(),
                Stream.concat(message.subject().stream(), message.text().stream())
                        .flatMap(sentence -> sentence.paths().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                message.subject().stream().map(MessageInWords::of).toList(),
                message.text().stream().map(MessageInWords::of).toList());
    }

    String anchor() {
        return "message-" + name.replace(' ', '-');
    }

    /** All that is said of it, in lower case. */
    String text() {
        return String.join(
                        "\n",
                        name,
                        file,
                        audience,
                        String.join(" ", values),
                        String.join("\n", subjects),
                        String.join("\n", sentences))
                .toLowerCase(Locale.ROOT);
    }

    private static String of(Sentence sentence) {
        String conditions = sentence.conditions();
        String text = sentence.texts().get(Language.EN).text();
        return conditions.isEmpty() ? text : "(" + conditions + ") " + text;
    }
}
