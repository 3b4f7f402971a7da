package io.disputetriage.rules.questions;

import io.disputetriage.policy.FactSet;
import io.disputetriage.rules.drl.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * One rule, ready to say which unknown facts could change whether it fires.
 *
 * @param says a number that only rules which say the same share
 * @param rows its rows, by their places among those of the ruleset
 */
record OpenRule(Rule outline, OutputTemplate output, int says, BitSet rows) {

    /** {@code numbers}: what rules say, numbered; what this one says is added. */
    static OpenRule of(Rule outline, List<String> allRows, Map<String, Integer> numbers) {
        BitSet rows = new BitSet();
        outline.playbook().forEach(row -> rows.set(allRows.indexOf(row)));
        OutputTemplate output = OutputTemplate.of(outline);
        int says = numbers.computeIfAbsent(output.what(), none -> numbers.size());
        return new OpenRule(outline, output, says, rows);
    }

    /**
     * What could change whether a rule fires.
     *
     * @param alone the facts that by themselves could change it
     * @param any those that could help to
     */
    record Chance(OpenRule rule, boolean fires, FactSet alone, FactSet any) {}

    /** {@code places}: where its own conditions stand among {@code all}, of which none fails. */
    Chance chance(Sensitivity[] all, int[] places) {
        boolean fires = true;
        FactSet sufficient = FactSet.ALL;
        FactSet helped = FactSet.NONE;
        FactSet ruledOut = FactSet.NONE;
        FactSet broken = FactSet.NONE;
        FactSet shaken = FactSet.NONE;
        for (int place : places) {
            Sensitivity one = all[place];
            if (one.certainty() == Certainty.COULD_HOLD) {
                fires = false;
                sufficient = sufficient.and(one.alone());
                helped = helped.or(one.any());
            } else if (one.certainty() == Certainty.HOLDS_YET) {
                ruledOut = ruledOut.or(one.ruledOut());
                broken = broken.or(one.alone());
                shaken = shaken.or(one.any());
            }
        }
        return fires
                ? new Chance(this, true, broken, shaken)
                : new Chance(this, false, sufficient.minus(ruledOut), helped.minus(ruledOut));
    }
}
