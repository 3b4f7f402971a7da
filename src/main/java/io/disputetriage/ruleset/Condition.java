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
     * @param text as written; a text literal without its quotes
     */
    record Operand(Form form, String text) {
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
            return form == Form.TEXT ? "\"" + text + "\"" : text;
        }
    }
}
