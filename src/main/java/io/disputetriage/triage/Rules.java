package io.disputetriage.triage;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;

/** One revision of the rules, ready to decide; safe for many threads at once. */
public interface Rules {

    /** The SHA-256 of everything under the rules folder. */
    String revision();

    /** Decides one case; the same fact sheet always gives an equal decision. */
    Decision decide(FactSheet sheet);
}
