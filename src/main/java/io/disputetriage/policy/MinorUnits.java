package io.disputetriage.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In which currencies a platform writes amounts otherwise than ISO 4217, which the currency's own digits follow. */
final class MinorUnits {
    static final String FILE = "intake/minor-units.csv";
    private static final List<String> DIGITS = List.of("0", "1", "2", "3", "4");
    static final List<Column> COLUMNS = List.of(
            Column.of("platform", Column.Form.WORD),
            Column.of("currency", Column.Form.CURRENCY),
            Column.word("digits", DIGITS),
            Column.word("rounding", MinorUnit.Rounding.class));

    private final Map<Key, Timeline<MinorUnit>> units;

    private MinorUnits(Map<Key, Timeline<MinorUnit>> units) {
        this.units = Map.copyOf(units);
    }

    /** The table may be null, which means that nothing is known. */
    static MinorUnits read(Table table, PolicyFaults faults, Platforms platforms) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<Key, MinorUnit> ledger = new Ledger<>(rows);
        rows.each(row -> {
            Key key = new Key(platforms.word(row), row.oneOf("currency", row.text("currency"), ValueLimits.CODES));
            String digits = row.oneOf("digits", row.text("digits"), DIGITS);
            MinorUnit.Rounding rounding = row.word("rounding", MinorUnit.Rounding.class);
            ledger.add(row, key, digits == null ? null : new MinorUnit(Integer.parseInt(digits), rounding));
        });
        return new MinorUnits(ledger.timelines());
    }

    Optional<MinorUnit> of(String platform, String currency, Instant asOf) {
        Timeline<MinorUnit> timeline = units.get(new Key(platform, currency));
        return timeline == null ? Optional.empty() : Optional.ofNullable(timeline.at(asOf));
    }

    private record Key(String platform, String currency) {
        @Override
        public String toString() {
            return platform + " " + currency;
        }
    }
}
