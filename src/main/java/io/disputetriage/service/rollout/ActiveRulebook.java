package io.disputetriage.service.rollout;

import io.disputetriage.rules.rulebook.Rulebook;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * One ruleset after the other. A request takes what is in force once and keeps it, so what is replaced is never
 * closed under anybody's hands: it is let go of, and lives for as long as somebody decides by it.
 */
final class ActiveRulebook {
    private final RulebookCache shelf;
    private final ReloadMetrics metrics;
    private final Clock clock;
    private volatile Reign now;

    ActiveRulebook(RulebookCache shelf, ReloadMetrics metrics, Clock clock) {
        this.shelf = shelf;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * What is in force.
     *
     * @param since when this process took it up, by its own clock
     */
    record Reign(RulesInForce rules, Activation activation, Instant since) {}

    Optional<Reign> now() {
        return Optional.ofNullable(now);
    }

    /** From now on these rules decide, unless what does was activated later. */
    synchronized void take(Rulebook rulebook, Activation activation) {
        Reign before = now;
        if (before != null && before.activation().number() >= activation.number()) {
            return;
        }
        boolean same = before != null && before.rules().revision().equals(rulebook.revision());
        now = same
                ? new Reign(before.rules(), activation, before.since())
                : new Reign(new RulesInForce(rulebook), activation, clock.instant());
        if (!same) {
            shelf.inForce(rulebook);
        }
        metrics.active(rulebook.revision());
    }
}
