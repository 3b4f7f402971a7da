package io.disputetriage.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a share in percent that can be reached, such as {@code 90} and {@code 92.5}. */
final class Percent implements ITypeConverter<BigDecimal> {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public BigDecimal convert(String text) {
        try {
            BigDecimal percent = new BigDecimal(text);
            if (percent.signum() >= 0 && percent.compareTo(ALL) <= 0) {
                return percent;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number that is out of range.
        }
        throw new TypeConversionException("It is a number from 0 to 100, like 92.5, not " + text);
    }
}
