package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Platform;
import io.disputetriage.facts.Property;
import io.disputetriage.rules.drl.Condition;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One side of a comparison, ready to be read. */
public sealed interface Side {

    /** Null if unknown. */
    Object of(Case facts);

    /**
     * A fact of the case.
     *
     * @param days added to it, which is an instant then; 0: none
     */
    record Fact(Property property, int days) implements Side {
        Fact(Property property) {
            this(property, 0);
        }

        @Override
        public Object of(Case facts) {
            Object value = property.of(facts);
            return days == 0 || value == null ? value : ((Instant) value).plus(Duration.ofDays(days));
        }
    }

    /** A value that the rule names. */
    record Literal(Object value) implements Side {
        @Override
        public Object of(Case facts) {
            return value;
        }
    }

    /** The word {@code null}. */
    record Nothing() implements Side {
        @Override
        public Object of(Case facts) {
            return null;
        }
    }

    /** Throws if the operand names a property or word that doesn't exist. */
    static Side of(Condition.Operand operand) {
        return switch (operand.form()) {
            case PROPERTY -> new Fact(Property.at(operand.text()), operand.days());
            case WORD -> new Literal(Words.word(operand.text()));
            case TEXT -> new Literal(operand.text());
            case NUMBER -> new Literal(number(operand.text()));
            case FLAG -> new Literal(Boolean.valueOf(operand.text()));
            case NULL -> new Nothing();
        };
    }

    private static Object number(String text) {
        if (text.contains(".")) {
            return new BigDecimal(text);
        }
        return Integer.valueOf(text);
    }

    /** The words of the types of all properties, by {@code Type.WORD}. */
    final class Words {
        private static final Map<String, Enum<?>> ALL = Property.byPath().values().stream()
                .map(Property::type)
                .filter(Class::isEnum)
                .distinct()
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(word -> (Enum<?>) word)
                .collect(Collectors.toMap(
                        word -> word.getDeclaringClass().getSimpleName() + "." + word.name(), word -> word));

        /** Begins a word that a table of the ruleset lists, which is a text. */
        private static final String LISTED = Platform.class.getSimpleName() + ".";

        private Words() {}

        static Object word(String text) {
            if (text.startsWith(LISTED)) {
                return text.substring(LISTED.length());
            }
            Enum<?> word = ALL.get(text);
            if (word == null) {
                throw new IllegalArgumentException("There is no word " + text);
            }
            return word;
        }
    }
}
