package io.disputetriage.rules.drl;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a constraint says, as a tree whose leaves compare one operand with others. */
public sealed interface Condition {

    /** Where it stands, with the parentheses around it. */
    Span span();

    /** As it is written in a rule, on one line, without parentheses around the whole. */
    String shown();

    /** Whether parentheses stand around it. */
    default boolean isEnclosed() {
        return false;
    }

    /** As it is written as a part of another one: in parentheses if it has or needs them. */
    default String shownAsPart() {
        return isEnclosed() || this instanceof Combination several && several.any ? "( " + shown() + " )" : shown();
    }

    /** Its comparisons, in their order; none for a binding. */
    default Stream<Test> tests() {
        return Stream.empty();
    }

    /** All operands of it and of its parts, in their order. */
    Stream<Operand> operands();

    /** The paths of the properties that it reads, in their order. */
    default Stream<String> properties() {
        return operands()
                .filter(operand -> operand.form() == Operand.Form.PROPERTY)
                .map(Operand::text);
    }

    /**
     * Several conditions at once; at least two.
     *
     * @param any it holds if one part does; else only if every part does
     * @param joints where the signs between the parts stand
     */
    record Combination(boolean any, List<Condition> parts, List<Span> joints, Span span) implements Condition {
        public Combination {
            parts = List.copyOf(parts);
            joints = List.copyOf(joints);
        }

        /** One that stands in no file. */
        public Combination(boolean any, List<Condition> parts) {
            this(
                    any,
                    parts,
                    IntStream.range(1, parts.size()).mapToObj(i -> Span.NONE).toList(),
                    Span.NONE);
        }

        @Override
        public String shown() {
            return parts.stream().map(Condition::shownAsPart).collect(Collectors.joining(any ? " || " : " && "));
        }

        @Override
        public boolean isEnclosed() {
            return span.start() < parts.get(0).span().start();
        }

        @Override
        public Stream<Test> tests() {
            return parts.stream().flatMap(Condition::tests);
        }

        @Override
        public Stream<Operand> operands() {
            return parts.stream().flatMap(Condition::operands);
        }
    }

    /**
     * One comparison.
     *
     * @param right one operand; one or more for {@link Operator#IN}
     * @param sign where the operator stands
     */
    record Test(Operand left, Operator operator, List<Operand> right, Span sign, Span span) implements Condition {
        public Test {
            right = List.copyOf(right);
        }

        /** One that stands in no file. */
        public Test(Operand left, Operator operator, List<Operand> right) {
            this(left, operator, right, Span.NONE, Span.NONE);
        }

        @Override
        public String shown() {
            String operands = right.stream().map(Operand::shown).collect(Collectors.joining(", "));
            return left.shown() + " " + operator.symbol() + " "
                    + (operator == Operator.IN ? "( " + operands + " )" : operands);
        }

        @Override
        public Stream<Test> tests() {
            return Stream.of(this);
        }

        @Override
        public Stream<Operand> operands() {
            return Stream.concat(Stream.of(left), right.stream());
        }
    }

    /** A property given a name for the consequence; it holds whatever the value is. */
    record Binding(String variable, Operand property, Span span) implements Condition {
        @Override
        public String shown() {
            return variable + " : " + property.shown();
        }

        @Override
        public Stream<Operand> operands() {
            return Stream.of(property);
        }
    }

    /** How two operands are compared. */
    enum Operator {
        EQUAL("==", "is"),
        NOT_EQUAL("!=", "is not"),
        LESS("<", "is less than"),
        AT_MOST("<=", "is at most"),
        MORE(">", "is more than"),
        AT_LEAST(">=", "is at least"),
        CONTAINS("contains", "has"),
        NOT_CONTAINS("not contains", "has no"),
        IN("in", "is");

        private final String symbol;
        private final String words;

        Operator(String symbol, String words) {
            this.symbol = symbol;
            this.words = words;
        }

        /** As it is written in a rule. */
        public String symbol() {
            return symbol;
        }

        /** As a person says it, with the operand behind it. */
        public String words() {
            return words;
        }

        /** Whether it holds of the values that stand behind it, and of no others. */
        public boolean namesValues() {
            return this == EQUAL || this == IN;
        }

