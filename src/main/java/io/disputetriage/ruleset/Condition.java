package io.disputetriage.ruleset;

import java.util.List;

/** What a constraint says, as a tree whose leaves compare one operand with others. */
public sealed interface Condition {

    /** Holds if every part does; at least two. */
    record AllOf(List<Condition> parts) implements Condition {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** Holds if one part does; at least two. */
    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One comparison.
     *
     * @param right one operand; one or more for {@link Operator#IN}
     */
    record Test(Operand left, Operator operator, List<Operand> right) implements Condition {
        public Test {
            right = List.copyOf(right);
        }
    }

    /** A property given a name for the consequence; it holds whatever the value is. */
    record Binding(String variable, Operand property) implements Condition {}

    /** How two operands are compared. */
    enum Operator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        CONTAINS("contains"),
        NOT_CONTAINS("not contains"),
        IN("in");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /** As it is written in a rule. */
        public String symbol() {
            return symbol;
        }
    }

    /**
     * One side of a comparison.
     *
     * @param text as written; a text literal without its quotes; the path of a property
     * @param days so many are added to the property, which is an instant then; 0: none
     */
    record Operand(Form form, String text, int days) {
        /** The name of the call that adds days to a date. */
        static final String PLUS_DAYS = "plusDays";

        public Operand(Form form, String text) {
            this(form, text, 0);
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

        /** As it is written in a rule. */
        public String shown() {
            if (days > 0) {
                return PLUS_DAYS + "( " + text + ", " + days + " )";
            }
            return form == Form.TEXT ? "\"" + text + "\"" : text;
        }
    }
}
