package io.disputetriage.service.webhooks;

import java.time.Instant;

/**
 * A case of which an endpoint has not been told everything.
 *
 * @param done the number of the last event that it was told; 0: none
 * @param wanted of the last that it is to be told
 * @param attempts of the next event that have failed
 * @param nextAt null: it is blocked
 */
public record Undelivered(String caseRef, long done, long wanted, int attempts, Instant nextAt) {}
