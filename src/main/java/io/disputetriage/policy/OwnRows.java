package io.disputetriage.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that a team adds to those of the program. They have no dates: a rule names its rows on every day, so one
 * that ended would make a fault of a rule that nobody touched.
 */
final class OwnRows {
    static final String FILE = "policy/playbook-rows.csv";

    /** Every row that is named in vain is compared with each of them. */
    static final int MOST = 500;

    /** Those of the index but G: a guard is code. */
    static final List<String> TYPES = List.of("R", "P", "C", "I", "X", "R/P", "P/R", "C/R");

    static final List<Column> COLUMNS = List.of(
            Column.of("row", Column.Form.ROW),
            Column.word("type", TYPES),
            Column.of("source", Column.Form.TEXT),
            Column.of("summary", Column.Form.TEXT));

    private static final PlaybookRows SHIPPED = PlaybookRows.shipped();

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<PlaybookRows.Row> own = new ArrayList<>();

    private OwnRows() {}

    /** The rows that rules may name; one at fault is among them, so that its fault is told once and at its place. */
    static PlaybookRows read(Table table, PolicyFaults faults) {
        if (table == null) {
            return SHIPPED;
        }
        Rows rows = Rows.undated(FILE, table, faults, COLUMNS);
        if (table.lines().size() > MOST) {
            rows.fault(
                    "POL-207",
                    table.lines().get(MOST).number(),
                    "The table has more than " + MOST + " rows",
                    "A row is one idea of a playbook; countries, platforms and numbers belong to conditions and tables");
            return SHIPPED.andUnread();
        }
        OwnRows read = new OwnRows();
        rows.each(read::take);
        return rows.readable() ? SHIPPED.and(read.own) : SHIPPED.andUnread();
    }

    private void take(Row row) {
        String id = row.text("row");
        String type = type(row);
        String source = row.text("source");
        String summary = row.text("summary");
        if (id != null) {
            check(id, row);
            own.add(new PlaybookRows.Row(id, type, source, summary));
        }
    }

    private void check(String id, Row row) {
        Integer first = lines.putIfAbsent(id, row.line());
        if (SHIPPED.hasSeriesOf(id)) {
            row.fault(
                    "POL-211",
                    SHIPPED.has(id)
                            ? "The program has a row " + id
                            : "Rows that begin with " + id.substring(0, id.indexOf('-') + 1) + " are the program's",
                    "Let your own begin otherwise, such as T-01");
        } else if (!id.matches(Column.Form.ROW.pattern())) {
            row.fault(
                    "POL-206",
                    "row is " + id + ", not a name such as T-01",
                    "One hyphen among capitals and digits, a capital first, at most 20 characters");
        } else if (first != null) {
            row.fault(
                    "POL-211",
                    "Row " + id + " stands twice; the other is on line " + first,
                    "Remove one, or give it a name of its own");
        }
    }

    private static String type(Row row) {
        String type = row.text("type");
        if (type != null && !TYPES.contains(type)) {
            row.fault(
                    "POL-205",
                    "Unknown type " + type,
                    "R reactive, P preventive, C constraint, I impact, X from a platform; or R/P, P/R, C/R");
        }
        return type;
    }
}
