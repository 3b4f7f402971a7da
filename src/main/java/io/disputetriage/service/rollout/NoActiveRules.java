package io.disputetriage.service.rollout;

/** No ruleset has become active, so nothing can be decided. */
public final class NoActiveRules extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoActiveRules() {
        super("No ruleset is active");
    }
}
