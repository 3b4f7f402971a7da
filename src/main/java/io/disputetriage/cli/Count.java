package io.disputetriage.cli;

import io.disputetriage.diagnostics.PlainNumber;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of things of which there has to be one at least. */
final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
        if (PlainNumber.isWhole(text) && !text.equals("0")) {
            return Integer.valueOf(text);
        }
        throw new TypeConversionException("It is a whole number from 1 to 999999999, not " + text
                + PlainNumber.meant(text)
                        .filter(PlainNumber::isWhole)
                        .filter(plain -> !plain.equals("0"))
                        .map(plain -> ". Did you mean " + plain + "?")
                        .orElse(""));
    }
}
