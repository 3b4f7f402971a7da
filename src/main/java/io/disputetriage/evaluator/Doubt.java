package io.disputetriage.evaluator;

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
record Doubt(long[] rules, boolean holds, FactSet alone, FactSet any, FactSet ruledOut) {

    /** Makes a check: its rules join {@code out} if it fails, and what could change about it joins {@code open}. */
    static void gather(Check check, long[] rules, Look look, long[] out, List<Doubt> open) {
        int standing = check.standing(look);
        if (Standing.fails(standing)) {
            Bits.add(rules, out);
        } else if (!Standing.settled(standing)) {
            open.add(about(check, rules, look));
        }
    }

    private static Doubt about(Check check, long[] rules, Look look) {
        return Standing.holds(check.standing(look))
                ? new Doubt(rules, true, check.brokenBy(look), check.shakenBy(look), check.ruledOutBy(look))
                : new Doubt(rules, false, check.settledBy(look), check.helpedBy(look), FactSet.NONE);
    }
}
