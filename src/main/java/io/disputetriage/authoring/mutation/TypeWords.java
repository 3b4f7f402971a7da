package io.disputetriage.authoring.mutation;

import io.disputetriage.decision.Advice;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Platform;
import java.util.List;
import java.util.stream.Stream;

/** The words of the types that rules may name. */
final class TypeWords {
    private TypeWords() {}

    /** Those of a type, in the order in which they are declared, or listed as {@code platforms} are. */
    static List<String> of(String type, List<String> platforms) {
        if (type.equals(Platform.class.getSimpleName())) {
            return platforms;
        }
        for (Class<?> neighbour : List.of(Kind.class, Advice.class)) {
            try {
                Object[] words =
                        Class.forName(neighbour.getPackageName() + "." + type).getEnumConstants();
                return Stream.of(words).map(word -> ((Enum<?>) word).name()).toList();
            } catch (ClassNotFoundException e) {
                // Rules import two packages, so it is in the other one.
            }
        }
        throw new IllegalArgumentException("There are no words of type " + type);
    }

    /** The next of the words of a type that is not among {@code taken}, around the end; empty if all are taken. */
    static Stream<String> next(List<String> words, String word, List<String> taken) {
        int at = words.indexOf(word);
        return Stream.concat(words.subList(at + 1, words.size()).stream(), words.subList(0, at).stream())
                .filter(other -> !taken.contains(other))
                .limit(1);
    }
}
