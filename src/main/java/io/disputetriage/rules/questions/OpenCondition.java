package io.disputetriage.rules.questions;

import io.disputetriage.facts.Case;
import io.disputetriage.policy.FactSet;
import io.disputetriage.rules.drl.Condition;
import java.util.List;

/** A condition, ready to say which unknown facts could change what it comes to. */
sealed interface OpenCondition permits OpenCondition.Combination, OpenCondition.Bound, OpenComparison {

    Sensitivity of(Case facts);

    /** Throws if the condition names a property or word that doesn't exist. */
    static OpenCondition of(Condition condition) {
        if (condition instanceof Condition.Combination several) {
            return new Combination(
                    several.any(),
                    several.parts().stream().map(OpenCondition::of).toList());
        }
        return condition instanceof Condition.Test test ? OpenComparison.of(test) : new Bound();
    }

    /**
     * Several conditions at once.
     *
     * @param any one part that holds is enough
     */
    record Combination(boolean any, List<OpenCondition> parts) implements OpenCondition {
        @Override
        public Sensitivity of(Case facts) {
            Sensitivity[] each = new Sensitivity[parts.size()];
            Certainty certainty = any ? Certainty.FAILS : Certainty.SETTLED;
            for (int i = 0; i < each.length; i++) {
                each[i] = parts.get(i).of(facts);
                certainty = each[i].certainty().compareTo(certainty) > 0 == any ? each[i].certainty() : certainty;
            }
            return certainty == Certainty.FAILS ? Sensitivity.FAILS : together(certainty, each);
        }

        /** It changes with each of the parts that stand as it does, or only with all of them. */
        private Sensitivity together(Certainty certainty, Sensitivity[] each) {
            boolean withAllOfThem = any == certainty.holds();
            FactSet alone = withAllOfThem ? FactSet.ALL : FactSet.NONE;
            FactSet helping = FactSet.NONE;
            FactSet ruledOut = alone;
            for (Sensitivity part : each) {
                if (part.holds() == certainty.holds()) {
                    alone = withAllOfThem ? alone.and(part.alone()) : alone.or(part.alone());
                    helping = helping.or(part.any());
                    ruledOut = withAllOfThem ? ruledOut.and(part.ruledOut()) : ruledOut.or(part.ruledOut());
                } else {
                    // A part that the same fact could make hold keeps the whole open.
                    ruledOut = ruledOut.minus(part.any());
                }
            }
            return new Sensitivity(certainty, alone, helping, certainty.holds() ? ruledOut : FactSet.NONE);
        }
    }

    /** A binding, which holds whatever its value is. */
    record Bound() implements OpenCondition {
        @Override
        public Sensitivity of(Case facts) {
            return Sensitivity.SETTLED;
        }
    }
}
