package io.disputetriage.decision.messages;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value that a message may name or be chosen by.
 *
 * @param path by which it is named: a fact's as in the fact sheet, or one of the action such as {@code params.until}
 * @param form how it is written; null: it isn't, and only chooses sentences
 * @param words those it may have; empty: it is no word, and chooses nothing
 * @param personal whether it is about a person, so that erasing a case takes it away
 * @param fact the fact to find out where it is unknown; null: nobody can be asked for it
 */
public record MessageValue(
        String path,
        Form form,
        List<String> words,
        boolean personal,
        String fact,
        Function<MessageFacts, Object> from) {
    public MessageValue {
        words = List.copyOf(words);
    }

    /** The path of all evidence that is on record. */
    static final String EVIDENCE = "evidence";

    /** How a value is written. */
    public enum Form {
        TEXT,
        /** The first letter of each part of a name. */
        MASKED_NAME,
        /** With the time and its zone. */
        INSTANT,
        DAY,
        /** A number of days with its noun. */
        DAYS,
        MONEY,
        /** Words, by their phrases. */
        EVIDENCE,
        CHOICE,
        REMEDY,
        FORM,
        ASK,
        SERVICE,
        KIND;

        /** Whether its words are written by the phrases of a table. */
        public boolean hasPhrases() {
            return compareTo(EVIDENCE) >= 0;
        }
    }

    /** Null if it is unknown; an empty list, or a text without a letter to be seen, says nothing and is as good as unknown. */
    Object of(MessageFacts about) {
        Object value = from.apply(about);
        boolean empty = value instanceof Collection<?> list && list.isEmpty()
                || value instanceof String text && PlainText.of(text).isEmpty();
        return empty ? null : value;
    }

    /** Whether it is known only of evidence that is on record. */
    public boolean isEvidence() {
        return form == Form.EVIDENCE || path.equals(EVIDENCE);
    }

    /** Whether it may have several words at once. */
    boolean isList() {
        return isEvidence() || form == Form.CHOICE || form == Form.ASK || form == Form.REMEDY;
    }

    /** What would have to be found out for it to be one of these words; empty if it is known to be another one, or nobody can be asked. */
    Set<String> missing(Set<String> wanted, MessageFacts about) {
        if (path.equals(EVIDENCE)) {
            return wanted.stream().map(MessageFacts::missing).collect(Collectors.toSet());
        }
        return fact == null || of(about) != null ? Set.of() : Set.of(fact);
    }

    /** Whether it is, or has among several, one of these words; false if it is unknown. */
    boolean isOneOf(Set<String> wanted, MessageFacts about) {
        Object value = of(about);
        return value instanceof Collection<?> list
                ? list.stream().anyMatch(each -> wanted.contains(each.toString()))
                : value != null && wanted.contains(value.toString());
    }
}
