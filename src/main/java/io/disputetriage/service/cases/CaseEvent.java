package io.disputetriage.service.cases;

import io.disputetriage.facts.Action;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/**
 * One thing that happened to a case.
 *
 * @param id of this event, whoever tells of it
 * @param number of the events of its case, from 1
 * @param actor the name of the key that told it
 * @param happenedAt as it was told
 * @param reason in the words of a person; null: none given, or erased
 * @param decision that was made because of it; null: none
 * @param previousDecision the one before; null: there was none
 * @param of the action of a decision that it is about; null: none
 */
public record CaseEvent(
        UUID id,
        long number,
        EventType type,
        String actor,
        Instant happenedAt,
        Instant recordedAt,
        String reason,
        UUID decision,
        UUID previousDecision,
        Taken of) {
    public CaseEvent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(type);
        Objects.requireNonNull(actor);
        happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * What is told of it.
     *
     * @param reason null: none is given
     * @param of null: it is about no action
     */
    public record Told(EventType type, Instant happenedAt, String reason, Taken of) {
        /** Without reason or action. */
        public Told(EventType type, Instant happenedAt) {
            this(type, happenedAt, null, null);
        }
    }

    /** Which action of which decision, and what was done: the same, or what a person did instead. */
    public record Taken(UUID decision, int rank, Action done) {}
}
