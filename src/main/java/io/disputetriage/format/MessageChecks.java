package io.disputetriage.format;

import io.disputetriage.decision.messages.Audience;
import io.disputetriage.decision.messages.Language;
import io.disputetriage.decision.messages.MessageText;
import io.disputetriage.decision.messages.MessageValue;
import io.disputetriage.decision.messages.MessageValues;
import io.disputetriage.decision.messages.Sentence;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.diagnostics.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What no form can say of sentences: that each language says the same, and only what may be said. */
record MessageChecks(YamlTree tree, List<Diagnostic> faults) {
    private static final List<String> WRITTEN = MessageValues.byPath().values().stream()
            .filter(value -> value.form() != null)
            .map(MessageValue::path)
            .toList();

    void look(String pointer, List<Sentence> sentences, Audience audience) {
        if (sentences.isEmpty()) {
            fault("MSG-101", pointer, "There is no sentence here", "Write one in each language");
        }
        for (int i = 0; i < sentences.size(); i++) {
            look(pointer + "/" + i, sentences.get(i), audience);
        }
    }

    private void look(String pointer, Sentence sentence, Audience audience) {
        for (Language language : audience.languages()) {
            if (!sentence.texts().containsKey(language)) {
                fault(
                        "MSG-102",
                        pointer,
                        "There is no text in " + language.tag(),
                        "Messages to " + audience + " are written in: " + tags(audience));
            }
        }
        MessageText english = sentence.texts().get(Language.EN);
        sentence.texts().forEach((language, text) -> {
            String at = pointer + "/" + language.tag();
            look(at, language, text, audience);
            if (english != null && !text.paths().equals(english.paths())) {
                fault(
                        "MSG-104",
                        at,
                        "It names other values than the English text: " + difference(text, english),
                        "Each language says the same; name {" + String.join("}, {", english.paths()) + "} here too");
            }
        });
        attachments(pointer, sentence);
        for (String path : sentence.unless()) {
            if (sentence.paths().contains(path)) {
                fault(
                        "MSG-105",
                        pointer,
                        "It can never be said: it names " + path + " and is said only while that is unknown",
                        "Take the value out of the text, or out of unless");
            }
        }
    }

    private void look(String at, Language language, MessageText text, Audience audience) {
        if (!text.isClosed()) {
            fault("MSG-103", at, "A brace stands alone", "Write a value as {order.id}; a text has no other braces");
            return;
        }
        for (String path : text.paths()) {
            if (!WRITTEN.contains(path)) {
                fault("MSG-103", at, "No message can name {" + path + "}", Suggestion.hint(path, WRITTEN));
            }
        }
        ForbiddenPhrases.in(text.literal(), language, audience)
                .ifPresent(phrase -> fault(
                        "MSG-106",
                        at,
                        "\"" + phrase.phrase() + "\" is not for messages: " + phrase.why(),
                        "Say it without; what is offered is offered whatever the buyer does or writes"));
    }

    private void attachments(String pointer, Sentence sentence) {
        boolean onRecord = Stream.concat(sentence.paths().stream(), sentence.onlyIf().keySet().stream())
                .map(MessageValues.byPath()::get)
                .anyMatch(value -> value != null && value.isEvidence());
        if (onRecord) {
            return;
        }
        sentence.texts()
                .forEach(
                        (language, text) -> AttachmentPhrases.in(text.literal(), language)
                                .ifPresent(
                                        phrase -> fault(
                                                "MSG-109",
                                                pointer + "/" + language.tag(),
                                                "\"" + phrase
                                                        + "\" says that something is attached, whether it is on record or not",
                                                "Add a condition such as if: {evidence: [PARCEL_PHOTO]}, name {params.provide}, or say it otherwise")));
    }

    private static String difference(MessageText text, MessageText english) {
        Set<String> all = new TreeSet<>(text.paths());
        all.addAll(english.paths());
        all.removeIf(path -> text.paths().contains(path) && english.paths().contains(path));
        return String.join(", ", all);
    }

    private static String tags(Audience audience) {
        return String.join(
                ", ", audience.languages().stream().map(Language::tag).toList());
    }

    private void fault(String code, String pointer, String message, String hint) {
        faults.add(tree.error(code, pointer, message, hint));
    }
}
