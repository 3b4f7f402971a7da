package io.disputetriage.rules.questions;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import io.disputetriage.policy.FactSet;
import io.disputetriage.policy.Need;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Condition.Operand.Form;
import io.disputetriage.rules.drl.Condition.Operator;
import io.disputetriage.rules.evaluator.Clause;
import io.disputetriage.rules.evaluator.Side;
import io.disputetriage.rules.evaluator.Truth;
import java.util.List;
import java.util.function.Predicate;

/**
 * One comparison.
 *
 * @param wanted which values of the left side make it hold, where that can be said without a case
 * @param right the facts on its right side
 * @param definite nothing that is found out changes it once its only fact is known
 * @param nullTest EQUAL or NOT_EQUAL if it asks whether a fact is unknown behind which nothing else stands; else null
 */
record OpenComparison(
        Clause clause,
        ReadFact left,
        Predicate<Object> wanted,
        List<ReadFact> right,
        boolean definite,
        Operator nullTest)
        implements OpenCondition {

    static OpenComparison of(Condition.Test test) {
        ReadFact left = new ReadFact(Property.at(test.left().text()));
        List<ReadFact> right = test.right().stream()
                .filter(operand -> operand.form() == Form.PROPERTY)
                .map(operand -> new ReadFact(Property.at(operand.text())))
                .toList();
        boolean aboutNull = test.right().get(0).form() == Form.NULL;
        boolean stated = left.origin().hangsOnItselfAlone();
        return new OpenComparison(
                Clause.of(test),
                left,
                wanted(test),
                right,
                stated && right.isEmpty() && !aboutNull,
                aboutNull && stated ? test.operator() : null);
    }

    private static Predicate<Object> wanted(Condition.Test test) {
        List<Side> right = test.right().stream().map(Side::of).toList();
        if (!test.operator().namesValues() || !right.stream().allMatch(Side.Literal.class::isInstance)) {
            return ReadFact.ANY_VALUE;
        }
        List<Object> values =
                right.stream().map(side -> ((Side.Literal) side).value()).toList();
        return value -> values.stream().anyMatch(each -> Operator.EQUAL.holds(each, value));
    }

    @Override
    public Sensitivity of(Case facts) {
        Truth truth = clause.of(facts);
        boolean holds = truth == Truth.TRUE;
        if (definite && truth != Truth.UNKNOWN) {
            return settled(holds);
        }
        // A stated fact stays known, and is known once it is found out; a derived one may become unknown, or stay so.
        if (nullTest != null && holds == (nullTest == Operator.NOT_EQUAL)) {
            return settled(holds);
        }
        Need need = left.need(facts, holds ? ReadFact.ANY_VALUE : wanted);
        for (int i = 0; i < right.size(); i++) {
            need = need.and(right.get(i).need(facts, ReadFact.ANY_VALUE));
        }
        if (need.any().isEmpty()) {
            return settled(holds);
        }
        return new Sensitivity(
                holds ? Certainty.HOLDS_YET : Certainty.COULD_HOLD,
                need.alone(),
                need.any(),
                nullTest == Operator.EQUAL ? need.alone() : FactSet.NONE);
    }

    private static Sensitivity settled(boolean holds) {
        return holds ? Sensitivity.SETTLED : Sensitivity.FAILS;
    }
}
