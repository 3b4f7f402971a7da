package io.disputetriage.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of things of which there has to be one at least. */
final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
        try {
            int count = Integer.parseInt(text);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number that is too small.
        }
        throw new TypeConversionException("It is a whole number from 1 to " + Integer.MAX_VALUE + ", not " + text);
    }
}
