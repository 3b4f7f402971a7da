package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;

/** A number from 0 to 1; equal numbers are equal values however they are written. */
record RatioCodec() implements Codec<BigDecimal> {
    private static final int MAX_DIGITS = 9;
    private static final String RANGE = "From 0 to 1: five in a hundred is 0.05.";

    @Override
    public BigDecimal read(JsonNode node, Reading reading) {
        if (!node.isNumber()) {
            reading.mismatch("A number", node, node.isTextual() ? hint(node.textValue()) : null);
            return null;
        }
        boolean binary = node.isDouble() || node.isFloat();
        if (binary && !Double.isFinite(node.doubleValue())) {
            return outOfRange(reading);
        }
        BigDecimal number = node.decimalValue();
        if (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0) {
            return outOfRange(reading);
        }
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        // Before anything expands it: 1e-999999999 is a short text and a very long number.
        BigDecimal shortest = number.stripTrailingZeros();
        if (shortest.scale() > MAX_DIGITS) {
            reading.fault("The number has too many digits.", "At most " + MAX_DIGITS + " after the point.");
            return null;
        }
        return shortest;
    }

    private static String hint(String text) {
        String number = text.strip();
        return number.endsWith("%")
                ? LocalAmountText.meanings(number.substring(0, number.length() - 1)).stream()
                        .map(percent -> new BigDecimal(percent).movePointLeft(2).stripTrailingZeros())
                        .filter(RatioCodec::fits)
                        .findFirst()
                        .map(share -> "Write " + share.toPlainString() + ".")
                        .orElse(RANGE)
                : IntCodec.hint(text, RatioCodec::fits, RANGE);
    }

    private static boolean fits(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0 && number.scale() <= MAX_DIGITS;
    }

    private static BigDecimal outOfRange(Reading reading) {
        reading.fault("The number is out of range.", RANGE);
        return null;
    }

    @Override
    public JsonNode write(BigDecimal value) {
        return DecimalNode.valueOf(value);
    }
}
