package io.disputetriage.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much evidence each platform takes. */
final class EvidenceLimitTable {
    static final String FILE = "policy/evidence-limits.csv";
    private static final List<String> TYPES = List.of("JPEG", "PNG", "GIF", "PDF");
    private static final String FILE_BYTES = "file_bytes";
    private static final String TOTAL_BYTES = "total_bytes";
    private static final String CHARACTERS = "characters";
    private static final String TOTAL_CHARACTERS = "total_characters";
    static final List<Column> COLUMNS = List.of(
            Column.of("platform", Column.Form.WORD),
            Column.of("types", Column.Form.TEXT).orEmpty(),
            Column.of("files", Column.Form.WHOLE).orEmpty(),
            Column.of(FILE_BYTES, Column.Form.WHOLE).orEmpty(),
            Column.of(TOTAL_BYTES, Column.Form.WHOLE).orEmpty(),
            Column.of("pages", Column.Form.WHOLE).orEmpty(),
            Column.of(CHARACTERS, Column.Form.WHOLE).orEmpty(),
            Column.of(TOTAL_CHARACTERS, Column.Form.WHOLE).orEmpty());
    private final Map<String, Timeline<EvidenceLimits>> limits;

    private EvidenceLimitTable(Map<String, Timeline<EvidenceLimits>> limits) {
        this.limits = limits;
    }

    /** The table may be null, which means that nothing is known. */
    static EvidenceLimitTable read(Table table, PolicyFaults faults, Platforms platforms) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<String, EvidenceLimits> ledger = new Ledger<>(rows);
        rows.each(row -> ledger.add(row, platforms.word(row), limits(row)));
        return new EvidenceLimitTable(ledger.timelines());
    }

    Optional<EvidenceLimits> of(String platform, Instant asOf) {
        Timeline<EvidenceLimits> timeline = platform == null ? null : limits.get(platform);
        return timeline == null ? Optional.empty() : Optional.ofNullable(timeline.at(asOf));
    }

    private static EvidenceLimits limits(Row row) {
        if (COLUMNS.stream().skip(1).map(Column::name).allMatch(column -> row.textOrNull(column) == null)) {
            row.fault("POL-206", "The row limits nothing", "State what is known, or remove the row.");
        }
        EvidenceLimits limits = new EvidenceLimits(
                types(row),
                row.wholeOrNull("files"),
                row.wholeOrNull(FILE_BYTES),
                row.wholeOrNull(TOTAL_BYTES),
                row.wholeOrNull("pages"),
                row.wholeOrNull(CHARACTERS),
                row.wholeOrNull(TOTAL_CHARACTERS),
                row.textOrNull("source"));
        ordered(row, FILE_BYTES, limits.fileBytes(), TOTAL_BYTES, limits.totalBytes());
        ordered(row, CHARACTERS, limits.characters(), TOTAL_CHARACTERS, limits.totalCharacters());
        return limits;
    }

    private static List<String> types(Row row) {
        List<String> types = new ArrayList<>();
        String cell = row.textOrNull("types");
        if (cell != null) {
            for (String type : cell.split(" +")) {
                if (row.oneOf("types", type, TYPES) != null) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    private static void ordered(Row row, String one, Integer ofOne, String all, Integer ofAll) {
        if (ofOne != null && ofAll != null && ofOne > ofAll) {
            row.fault(
                    "POL-210",
                    one + " is " + ofOne + ", more than " + all + ", " + ofAll,
                    one + " is the limit of one, " + all + " of all together.");
        }
    }
}
