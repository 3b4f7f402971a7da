package io.disputetriage.format;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.policy.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma separated values with a header; lines that begin with # are comments. */
public final class CsvReader {
    private static final int LARGEST = 1_000_000;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .setTrim(true)
            .get();

    private CsvReader() {}

    /**
     * Reads one file.
     *
     * @param text with any line ends
     * @param file the path that diagnostics name
     */
    public static CsvResult read(String text, String file) {
        if (text.length() > LARGEST) {
            return faulty(file, 0, "The file has more than " + LARGEST + " characters", "Split the concern.");
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n') + "\n";
        try (CSVParser parser = CSVParser.parse(lines, FORMAT)) {
            return new Reading(file, lines, parser).result();
        } catch (IOException | UncheckedIOException e) {
            return faulty(file, 0, "The file cannot be read as CSV: " + e.getMessage(), null);
        }
    }

    private static CsvResult faulty(String file, int line, String message, String hint) {
        return new CsvResult.Faulty(List.of(Diagnostic.error("POL-201", file, line, message, hint)));
    }

    /** One file while it is read. */
    private static final class Reading {
        private final String file;
        private final String text;
        private final CSVParser parser;
        private final List<Diagnostic> faults = new ArrayList<>();
        private final List<Table.Line> lines = new ArrayList<>();
        private List<String> header;
        private int headerLine;
        private int lastLine;

        Reading(String file, String text, CSVParser parser) {
            this.file = file;
            this.text = text;
            this.parser = parser;
        }

        CsvResult result() {
            try {
                for (CSVRecord record : parser) {
                    take(record.toList(), (int) parser.getCurrentLineNumber());
                }
            } catch (IllegalStateException | UncheckedIOException e) {
                fault(
                        brokenLine(),
                        "The line cannot be read as CSV",
                        "Write a quote inside a quoted cell twice, and close it.");
            }
            if (header == null && faults.isEmpty()) {
                fault(0, "The file has no header", "The first line that is no comment names the columns.");
            }
            return faults.isEmpty()
                    ? new CsvResult.Read(new Table(file, headerLine, header, lines))
                    : new CsvResult.Faulty(List.copyOf(faults));
        }

        /** An open quote swallows what follows, so the line at fault is the first after the last that was read. */
        private int brokenLine() {
            String[] all = text.split("\n", -1);
            int line = lastLine;
            while (line + 1 < all.length && (all[line].isBlank() || all[line].startsWith("#"))) {
                line++;
            }
            return line + 1;
        }

        private void take(List<String> cells, int line) {
            lastLine = line;
            if (cells.stream().anyMatch(cell -> cell.indexOf('\n') >= 0)) {
                fault(line, "A cell runs over several lines", "Close its quote on the line where it opens.");
            } else if (header == null) {
                header = cells;
                headerLine = line;
            } else if (cells.size() != header.size()) {
                fault(
                        line,
                        "The line has " + cells.size() + " cells, the header " + header.size(),
                        "Quote a cell that holds a comma.");
            } else {
                lines.add(new Table.Line(line, cells));
            }
        }

        private void fault(int line, String message, String hint) {
            faults.add(Diagnostic.error("POL-201", file, line, message, hint));
        }
    }
}
