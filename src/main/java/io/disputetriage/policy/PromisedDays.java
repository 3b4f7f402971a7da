package io.disputetriage.policy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The longest delivery time that should be promised, by country. */
final class PromisedDays {
    static final String FILE = "policy/promised-days.csv";
    static final List<Column> COLUMNS =
            List.of(Column.of("country", Column.Form.COUNTRY), Column.of("days", Column.Form.COUNT));
    private final Map<String, Timeline<Integer>> ceilings;

    private PromisedDays(Map<String, Timeline<Integer>> ceilings) {
        this.ceilings = new HashMap<>(ceilings);
    }

    static PromisedDays read(Table table, PolicyFaults faults, Countries countries) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<String, Integer> ledger = new Ledger<>(rows);
        rows.each(row -> ledger.add(row, countries.in(row, "country"), row.count("days")));
        return new PromisedDays(ledger.timelines());
    }

    /** Null where unknown. */
    Integer ceiling(String country, Instant asOf) {
        Timeline<Integer> timeline = country == null ? null : ceilings.get(country);
        return timeline == null ? null : timeline.at(asOf);
    }
}
