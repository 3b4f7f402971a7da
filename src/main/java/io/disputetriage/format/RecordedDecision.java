package io.disputetriage.format;

import io.disputetriage.facts.FactSheet;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A fact sheet that was decided, or is to be.
 *
 * @param id of the decision; empty if it was never stored
 * @param recordedAt empty if nobody says
 * @param decided what was decided; empty for a fact sheet alone
 */
public record RecordedDecision(
        Optional<String> id, Optional<Instant> recordedAt, FactSheet sheet, Optional<Decided> decided) {
    public RecordedDecision {
        Objects.requireNonNull(id);
        Objects.requireNonNull(recordedAt);
        Objects.requireNonNull(sheet);
        Objects.requireNonNull(decided);
    }

    /** What was decided, with the logic that decided it. */
    public record Decided(DecisionOutcome outcome, String logic) {}
}
