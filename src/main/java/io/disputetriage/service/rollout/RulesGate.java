package io.disputetriage.service.rollout;

/** What a ruleset must pass before it goes live. */
enum RulesGate {
    /** Admission and compilation. */
    COMPILE,
    /** These, and every scenario in the folder. */
    SCENARIOS
}
