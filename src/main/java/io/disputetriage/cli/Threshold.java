package io.disputetriage.cli;

import io.disputetriage.diagnostics.PlainNumber;
import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A limit, as a number or as a share of all in percent. */
record Threshold(BigDecimal limit, boolean percent) {

    boolean exceededBy(long count, long all) {
        return percent
                ? BigDecimal.valueOf(count).movePointRight(2).compareTo(limit.multiply(BigDecimal.valueOf(all))) > 0
                : BigDecimal.valueOf(count).compareTo(limit) > 0;
    }

    /** Reads {@code 20} and {@code 2.5%}. */
    static final class Reader implements ITypeConverter<Threshold> {
        @Override
        public Threshold convert(String text) {
            boolean percent = text.endsWith("%");
            String limit = percent ? text.substring(0, text.length() - 1) : text;
            if (PlainNumber.is(limit)) {
                return new Threshold(new BigDecimal(limit), percent);
            }
            throw new TypeConversionException("It is a number like 20 or a share like 2.5%, not " + text);
        }
    }
}
