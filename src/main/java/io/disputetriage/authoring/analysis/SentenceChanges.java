package io.disputetriage.authoring.analysis;

import io.disputetriage.decision.messages.Language;
import io.disputetriage.decision.messages.MessageText;
import io.disputetriage.decision.messages.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Which sentences of a list another one lacks or has otherwise; those that both have in the same order are no change. */
final class SentenceChanges implements SequenceDifference.Listener<Sentence> {
    private final String part;
    private final List<ChangedSentence> changes = new ArrayList<>();
    private final List<Sentence> gone = new ArrayList<>();
    private final List<Sentence> come = new ArrayList<>();

    private SentenceChanges(String part) {
        this.part = part;
    }

    static List<ChangedSentence> between(String part, List<Sentence> before, List<Sentence> after) {
        SentenceChanges changes = new SentenceChanges(part);
        SequenceDifference.walk(before, after, changes);
        changes.pair();
        return changes.changes;
    }

    @Override
    public void kept(Sentence sentence) {
        pair();
    }

    @Override
    public void gone(Sentence sentence, int index) {
        gone.add(sentence);
    }

    @Override
    public void come(Sentence sentence, int index) {
        come.add(sentence);
    }

    /** Between two sentences that stayed, the first that went became the first that came, and so on. */
    private void pair() {
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            Sentence old = i < gone.size() ? gone.get(i) : null;
            Sentence now = i < come.size() ? come.get(i) : null;
            for (Language language : Language.values()) {
                add(language.tag(), text(old, language), text(now, language));
            }
            add(null, condition(old), condition(now));
        }
        gone.clear();
        come.clear();
    }

    private void add(String language, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new ChangedSentence(part, language, before, after));
        }
    }

    private static String text(Sentence sentence, Language language) {
        MessageText text = sentence == null ? null : sentence.texts().get(language);
        return text == null ? "" : text.text();
    }

    private static String condition(Sentence sentence) {
        if (sentence == null) {
            return "";
        }
        String joined = sentence.joined() ? "joined" : "";
        return sentence.conditions().isEmpty() || joined.isEmpty()
                ? sentence.conditions() + joined
                : sentence.conditions() + ", " + joined;
    }
}
