package io.disputetriage.decision.messages;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One or two sentences, in every language of their message. They are said if each value that they name is known, so no text has a hole.
 *
 * @param onlyIf by the path of a value the words of which it must have one; none: in any case
 * @param notIf the same of words of which it must have none; unknown is none
 * @param unless paths of values of which none may be known
 * @param joined whether it goes on in the paragraph of the one before
 */
public record Sentence(
        Map<String, Set<String>> onlyIf,
        Map<String, Set<String>> notIf,
        Set<String> unless,
        boolean joined,
        Map<Language, MessageText> texts) {
    public Sentence {
        onlyIf = Map.copyOf(onlyIf);
        notIf = Map.copyOf(notIf);
        unless = Set.copyOf(unless);
        texts = Map.copyOf(texts);
    }

    /** Paths of all values that one of its texts names, sorted. */
    public SortedSet<String> paths() {
        SortedSet<String> paths = new TreeSet<>();
        texts.values().forEach(text -> paths.addAll(text.paths()));
        return paths;
    }

    /** Whether its conditions hold, be its values known or not. */
    boolean fits(MessageFacts about) {
        return onlyIf.entrySet().stream().allMatch(each -> value(each.getKey()).isOneOf(each.getValue(), about))
                && notIf.entrySet().stream()
                        .noneMatch(each -> value(each.getKey()).isOneOf(each.getValue(), about))
                && unless.stream().allMatch(path -> value(path).of(about) == null);
    }

    /** The paths of its values that are not known. */
    Set<String> unknown(MessageFacts about) {
        Set<String> unknown = new LinkedHashSet<>();
        for (String path : paths()) {
            if (value(path).of(about) == null) {
                unknown.add(path);
            }
        }
        return unknown;
    }

    private static MessageValue value(String path) {
        return MessageValues.byPath().get(path);
    }
}
