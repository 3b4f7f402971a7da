package io.disputetriage.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;

/** A whole number in a range, both ends included. */
record Whole(int least, int most) implements Form<Integer> {
    static final Whole DAYS = new Whole(0, 3_650);
    static final Whole COUNT = new Whole(0, 100_000);

    @Override
    public Integer read(JsonNode node, Reading reading) {
        if (!node.isNumber()) {
            reading.mismatch("A whole number", node, node.isTextual() ? "Write the number without quotes." : null);
            return null;
        }
        if (!node.isIntegralNumber()) {
            reading.fault("A whole number is wanted here.", "Leave the fraction out.");
            return null;
        }
        if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            reading.fault("The number is out of range.", "From " + least + " to " + most + ".");
            return null;
        }
        return node.intValue();
    }

    @Override
    public JsonNode write(Integer value) {
        return IntNode.valueOf(value);
    }
}
