package io.disputetriage.triage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the traffic is decided a second time by the oracle. */
@ConfigMapping(prefix = "triage")
interface OracleConfig {

    /** The share of the decisions, from 0 to 1; each costs about as much as three decisions, on a thread of its own. */
    @WithDefault("0.01")
    double oracleShare();
}
