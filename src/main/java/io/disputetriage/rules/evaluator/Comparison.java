package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import io.disputetriage.policy.FactSet;
import io.disputetriage.policy.Need;
import io.disputetriage.rules.drl.Condition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One comparison. It is open if a value on either side is unknown, except that a test for null is always definite.
 *
 * @param definite what stands on the left side, if nothing that is found out changes the outcome once it is known; else null
 * @param wants which values of the left side make it hold, where that can be said without a case
 */
record Comparison(
        int number,
        Condition.Test test,
        Side left,
        Condition.Operator operator,
        List<Side> right,
        boolean aboutNull,
        Property definite,
        Predicate<Object> wants)
        implements Check {
    private static final Predicate<Object> ANY = value -> true;

    /** {@code number}: its place among all tests of the ruleset. */
    static Comparison of(Condition.Test test, int number) {
        Side left = Side.of(test.left());
        List<Side> right = test.right().stream().map(Side::of).toList();
        boolean equality =
                test.operator() == Condition.Operator.EQUAL || test.operator() == Condition.Operator.NOT_EQUAL;
        boolean aboutNull = equality && (left instanceof Side.Nothing || right.get(0) instanceof Side.Nothing);
        Property definite = left instanceof Side.Fact fact
                        && fact.isItsOwnOrigin()
                        && right.stream().allMatch(Side.Literal.class::isInstance)
                ? fact.property()
                : null;
        return new Comparison(
                number, test, left, test.operator(), right, aboutNull, definite, wanted(test.operator(), right));
    }

    /** Which values of the left side make it hold, where that can be said without a case. */
    private static Predicate<Object> wanted(Condition.Operator operator, List<Side> right) {
        boolean listed = operator == Condition.Operator.EQUAL || operator == Condition.Operator.IN;
        if (!listed || !right.stream().allMatch(Side.Literal.class::isInstance)) {
            return ANY;
        }
        Object[] values =
                right.stream().map(side -> ((Side.Literal) side).value()).toArray();
        return values[0] instanceof Enum<?>
                ? oneOf(values)
                : value -> {
                    for (Object wanted : values) {
                        if (Condition.Operator.EQUAL.holds(wanted, value)) {
                            return true;
                        }
                    }
                    return false;
                };
    }

    private static Predicate<Object> oneOf(Object[] words) {
        return value -> {
            for (Object word : words) {
                if (word == value) {
                    return true;
                }
            }
            return false;
        };
    }

    @Override
    public Truth of(Case facts) {
        Object one = left.of(facts);
        if (aboutNull) {
            boolean nothing = one == null && right.get(0).of(facts) == null;
            return Truth.of(nothing == (operator == Condition.Operator.EQUAL));
        }
        if (one == null) {
            return Truth.UNKNOWN;
        }
        Truth truth = Truth.FALSE;
        for (Side side : right) {
            Object other = side.of(facts);
            if (other == null) {
                truth = Truth.UNKNOWN;
            } else if (operator.holds(one, other)) {
                return Truth.TRUE;
            }
        }
        return truth;
    }

    @Override
    public int standingNow(EvaluationCache look) {
        if (definite != null) {
            Object one = look.value(definite);
            if (one != null) {
                return wants(one, look) ? Certainty.SETTLED : Certainty.FAILS;
            }
        }
        boolean holds = holdsNow(look);
        if (aboutNull && isStated() && holds == (operator == Condition.Operator.NOT_EQUAL)) {
            return holds ? Certainty.SETTLED : Certainty.FAILS;
        }
        Need need = need(look, holds);
        if (need.any().isEmpty()) {
            return holds ? Certainty.SETTLED : Certainty.FAILS;
        }
        look.needs(number, need);
        return holds ? Certainty.HOLDS_YET : Certainty.COULD_HOLD;
    }

    /** A stated fact stays known, and is known once it is found out; a derived one may become unknown, or stay so. */
    private boolean isStated() {
        return left instanceof Side.Fact fact && fact.isItsOwnOrigin();
    }

    private boolean holdsNow(EvaluationCache look) {
        Object one = left.in(look);
        if (aboutNull) {
            return (one == null && right.get(0).in(look) == null) == (operator == Condition.Operator.EQUAL);
        }
        return one != null && holdsFor(one, look);
    }

    private boolean wants(Object one, EvaluationCache look) {
        return wants == ANY ? holdsFor(one, look) : wants.test(one);
    }

    private boolean holdsFor(Object one, EvaluationCache look) {
        for (int i = 0; i < right.size(); i++) {
            Object other = right.get(i).in(look);
            if (other != null && operator.holds(one, other)) {
                return true;
            }
        }
        return false;
    }

    /** What to find out so that it may hold, or so that it may fail, on whichever side it hangs. */
    private Need need(EvaluationCache look, boolean holds) {
        Need need = left.need(look, holds ? ANY : wants);
        for (int i = 0; i < right.size(); i++) {
            need = need.and(right.get(i).need(look, ANY));
        }
        return need;
    }

    @Override
    public FactSet settledBy(EvaluationCache look) {
        int standing = standing(look);
        return Certainty.holds(standing)
                ? FactSet.ALL
                : Certainty.couldHold(standing) ? look.need(number).alone() : FactSet.NONE;
    }

    @Override
    public FactSet helpedBy(EvaluationCache look) {
        return look.need(number).any();
    }

    @Override
    public FactSet brokenBy(EvaluationCache look) {
        return Certainty.settled(standing(look))
                ? FactSet.NONE
                : look.need(number).alone();
    }

    @Override
    public FactSet shakenBy(EvaluationCache look) {
        return Certainty.settled(standing(look))
                ? FactSet.NONE
                : look.need(number).any();
    }

    @Override
    public FactSet ruledOutBy(EvaluationCache look) {
        return aboutNull && isStated() && operator == Condition.Operator.EQUAL && Certainty.holds(standing(look))
                ? look.need(number).alone()
                : FactSet.NONE;
    }

    @Override
    public boolean mayHold(Map<String, Object> words) {
        Object value = word(words);
        return value == null || aboutNull || wants.test(value);
    }

    @Override
    public boolean mustHold(Map<String, Object> words) {
        Object value = word(words);
        return value != null && definite != null && wants != ANY && wants.test(value);
    }

    @Override
    public Property onlyFact() {
        return left instanceof Side.Fact fact
                        && fact.isItsOwnOrigin()
                        && fact.property().hasFewValues()
                        && right.stream().noneMatch(Side.Fact.class::isInstance)
                ? fact.property()
                : null;
    }

    private Object word(Map<String, Object> words) {
        return left instanceof Side.Fact fact ? words.get(fact.property().path()) : null;
    }

    @Override
    public void unknown(Case facts, Set<String> paths) {
        unknown(left, facts, paths);
        right.forEach(side -> unknown(side, facts, paths));
    }

    private static void unknown(Side side, Case facts, Set<String> paths) {
        if (side instanceof Side.Fact fact && fact.of(facts) == null) {
            paths.add(fact.property().path());
        }
    }

    /** The comparison with what is known on its right side filled in: {@code derived.elapsedDays > 35}. */
    @Override
    public String wish(Case facts) {
        String values = test.right().stream()
                .map(operand -> filled(operand, Side.of(operand).of(facts)))
                .collect(Collectors.joining(", "));
        boolean list = operator == Condition.Operator.IN;
        return test.left().shown() + " " + operator.symbol() + " " + (list ? "( " + values + " )" : values);
    }

    private static String filled(Condition.Operand operand, Object value) {
        if (operand.form() != Condition.Operand.Form.PROPERTY || value == null) {
            return operand.shown();
        }
        if (value instanceof Enum<?> word) {
            return word.getDeclaringClass().getSimpleName() + "." + word.name();
        }
        if (value instanceof String text) {
            return "\"" + text + "\"";
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
