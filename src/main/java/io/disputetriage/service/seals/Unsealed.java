package io.disputetriage.service.seals;

import java.time.Instant;
import java.util.Optional;

/**
 * The decisions that have no seal yet.
 *
 * @param oldest when the oldest of them was recorded; empty if there is none
 */
public record Unsealed(long count, Optional<Instant> oldest) {}
