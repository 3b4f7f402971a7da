package io.disputetriage.service.cases;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/**
 * A decision that is to be kept with everything that led to it.
 *
 * @param id the decision's, in the order of making
 * @param actor the name of the key that asked
 * @param recordedAt when it was asked for, which is not {@code decision.asOf()}; cut to whole microseconds
 * @param turnsAt the first instant after {@code decision.asOf()}, or after {@code recordedAt} if that is earlier, at which it may come out
 *     differently by itself; null: none is known
 */
public record NewDecision(
        UUID id,
        String account,
        String actor,
        Instant recordedAt,
        FactSheet sheet,
        Decision decision,
        Instant turnsAt) {
    public NewDecision {
        Objects.requireNonNull(id);
        Objects.requireNonNull(account);
        Objects.requireNonNull(actor);
        // What a database keeps of an instant, so that what is hashed now is what is read later.
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(sheet);
        Objects.requireNonNull(decision);
    }

    /** What its row will say beside the texts of decision and fact sheet. */
    public RowIdentity identity() {
        return new RowIdentity(
                id,
                account,
                actor,
                sheet.caseRef(),
                recordedAt,
                decision.asOf(),
                decision.revision(),
                decision.logic());
    }
}
