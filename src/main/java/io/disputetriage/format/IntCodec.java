package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.disputetriage.diagnostics.PlainNumber;
import io.disputetriage.facts.FactSheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A whole number in a range, both ends included. */
record IntCodec(int least, int most) implements Codec<Integer> {
    static final IntCodec DAYS = new IntCodec(0, FactSheet.MOST_DAYS);
    static final IntCodec COUNT = new IntCodec(0, 100_000);

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
            reading.fault("The number is out of range.", range());
            return null;
        }
        return node.intValue();
    }

    private String hint(String text) {
        BigDecimal from = BigDecimal.valueOf(least);
        BigDecimal to = BigDecimal.valueOf(most);
        return hint(
                text,
                number -> number.stripTrailingZeros().scale() <= 0
                        && number.compareTo(from) >= 0
                        && number.compareTo(to) <= 0,
                range());
    }

    private String range() {
        return "From " + least + " to " + most + ".";
    }

    /**
     * Of a text: a number in quotes, one of another country's writing, or in YAML one such as 010, which is no number there.
     *
     * @param range what fits, in words
     */
    static String hint(String text, Predicate<BigDecimal> fits, String range) {
        List<BigDecimal> meant = Stream.concat(
                        PlainNumber.meant(text.strip()).stream(), LocalAmountText.meanings(text).stream())
                .filter(PlainNumber::is)
                .map(BigDecimal::new)
                .toList();
        if (meant.isEmpty()) {
            return "Write it in digits, without quotes.";
        }
        Optional<BigDecimal> fitting = meant.stream().filter(fits).findFirst();
        return PlainNumber.is(text) && fitting.isPresent()
                ? "Write the number without quotes."
                : fitting.map(number -> "Write " + number.stripTrailingZeros().toPlainString() + ".")
                        .orElse(range);
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
