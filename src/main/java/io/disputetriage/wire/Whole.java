package io.disputetriage.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.disputetriage.diagnostics.PlainNumber;
import io.disputetriage.facts.FactSheet;
import java.util.Optional;

/** A whole number in a range, both ends included. */
record Whole(int least, int most) implements Form<Integer> {
    static final Whole DAYS = new Whole(0, FactSheet.MOST_DAYS);
    static final Whole COUNT = new Whole(0, 100_000);

    @Override
    public Integer read(JsonNode node, Reading reading) {
        if (!node.isNumber()) {
            reading.mismatch("A whole number", node, node.isTextual() ? hint(node.textValue()) : null);
            return null;
        }
        if (!node.isIntegralNumber()) {
            reading.fault("A whole number is wanted here.", plain(node.asText()).orElse("Leave the fraction out."));
            return null;
        }
        if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            reading.fault("The number is out of range.", "From " + least + " to " + most + ".");
            return null;
        }
        return node.intValue();
    }

    /** Of a text: one in quotes, or in YAML one such as 010, which is no number there. */
    static String hint(String text) {
        return PlainNumber.is(text)
                ? "Write the number without quotes."
                : PlainNumber.meant(text)
                        .map(plain -> "Write " + plain + ".")
                        .orElse("Write it in digits, without quotes.");
    }

    /** 1e3 and 10.0 are whole, too. */
    private static Optional<String> plain(String number) {
        return PlainNumber.meant(number.replaceFirst("[.]0+$", ""))
                .filter(PlainNumber::isWhole)
                .map(plain -> "Write " + plain + ".");
    }

    @Override
    public JsonNode write(Integer value) {
        return IntNode.valueOf(value);
    }
}
