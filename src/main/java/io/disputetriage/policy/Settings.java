package io.disputetriage.policy;

import io.disputetriage.facts.FactSheet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;

/** The policy's single values. */
final class Settings {
    static final String FILE = "policy/settings.csv";
    static final List<String> NAMES =
            List.of("waitExtensionDays", "deadlineBuffer", "monitorEvery", "protectionPeriod", "delistComplaintRate");
    static final List<Column> COLUMNS = List.of(Column.word("name", NAMES), Column.of("value", Column.Form.TEXT));
    private static final Duration LONGEST = Duration.ofDays(FactSheet.MOST_DAYS);

    private final Timeline<Object> waitExtensionDays;
    private final Timeline<Object> deadlineBuffer;
    private final Timeline<Object> monitorEvery;
    private final Timeline<Object> protectionPeriod;
    private final Timeline<Object> delistComplaintRate;

    private Settings(Map<String, Timeline<Object>> values) {
        waitExtensionDays = values.get("waitExtensionDays");
        deadlineBuffer = values.get("deadlineBuffer");
        monitorEvery = values.get("monitorEvery");
        protectionPeriod = values.get("protectionPeriod");
        delistComplaintRate = values.get("delistComplaintRate");
    }

    static Settings read(Table table, PolicyFaults faults) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<String, Object> ledger = new Ledger<>(rows);
        rows.each(row -> {
            String name = row.oneOf("name", row.text("name"), NAMES);
            ledger.add(row, name, name == null ? null : value(row, name));
        });
        NAMES.forEach(ledger::require);
        return new Settings(ledger.timelines());
    }

    int waitExtensionDays(Instant asOf) {
        return (Integer) waitExtensionDays.atOrFirst(asOf);
    }

    Duration deadlineBuffer(Instant asOf) {
        return (Duration) deadlineBuffer.atOrFirst(asOf);
    }

    Duration monitorEvery(Instant asOf) {
        return (Duration) monitorEvery.atOrFirst(asOf);
    }

    Period protectionPeriod(Instant asOf) {
        return (Period) protectionPeriod.atOrFirst(asOf);
    }

    BigDecimal delistComplaintRate(Instant asOf) {
        return (BigDecimal) delistComplaintRate.atOrFirst(asOf);
    }

    private static Object value(Row row, String name) {
        return switch (name) {
            case "waitExtensionDays" -> row.count("value");
            case "delistComplaintRate" -> row.share("value");
            case "protectionPeriod" -> period(row);
            case "deadlineBuffer" -> duration(row, Duration.ZERO);
            default -> duration(row, Duration.ofSeconds(1));
        };
    }

    private static Duration duration(Row row, Duration least) {
        Duration value = row.duration("value");
        if (value != null && (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0)) {
            row.fault("POL-207", "value is " + value + ", outside " + least + " to " + LONGEST, null);
        }
        return value;
    }

    private static Period period(Row row) {
        Period value = row.period("value");
        boolean sound = value == null
                || (value.toTotalMonths() >= 0
                        && value.toTotalMonths() <= 12
                        && value.getDays() >= 0
                        && value.getDays() <= FactSheet.MOST_DAYS
                        && !value.isZero());
        if (!sound) {
            row.fault("POL-207", "value is " + value + ", outside one day to one year", null);
        }
        return value;
    }
}
