package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Platform;
import io.disputetriage.facts.Property;
import io.disputetriage.policy.Need;
import io.disputetriage.policy.Origin;
import io.disputetriage.policy.Origins;
import io.disputetriage.rules.drl.Condition;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One side of a comparison, ready to be read. */
sealed interface Side {

    /** Null if unknown. */
    Object of(Case facts);

    /** As {@link #of}, read once for each case. */
    Object in(EvaluationCache look);

    /** What to find out so that it becomes one of the wanted values. */
    default Need need(EvaluationCache look, Predicate<Object> wants) {
        return Need.NONE;
    }

    /**
     * A fact of the case, and what stands behind it.
     *
     * @param days added to it, which is an instant then; 0: none
     */
    record Fact(Property property, Origin origin, int days) implements Side {
        Fact(Property property) {
            this(property, 0);
        }

        Fact(Property property, int days) {
            this(property, Origins.of(property.path()), days);
        }

        @Override
        public Object of(Case facts) {
            return later(property.of(facts));
        }

        @Override
        public Object in(EvaluationCache look) {
            return later(look.value(property));
        }

        private Object later(Object value) {
            return days == 0 || value == null ? value : ((Instant) value).plus(Duration.ofDays(days));
        }

        /** Once it is known, nothing changes it. */
        boolean isItsOwnOrigin() {
            return origin.isItself();
        }

        @Override
        public Need need(EvaluationCache look, Predicate<Object> wants) {
            return origin.of(look.facts(), look.value(property), wants);
        }
    }

    /** A value that the rule names. */
    record Literal(Object value) implements Side {
        @Override
        public Object of(Case facts) {
            return value;
        }

        @Override
        public Object in(EvaluationCache look) {
            return value;
        }
    }

    /** The word {@code null}. */
    record Nothing() implements Side {
        @Override
        public Object of(Case facts) {
            return null;
        }

        @Override
        public Object in(EvaluationCache look) {
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
