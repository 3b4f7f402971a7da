package io.disputetriage.format.intake;

import java.time.Instant;

/**
 * Where a fact was read.
 *
 * @param from the platform or tracker; null: the seller's own facts
 * @param payload its name; null for the seller's own facts
 * @param pointer into the payload, or into the seller's own facts
 * @param word as it stands there; null if the fact is not read from one place
 * @param at the payload's own time; null if it has none
 */
public record FactSource(Role role, String from, String payload, String pointer, String word, Instant at) {
    /** Who says it. */
    public enum Role {
        SELLER,
        PLATFORM,
        TRACKER
    }

    /** As messages name it. */
    String text() {
        return role == Role.SELLER ? "the seller's own facts" : from + " (payload " + payload + ", " + pointer + ")";
    }
}
