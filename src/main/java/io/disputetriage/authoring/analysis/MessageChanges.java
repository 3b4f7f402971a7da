package io.disputetriage.authoring.analysis;

import io.disputetriage.authoring.analysis.ChangedMessage.Became;
import io.disputetriage.decision.messages.Audience;
import io.disputetriage.decision.messages.Frame;
import io.disputetriage.decision.messages.Language;
import io.disputetriage.decision.messages.Message;
import io.disputetriage.decision.messages.Messages;
import io.disputetriage.format.MessagesReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Which messages two rulesets don't have alike. A message is known by what it is for; which file holds it is no change. */
final class MessageChanges {
    private final List<ChangedMessage> changes = new ArrayList<>();

    private MessageChanges() {}

    /** Messages by their names, then how they begin and end, then the words. */
    static List<ChangedMessage> between(Messages before, Messages after) {
        MessageChanges changes = new MessageChanges();
        changes.compare(byName(before), byName(after), Message::file, MessageChanges::sentences);
        changes.compare(frames(before), frames(after), frame -> MessagesReader.FRAME, MessageChanges::sentences);
        changes.compare(words(before), words(after), words -> MessagesReader.WORDS, MessageChanges::phrases);
        return changes.changes;
    }

    private <T> void compare(
            Map<String, T> before,
            Map<String, T> after,
            Function<T, String> file,
            BiFunction<T, T, List<ChangedSentence>> compared) {
        SortedMap<String, T> both = new TreeMap<>(before);
        both.putAll(after);
        both.forEach((what, one) -> {
            boolean added = !before.containsKey(what);
            if (added || !after.containsKey(what)) {
                changes.add(new ChangedMessage(what, file.apply(one), added ? Became.NEW : Became.GONE, List.of()));
                return;
            }
            List<ChangedSentence> sentences = compared.apply(before.get(what), one);
            if (!sentences.isEmpty()) {
                changes.add(new ChangedMessage(what, file.apply(one), Became.OTHER, sentences));
            }
        });
    }

    private static Map<String, Message> byName(Messages messages) {
        Map<String, Message> byName = new LinkedHashMap<>();
        messages.all()
                .forEach(message -> byName.put(
                        "message " + message.action() + (message.topic() == null ? "" : " " + message.topic()),
                        message));
        return byName;
    }

    private static Map<String, Frame> frames(Messages messages) {
        Map<String, Frame> frames = new LinkedHashMap<>();
        messages.frames().forEach((audience, frame) -> frames.put("frame of messages to " + audience, frame));
        return frames;
    }

    /** As one, because there are hundreds of them. */
    private static Map<String, Map<String, Map<Language, String>>> words(Messages messages) {
        Map<String, Map<Language, String>> phrases = messages.phrases().byWord();
        return phrases.isEmpty() ? Map.of() : Map.of("table of words", phrases);
    }

    private static List<ChangedSentence> sentences(Message before, Message after) {
        List<ChangedSentence> sentences = new ArrayList<>();
        audience(before.audience(), after.audience(), sentences);
        sentences.addAll(SentenceChanges.between("subject", before.subject(), after.subject()));
        sentences.addAll(SentenceChanges.between("text", before.text(), after.text()));
        return sentences;
    }

    private static void audience(Audience before, Audience after, List<ChangedSentence> sentences) {
        if (before != after) {
            sentences.add(new ChangedSentence("audience", null, before.name(), after.name()));
        }
    }

    private static List<ChangedSentence> sentences(Frame before, Frame after) {
        List<ChangedSentence> sentences =
                new ArrayList<>(SentenceChanges.between("greeting", before.greeting(), after.greeting()));
        sentences.addAll(SentenceChanges.between("closing", before.closing(), after.closing()));
        return sentences;
    }

    /** Sound tables have the same words. */
    private static List<ChangedSentence> phrases(
            Map<String, Map<Language, String>> before, Map<String, Map<Language, String>> after) {
        List<ChangedSentence> phrases = new ArrayList<>();
        for (String word : new TreeSet<>(after.keySet())) {
            for (Language language : Language.values()) {
                String old = before.getOrDefault(word, Map.of()).getOrDefault(language, "");
                String now = after.get(word).get(language);
                if (!old.equals(now)) {
                    phrases.add(new ChangedSentence(word, language.tag(), old, now));
                }
            }
        }
        return phrases;
    }
}
