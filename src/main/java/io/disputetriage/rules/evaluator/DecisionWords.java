package io.disputetriage.rules.evaluator;

import io.disputetriage.decision.Advice;
import io.disputetriage.decision.Impact;
import io.disputetriage.decision.Recommendation;
import io.disputetriage.decision.Warning;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that a rule may pass on when it proposes something. */
final class DecisionWords {
    private static final Map<String, Enum<?>> ALL = Stream.of(
                    Recommendation.class, Recommendation.Draft.class, Advice.class, Impact.class, Warning.class)
            .flatMap(type -> Stream.of(type.getMethods()))
            .flatMap(method -> Stream.of(method.getParameterTypes()))
            .map(type -> type.isArray() ? type.getComponentType() : type)
            .filter(Class::isEnum)
            .distinct()
            .flatMap(type -> Stream.of(type.getEnumConstants()))
            .map(word -> (Enum<?>) word)
            .collect(Collectors.toUnmodifiableMap(DecisionWords::name, Function.identity()));

    private DecisionWords() {}

    /** By type and word, such as {@code Action.WAIT}; throws if there is none. */
    static Enum<?> word(String name) {
        Enum<?> word = ALL.get(name);
        if (word == null) {
            throw new IllegalArgumentException("There is no word " + name);
        }
        return word;
    }

    private static String name(Enum<?> word) {
        return word.getDeclaringClass().getSimpleName() + "." + word.name();
    }
}
