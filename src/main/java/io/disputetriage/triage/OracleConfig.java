package io.disputetriage.triage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the traffic is decided a second time by the oracle. */
@ConfigMapping(prefix = "triage")
public interface OracleConfig {

    /** The share of the decisions, from 0 to 1; each costs about as much as three decisions, on a thread of its own. */
    @WithDefault("0.01")
    double oracleShare();

    /** Throws {@link IllegalArgumentException} with a sentence for the operator. */
    static void check(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("triage.oracle-share is a share from 0 to 1, not " + share);
        }
    }
}
