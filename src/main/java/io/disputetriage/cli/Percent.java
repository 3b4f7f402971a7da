package io.disputetriage.cli;

import io.disputetriage.diagnostics.PlainNumber;
import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a share in percent that can be reached, such as {@code 90} and {@code 92.5}. */
final class Percent implements ITypeConverter<BigDecimal> {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public BigDecimal convert(String text) {
        if (PlainNumber.is(text) && new BigDecimal(text).compareTo(ALL) <= 0) {
            return new BigDecimal(text);
        }
        throw new TypeConversionException("It is a number from 0 to 100, like 92.5, not " + text);
    }
}
