package io.disputetriage.service.rollout;

import io.disputetriage.rules.rulebook.Rulebook;
import java.util.List;

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

    /** The platforms that a fact sheet may name which these rules decide. */
    public List<String> platforms() {
        return rulebook.platforms();
    }

    /** Decides; shared with others, so nobody closes it. */
    public Rulebook rulebook() {
        return rulebook;
    }
}
