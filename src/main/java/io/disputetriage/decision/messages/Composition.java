package io.disputetriage.decision.messages;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts the sentences of one message together that can be said of a case. */
final class Composition {
    private final MessageFacts about;
    private final Language language;
    private final ValueText text;
    private final SortedSet<String> missing = new TreeSet<>();
    private final SortedSet<String> personal = new TreeSet<>();

    Composition(MessageFacts about, Phrases phrases, Language language) {
        this.about = about;
        this.language = language;
        this.text = new ValueText(phrases, language);
    }

    MessageDraft of(Message message, Frame frame) {
        about.missingEvidence().forEach(kind -> missing.add(MessageFacts.missing(kind.name())));
        String subject = first(message.subject());
        String body = List.of(first(frame.greeting()), paragraphs(message.text()), first(frame.closing())).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return new MessageDraft(
                about.step().rank(),
                message.action(),
                message.audience(),
                language,
                subject,
                body,
                message.file(),
                List.copyOf(missing),
                List.copyOf(personal));
    }

    private String first(List<Sentence> sentences) {
        return sentences.stream()
                .filter(this::canBeSaid)
                .findFirst()
                .map(this::say)
                .orElse("");
    }

    private String paragraphs(List<Sentence> sentences) {
        StringBuilder body = new StringBuilder();
        boolean open = false;
        for (Sentence sentence : sentences) {
            // A sentence that goes on after one that isn't said begins a paragraph.
            open = open && sentence.joined();
            if (canBeSaid(sentence)) {
                if (!body.isEmpty()) {
                    body.append(open ? language.betweenSentences() : "\n\n");
                }
                body.append(say(sentence));
                open = true;
            }
        }
        return body.toString();
    }

    /** Notes what it lacks, if only that keeps it from being said. */
    private boolean canBeSaid(Sentence sentence) {
        if (!sentence.fits(about)) {
            missing.addAll(sentence.missing(about));
            return false;
        }
        List<MessageValue> unknown = sentence.unknown(about);
        for (MessageValue value : unknown) {
            if (value.fact() != null) {
                missing.add(value.fact());
            }
        }
        return unknown.isEmpty();
    }

    private String say(Sentence sentence) {
        return sentence.texts().get(language).fill(path -> {
            MessageValue value = MessageValues.at(path);
            if (value.personal()) {
                personal.add(path);
            }
            return text.of(value.form(), value.of(about));
        });
    }
}
