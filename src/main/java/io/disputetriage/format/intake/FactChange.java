package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A fact as one source states it.
 *
 * @param fact its path in the fact sheet, such as {@code shipment.state}
 * @param value as the fact sheet has it
 */
record FactChange(String fact, JsonNode value, FactSource source) {}
