package io.disputetriage.facts;

import java.time.Instant;

/**
 * A piece of evidence on record.
 *
 * @param kind required
 * @param ref the seller's own reference, or null
 * @param createdAt or null
 */
public record Evidence(EvidenceKind kind, String ref, Instant createdAt) {}
