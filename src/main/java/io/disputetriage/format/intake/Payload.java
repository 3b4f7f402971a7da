package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A payload as somebody sent it.
 *
 * @param name how messages call it: its place in a request, or its file
 * @param platform the platform or tracker it is said to come from; null: by its shape
 */
public record Payload(String name, String platform, JsonNode body) {}
