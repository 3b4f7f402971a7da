package io.disputetriage.rules.evaluator;

import io.disputetriage.policy.FactSet;
import java.util.List;

/**
 * What could change about a check that is not settled, for the rules that make it.
 *
 * @param rules a set of bits
 * @param holds it holds now, and could fail; else it could hold
 * @param alone the facts that by themselves could change that
 * @param any those that could help to
 * @param ruledOut those that can't be found out without making it fail
 */
record OpenCheck(long[] rules, boolean holds, FactSet alone, FactSet any, FactSet ruledOut) {

    /** Makes a check: its rules join {@code out} if it fails, and what could change about it joins {@code open}. */
    static void gather(Check check, long[] rules, EvaluationCache look, long[] out, List<OpenCheck> open) {
        int standing = check.standing(look);
        if (Certainty.fails(standing)) {
            Bits.add(rules, out);
        } else if (!Certainty.settled(standing)) {
            open.add(about(check, rules, look));
        }
    }

    private static OpenCheck about(Check check, long[] rules, EvaluationCache look) {
        return Certainty.holds(check.standing(look))
                ? new OpenCheck(rules, true, check.brokenBy(look), check.shakenBy(look), check.ruledOutBy(look))
                : new OpenCheck(rules, false, check.settledBy(look), check.helpedBy(look), FactSet.NONE);
    }
}
