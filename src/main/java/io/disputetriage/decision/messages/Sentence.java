package io.disputetriage.decision.messages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One or two sentences, in every language of their message. They are said if each value that they name is known, so no text has a hole. */
public final class Sentence {
    private final Map<String, Set<String>> onlyIf;
    private final Map<String, Set<String>> notIf;
    private final Set<String> unless;
    private final boolean joined;
    private final Map<Language, MessageText> texts;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<MessageValue> values;

    /**
     * A sentence; whether its paths exist is for a reader to say.
     *
     * @param onlyIf by the path of a value the words of which it must have one; none: in any case
     * @param notIf the same of words of which it must have none; unknown is none
     * @param unless paths of values of which none may be known
     * @param joined whether it goes on in the paragraph of the one before
     */
    public Sentence(
            Map<String, Set<String>> onlyIf,
            Map<String, Set<String>> notIf,
            Set<String> unless,
            boolean joined,
            Map<Language, MessageText> texts) {
        this.onlyIf = Map.copyOf(onlyIf);
        this.notIf = Map.copyOf(notIf);
        this.unless = Set.copyOf(unless);
        this.joined = joined;
        this.texts = Map.copyOf(texts);
        onlyIf.forEach((path, words) -> conditions.add(new Condition(MessageValues.at(path), words, true)));
        notIf.forEach((path, words) -> conditions.add(new Condition(MessageValues.at(path), words, false)));
        unless.forEach(path -> conditions.add(new Condition(MessageValues.at(path), null, false)));
        values =
                paths().stream().map(MessageValues::at).filter(Objects::nonNull).toList();
    }

    /** @param words null: any */
    private record Condition(MessageValue value, Set<String> words, boolean wanted) {
        boolean holds(MessageFacts about) {
            return wanted == (words == null ? value.of(about) != null : value.isOneOf(words, about));
        }

        /** Of one that doesn't hold: what is unknown is none of the words, so only a wanted one can lack a fact. */
        Set<String> missing(MessageFacts about) {
            return wanted ? value.missing(words, about) : Set.of();
        }
    }

    public Map<String, Set<String>> onlyIf() {
        return onlyIf;
    }

    public Map<String, Set<String>> notIf() {
        return notIf;
    }

    public Set<String> unless() {
        return unless;
    }

    /** Whether it goes on in the paragraph of the one before. */
    public boolean joined() {
        return joined;
    }

    public Map<Language, MessageText> texts() {
        return texts;
    }

    /** Paths of all values that one of its texts names, sorted. */
    public SortedSet<String> paths() {
        SortedSet<String> paths = new TreeSet<>();
        texts.values().forEach(text -> paths.addAll(text.paths()));
        return paths;
    }

    /** When it is said, in words, besides that its values are known; empty: always. */
    public String conditions() {
        List<String> words = new ArrayList<>();
        words("if ", onlyIf, words);
        words("if not ", notIf, words);
        new TreeSet<>(unless).forEach(path -> words.add("unless " + path + " is known"));
        return String.join(", ", words);
    }

    private static void words(String how, Map<String, Set<String>> conditions, List<String> words) {
        new TreeMap<>(conditions)
                .forEach((path, wanted) -> words.add(how + path + " is " + String.join(" or ", new TreeSet<>(wanted))));
    }

    /** Whether its conditions hold, be its values known or not. */
    boolean fits(MessageFacts about) {
        for (Condition condition : conditions) {
            if (!condition.holds(about)) {
                return false;
            }
        }
        return true;
    }

    /** What would have to be found out for its conditions to hold; empty if something that is known keeps them from it. */
    Set<String> missing(MessageFacts about) {
        Set<String> missing = new HashSet<>();
        for (Condition condition : conditions) {
            if (!condition.holds(about)) {
                Set<String> of = condition.missing(about);
                if (of.isEmpty()) {
                    return Set.of();
                }
                missing.addAll(of);
            }
        }
        return missing;
    }

    /** Its values that are not known, in the order of their paths. */
    List<MessageValue> unknown(MessageFacts about) {
        List<MessageValue> unknown = new ArrayList<>(0);
        for (MessageValue value : values) {
            if (value.of(about) == null) {
                unknown.add(value);
            }
        }
        return unknown;
    }

    /** Sentences that say the same under the same conditions are equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Sentence its
                && onlyIf.equals(its.onlyIf)
                && notIf.equals(its.notIf)
                && unless.equals(its.unless)
                && joined == its.joined
                && texts.equals(its.texts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(onlyIf, notIf, unless, joined, texts);
    }
}
