package io.disputetriage.rules.evaluator;

import io.disputetriage.decision.Texts;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactMeanings;
import io.disputetriage.facts.Property;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Condition.Operand;
import io.disputetriage.rules.drl.Condition.Operator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Comparisons for people who read no rules: what a fact means in place of its path, and what is known of it instead. */
final class FactWords {
    private static final String WHETHER = "Whether ";

    private FactWords() {}

    /** Whether a condition is a choice of values, or of contents, of one fact. */
    static boolean areOfOneFact(Condition.Combination several) {
        List<Condition.Test> tests = several.tests().toList();
        Condition.Test first = tests.get(0);
        return several.parts().stream().allMatch(Condition.Test.class::isInstance)
                && tests.stream()
                        .allMatch(test -> test.left().text().equals(first.left().text()))
                && (tests.stream().allMatch(test -> test.operator().namesValues())
                        || tests.stream().allMatch(test -> test.operator() == Operator.CONTAINS));
    }

    /** {@code the parcel was sent with tracking: yes, but it is: no}; {@code tests}: alternatives about one fact. */
    static String of(List<Condition.Test> tests, Case facts) {
        Condition.Test first = tests.get(0);
        List<String> wanted = tests.stream()
                .flatMap(test -> test.right().stream())
                .map(operand -> word(operand, facts))
                .toList();
        if (first.operator() == Operator.NOT_EQUAL && first.right().get(0).form() == Operand.Form.NULL) {
            return label(first.left()) + ": known";
        }
        Object known = Side.of(first.left()).of(facts);
        return label(first.left()) + ": " + predicate(first.operator()) + listed(wanted) + instead(first, known);
    }

    private static String predicate(Operator operator) {
        return switch (operator) {
            case EQUAL, IN -> "";
            case NOT_EQUAL -> "not ";
            case CONTAINS -> "with ";
            case NOT_CONTAINS -> "without ";
            default -> operator.words().substring("is ".length()) + " ";
        };
    }

    private static String instead(Condition.Test test, Object known) {
        if (test.operator().isOfList()) {
            return "";
        }
        return known != null
                ? ", but it is: " + value(known)
                : test.right().get(0).form() == Operand.Form.NULL ? "" : ", which nobody knows";
    }

    private static String word(Operand operand, Case facts) {
        return switch (operand.form()) {
            case NULL -> "unknown";
            case FLAG -> value(Boolean.valueOf(operand.text()));
            case WORD -> operand.text().substring(operand.text().indexOf('.') + 1);
            case PROPERTY -> {
                Object value = Side.of(operand).of(facts);
                yield value == null ? label(operand) : value(value);
            }
            default -> operand.shown();
        };
    }

    /** The first words of what it means. */
    private static String label(Operand fact) {
        if (fact.form() != Operand.Form.PROPERTY) {
            return fact.shown();
        }
        String meaning = FactMeanings.of(fact.text()).split("[.;:] ", 2)[0];
        String words = meaning.startsWith(WHETHER) && Property.at(fact.text()).type() == Boolean.class
                ? meaning.substring(WHETHER.length())
                : Character.toLowerCase(meaning.charAt(0)) + meaning.substring(1);
        return (fact.days() == 0 ? "" : fact.days() + (fact.days() == 1 ? " day after " : " days after ")) + words;
    }

    private static String value(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        } else if (value instanceof Instant instant) {
            return Texts.instant(instant);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String listed(List<String> words) {
        return words.stream().distinct().collect(Collectors.joining(" or "));
    }
}
