package io.disputetriage.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;

/** {@code true} or {@code false}; unknown is left out. */
record Flag() implements Form<Boolean> {
    static final Flag FORM = new Flag();

    @Override
    public Boolean read(JsonNode node, Reading reading) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        reading.mismatch(
                "true or false", node, "Write true or false without quotes, or leave it out if it is unknown.");
        return null;
    }

    @Override
    public JsonNode write(Boolean value) {
        return BooleanNode.valueOf(value);
    }
}
