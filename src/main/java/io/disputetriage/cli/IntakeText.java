package io.disputetriage.cli;

import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.intake.FactSource;
import io.disputetriage.format.intake.IntakeResult;
import io.disputetriage.format.intake.IntakeWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What was read of payloads, for people: each fact with its place. */
final class IntakeText {
    private IntakeText() {}

    static String of(IntakeResult.Read read) {
        List<String> lines = new ArrayList<>();
        lines.add("FACTS");
        boolean several = read.sources().values().stream()
                        .map(FactSource::payload)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
        var facts = FactSheetWriter.tree(read.sheet());
        read.sources()
                .forEach((fact, source) -> lines.add("  " + fact + " = "
                        + shown(facts.at("/" + fact.replace('.', '/')).toString()) + "  " + place(source, several)));
        if (!read.warnings().isEmpty()) {
            lines.add("");
            lines.add("WARNINGS ABOUT THE PAYLOADS");
            read.warnings().forEach(warning -> lines.add("  " + text(warning)));
        }
        if (read.outcome() != null) {
            lines.add("");
            lines.add("The platform has ended the dispute: " + read.outcome());
        }
        return String.join("\n", lines);
    }

    private static String place(FactSource source, boolean several) {
        if (source.role() == FactSource.Role.SELLER) {
            return "(the seller's own)";
        }
        return "(" + (several ? source.payload() + " " : "")
                + (source.pointer().isEmpty() ? "the whole" : source.pointer())
                + (source.word() == null ? "" : ": " + source.word()) + ")";
    }

    private static String text(IntakeWarning warning) {
        return warning.kind() + ": " + warning.text()
                + (warning.payload() == null
                        ? ""
                        : " (" + warning.payload() + (warning.pointer().isEmpty() ? "" : " " + warning.pointer()) + ")")
                + (warning.row() == null ? "" : "\n       row to add: " + warning.row());
    }

    private static String shown(String json) {
        return json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
    }
}
