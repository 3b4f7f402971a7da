package io.disputetriage.policy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** English names of countries by ISO 3166 alpha-2 code. */
final class Countries {
    static final String FILE = "policy/countries.csv";
    static final List<Column> COLUMNS =
            List.of(Column.of("code", Column.Form.COUNTRY), Column.of("name", Column.Form.TEXT));
    private final Map<String, Timeline<String>> names;

    private Countries(Map<String, Timeline<String>> names) {
        this.names = new HashMap<>(names);
    }

    static Countries read(Table table, PolicyFaults faults) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<String, String> ledger = new Ledger<>(rows);
        rows.each(row -> {
            String code = row.text("code");
            if (code != null && !isAlpha2(code)) {
                row.fault("POL-205", "code " + code + " is not two capital letters", "Use ISO 3166-1 alpha-2.");
            }
            ledger.add(row, code, row.text("name"));
        });
        return new Countries(ledger.timelines());
    }

    /** The name, the code itself where the table has none, null for null. */
    String name(String code, Instant asOf) {
        Timeline<String> timeline = code == null ? null : names.get(code);
        String name = timeline == null ? null : timeline.atOrFirst(asOf);
        return name == null ? code : name;
    }

    /** The country of a cell; unknown ones are a fault, unless this table itself could not be read. */
    String in(Row row, String column) {
        String code = row.text(column);
        return names.isEmpty() ? code : row.oneOf(column, code, names.keySet());
    }

    /** The same for a cell that may be empty. */
    String inOrNull(Row row, String column) {
        return row.textOrNull(column) == null ? null : in(row, column);
    }

    private static boolean isAlpha2(String code) {
        return code.length() == 2 && code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }
}
