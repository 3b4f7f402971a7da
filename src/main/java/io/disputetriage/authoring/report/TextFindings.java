package io.disputetriage.authoring.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One finding after the other, then the sentence. */
final class TextFindings {
    private TextFindings() {}

    static String of(CommandReport report) {
        return Stream.concat(report.findings().stream().map(Object::toString), Stream.of(report.title()))
                .map(Printable::text)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
