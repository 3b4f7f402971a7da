package io.disputetriage.rules.questions;

import io.disputetriage.policy.FactSet;

/**
 * How a condition stands for a case, and which unknown facts could change that: make it hold if it doesn't, make it fail
 * if it does.
 *
 * @param alone those that by themselves could
 * @param any those that could help to
 * @param ruledOut those that can't be found out without making it fail; none unless it holds
 */
record Sensitivity(Certainty certainty, FactSet alone, FactSet any, FactSet ruledOut) {
    static final Sensitivity FAILS = new Sensitivity(Certainty.FAILS, FactSet.NONE, FactSet.NONE, FactSet.NONE);
    static final Sensitivity SETTLED = new Sensitivity(Certainty.SETTLED, FactSet.NONE, FactSet.NONE, FactSet.NONE);

    boolean holds() {
        return certainty.holds();
    }
}
