package io.disputetriage.triage;

import io.disputetriage.rulebook.Rulebook;

/** The rules by which a request is decided from its begin to its end, whatever is activated meanwhile. */
public final class RulesInForce {
    private final Rulebook rulebook;

    RulesInForce(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The revision, which every answer carries. */
    public String revision() {
        return rulebook.revision();
    }

    /** Decides; shared with others, so nobody closes it. */
    Rulebook rulebook() {
        return rulebook;
    }
}
