package io.disputetriage.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day, which is its first instant in UTC, or an instant. */
final class AsOf implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        try {
            return text.length() == "2026-03-10".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException neither) {
            throw new TypeConversionException(
                    "It is a day like 2026-03-10 or an instant like 2026-03-10T09:00:00Z, not " + text);
        }
    }
}
