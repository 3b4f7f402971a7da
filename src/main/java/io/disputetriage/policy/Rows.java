package io.disputetriage.policy;

import io.disputetriage.diagnostics.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One policy table with its columns checked; a dated table ends with the columns from, until and source. */
final class Rows {
    private final String file;
    private final Table table;
    private final PolicyFaults faults;
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean dated;
    private boolean readable;

    /** The table may be null: then it has no rows, and its absence was reported by whoever looked for it. */
    Rows(String file, Table table, PolicyFaults faults, List<Column> own) {
        this(file, table, faults, own, Column.OF_DATED_TABLES);
    }

    private Rows(String file, Table table, PolicyFaults faults, List<Column> own, List<Column> dates) {
        this.file = file;
        this.table = table;
        this.faults = faults;
        this.dated = !dates.isEmpty();
        readable = table != null
                && place(Stream.concat(own.stream(), dates.stream()).toList());
    }

    /** The same for a table that has these columns and no others. */
    static Rows undated(String file, Table table, PolicyFaults faults, List<Column> columns) {
        return new Rows(file, table, faults, columns, List.of());
    }

    /** Hands over each row; none when the columns are at fault. */
    void each(Consumer<Row> use) {
        if (readable) {
            table.lines().forEach(line -> use.accept(new Row(line, places, dated, this::fault)));
        }
    }

    /** True when rows could be read at all, so that a missing one is worth a word. */
    boolean readable() {
        return readable;
    }

    void fault(String code, int line, String message, String hint) {
        faults.add(code, file, line, message, hint);
    }

    /** The cells by which a row is known, as its faults and what it does name it. */
    static String key(Object... cells) {
        return Stream.of(cells).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" "));
    }

    private boolean place(List<Column> all) {
        List<String> columns = all.stream().map(Column::name).toList();
        boolean sound = true;
        for (int i = 0; i < table.columns().size(); i++) {
            String column = table.columns().get(i);
            if (!columns.contains(column)) {
                fault("POL-204", table.headerLine(), "Unknown column " + column, Suggestion.hint(column, columns));
                sound = false;
            } else if (places.putIfAbsent(column, i) != null) {
                fault("POL-204", table.headerLine(), "Column " + column + " stands twice", "Remove one of the two.");
                sound = false;
            }
        }
        for (Column column : all) {
            if (!places.containsKey(column.name()) && !column.absent()) {
                fault(
                        "POL-204",
                        table.headerLine(),
                        "Column " + column.name() + " is missing",
                        "The columns are " + String.join(", ", columns) + ".");
                sound = false;
            }
        }
        return sound;
    }
}
