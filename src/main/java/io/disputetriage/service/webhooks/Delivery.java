package io.disputetriage.service.webhooks;

import io.disputetriage.service.events.PlacedEvent;
import java.util.UUID;

/**
 * The next event of a case that an endpoint is to be told.
 *
 * @param caseId of the case
 * @param done the number of the last event that it was told
 * @param wanted of the last that it is to be told
 * @param attempts that have failed
 */
public record Delivery(UUID endpoint, UUID caseId, long done, long wanted, int attempts, PlacedEvent event) {}