        /** Whether it can ask if something is known at all, by null behind it. */
        public boolean takesNull() {
            return this == EQUAL || this == NOT_EQUAL;
        }

        /** Whether a list stands before it. */
        public boolean isOfList() {
            return this == CONTAINS || this == NOT_CONTAINS;
        }

        /** Whether it asks which of two is less. */
        public boolean isOrdering() {
            return boundary().isPresent();
        }

        /** The one that holds of two known operands where this one doesn't; empty if the profile has none. */
        public Optional<Operator> opposite() {
            return Optional.ofNullable(
                    switch (this) {
                        case LESS -> AT_LEAST;
                        case AT_MOST -> MORE;
                        case MORE -> AT_MOST;
                        case AT_LEAST -> LESS;
                        case NOT_EQUAL -> EQUAL;
                        case CONTAINS -> NOT_CONTAINS;
                        case NOT_CONTAINS -> CONTAINS;
                        case EQUAL, IN -> null;
                    });
        }

        /** The one that differs from this one for equal operands only; empty for all that order nothing. */
        public Optional<Operator> boundary() {
            return Optional.ofNullable(
                    switch (this) {
                        case LESS -> AT_MOST;
                        case AT_MOST -> LESS;
                        case MORE -> AT_LEAST;
                        case AT_LEAST -> MORE;
                        default -> null;
                    });
        }

        /**
         * Whether it holds of two values: numbers are compared by what they are worth, whatever their type.
         *
         * @param one a collection for CONTAINS and NOT_CONTAINS; null: unknown, of which no order holds
         * @param other for an order one of its kind; null likewise
         */
        public boolean holds(Object one, Object other) {
            return switch (this) {
                case EQUAL, IN -> same(one, other);
                case NOT_EQUAL -> !same(one, other);
                case LESS -> areKnown(one, other) && compare(one, other) < 0;
                case AT_MOST -> areKnown(one, other) && compare(one, other) <= 0;
                case MORE -> areKnown(one, other) && compare(one, other) > 0;
                case AT_LEAST -> areKnown(one, other) && compare(one, other) >= 0;
                case CONTAINS -> ((Collection<?>) one).contains(other);
                case NOT_CONTAINS -> !((Collection<?>) one).contains(other);
            };
        }

        private static boolean areKnown(Object one, Object other) {
            return one != null && other != null;
        }

        private static boolean same(Object one, Object other) {
            return one instanceof Number && other instanceof Number
                    ? compare(one, other) == 0
                    : Objects.equals(one, other);
        }

        @SuppressWarnings("unchecked")
        private static int compare(Object one, Object other) {
            if (one.getClass() != other.getClass()) {
                return decimal(one).compareTo(decimal(other));
            }
            return ((Comparable<Object>) one).compareTo(other);
        }

        private static BigDecimal decimal(Object number) {
            return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) number).longValue());
        }

        /** The one that is written so; throws if there is none. */
        static Operator of(String symbol) {
            return Stream.of(values())
                    .filter(operator -> operator.symbol.equals(symbol))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * One side of a comparison.
     *
     * @param text as written; a text literal without its quotes; the path of a property
     * @param added a number of days added to the property, which is an instant then; null: none
     * @param span of the property alone if days are added to it
     */
    record Operand(Form form, String text, Operand added, Span span) {
        /** The name of the call that adds days to a date. */
        static final String PLUS_DAYS = "plusDays";

        /** One that stands in no file. */
        public Operand(Form form, String text) {
            this(form, text, null, Span.NONE);
        }

        /** What an operand is. */
        public enum Form {
            /** A path below the case, such as {@code shipment.tracked}. */
            PROPERTY,
            /** A word of a type, such as {@code Kind.DEFECTIVE}. */
            WORD,
            TEXT,
            NUMBER,
            FLAG,
            NULL
        }

        /** So many days are added to the property; 0: none. */
        public int days() {
            return added == null ? 0 : Integer.parseInt(added.text);
        }

        /** The same in form and place with another text. */
        public Operand as(String other) {
            return new Operand(form, other, added, span);
        }

        /** As it is written in a rule. */
        public String shown() {
            if (added != null) {
                return PLUS_DAYS + "( " + text + ", " + added.text + " )";
            }
            return form == Form.TEXT ? "\"" + text + "\"" : text;
        }
    }
}
