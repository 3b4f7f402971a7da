package io.disputetriage.service.seals;

import io.disputetriage.service.cases.Hash;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/**
 * One link of the chain: that a decision was kept with this content, and after which others it was sealed.
 *
 * @param position from 1, without gaps
 * @param rowHash of the decision's row as it was kept
 * @param previous the chain hash of the position before; {@link Hash#NONE} at position 1
 * @param chain over all of this and so, by {@code previous}, over every seal before it
 * @param sealedAt in whole microseconds
 */
public record Seal(long position, UUID decisionId, Hash rowHash, Hash previous, Hash chain, Instant sealedAt) {
    private static final String VERSION = "dispute-triage seal 1";

    public Seal {
        Objects.requireNonNull(decisionId);
        Objects.requireNonNull(rowHash);
        Objects.requireNonNull(previous);
        Objects.requireNonNull(chain);
        Objects.requireNonNull(sealedAt);
    }

    /** The first of a chain. */
    public static Seal first(UUID decisionId, Hash rowHash, Instant now) {
        return at(1, decisionId, rowHash, Hash.NONE, now);
    }

    /** The one after this. */
    public Seal next(UUID next, Hash hash, Instant now) {
        return at(position + 1, next, hash, chain, now);
    }

    private static Seal at(long position, UUID decisionId, Hash rowHash, Hash previous, Instant now) {
        Instant sealedAt = now.truncatedTo(ChronoUnit.MICROS);
        return new Seal(
                position,
                decisionId,
                rowHash,
                previous,
                chain(position, decisionId, rowHash, previous, sealedAt),
                sealedAt);
    }

    /** True if its chain hash is the one of what it says. */
    public boolean isSound() {
        return chain.equals(chain(position, decisionId, rowHash, previous, sealedAt));
    }

    private static Hash chain(long position, UUID decisionId, Hash rowHash, Hash previous, Instant sealedAt) {
        return Hash.over(
                VERSION,
                Long.toString(position),
                decisionId.toString(),
                rowHash.toString(),
                previous.toString(),
                sealedAt.toString());
    }
}
