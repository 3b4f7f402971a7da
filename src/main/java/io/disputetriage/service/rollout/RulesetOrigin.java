package io.disputetriage.service.rollout;

import java.util.Objects;

/**
 * How a ruleset came to us the first time.
 *
 * @param by a replica, or the name of the key of a caller
 * @param from a folder, or the call
 */
public record RulesetOrigin(String by, String from) {
    public RulesetOrigin {
        Objects.requireNonNull(by);
        Objects.requireNonNull(from);
    }
}
