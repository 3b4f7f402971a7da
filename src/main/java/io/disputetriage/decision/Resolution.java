package io.disputetriage.decision;

import io.disputetriage.facts.Case;

/** From recommendations to a decision: order, deadlines, money and every guard; a pure function. */
public final class Resolution {
    private Resolution() {}

    /**
     * Decides a case.
     *
     * @param facts the case as the rules saw it
     * @param findings what the rules said; their order doesn't matter
     * @param order preference among sound actions
     * @param revision of the ruleset that spoke
     */
    public static Decision resolve(Case facts, Findings findings, OrderTable order, String revision) {
        throw new UnsupportedOperationException("Resolution follows in the next commit");
    }
}
