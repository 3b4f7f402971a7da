package io.disputetriage.service.cases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What the row of a decision says beside its two texts.
 *
 * @param recordedAt cut to whole microseconds, like {@code asOf}: what a database keeps of an instant
 */
public record RowIdentity(
        UUID id,
        String account,
        String actor,
        String caseRef,
        Instant recordedAt,
        Instant asOf,
        String revision,
        String logic) {
    private static final String VERSION = "dispute-triage row 1";

    public RowIdentity {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        asOf = asOf.truncatedTo(ChronoUnit.MICROS);
    }

    /** The hash of the whole row, personal values as their hashes; the same before and after they are erased. */
    public Hash hash(String maskedDecision, String maskedFactSheet) {
        return Hash.over(
                VERSION,
                id.toString(),
                account,
                actor,
                caseRef,
                recordedAt.toString(),
                asOf.toString(),
                revision,
                logic,
                maskedDecision,
                maskedFactSheet);
    }
}
