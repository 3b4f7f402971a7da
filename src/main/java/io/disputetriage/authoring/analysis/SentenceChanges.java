package io.disputetriage.authoring.analysis;

import io.disputetriage.decision.messages.Language;
import io.disputetriage.decision.messages.MessageText;
import io.disputetriage.decision.messages.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Which sentences of a list another one lacks or has otherwise; those that both have in the same order are no change. */
final class SentenceChanges {
    private final String part;
    private final List<ChangedSentence> changes = new ArrayList<>();
    private final List<Sentence> gone = new ArrayList<>();
    private final List<Sentence> come = new ArrayList<>();

    private SentenceChanges(String part) {
        this.part = part;
    }

    static List<ChangedSentence> between(String part, List<Sentence> before, List<Sentence> after) {
        return new SentenceChanges(part).walk(before, after);
    }

    private List<ChangedSentence> walk(List<Sentence> before, List<Sentence> after) {
        int[][] common = common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                pair();
                i++;
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                gone.add(before.get(i++));
            } else {
                come.add(after.get(j++));
            }
        }
        pair();
        return changes;
    }

    /** How many sentences both have in the same order, from each place on. */
    private static int[][] common(List<Sentence> before, List<Sentence> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
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
