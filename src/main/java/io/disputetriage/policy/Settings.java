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
    static final List<String> NAMES = List.of(
            "waitExtensionDays",
            "deadlineBuffer",
            "monitorEvery",
            "protectionPeriod",
            "delistComplaintRate",
            "warningRefundFactor",
            "silentDays",
            "freshEventDays",
            "repeatedClaims",
            "maxReturnDeduction");
    /** What holds in tables that are older than the name. */
    private static final Map<String, Object> BEFORE = Map.of(
            "warningRefundFactor", new BigDecimal("4"),
            "silentDays", 21,
            "freshEventDays", 3,
            "repeatedClaims", 3,
            "maxReturnDeduction", new BigDecimal("0.5"));

    static final List<Column> COLUMNS = List.of(Column.word("name", NAMES), Column.of("value", Column.Form.TEXT));
    private static final Duration LONGEST = Duration.ofDays(FactSheet.MOST_DAYS);

    private final Map<String, Timeline<Object>> values;

    private Settings(Map<String, Timeline<Object>> values) {
        this.values = values;
    }

    static Settings read(Table table, PolicyFaults faults) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<String, Object> ledger = new Ledger<>(rows);
        rows.each(row -> {
            String name = row.oneOf("name", row.text("name"), NAMES);
            ledger.add(row, name, name == null ? null : value(row, name));
        });
        NAMES.stream().filter(name -> !BEFORE.containsKey(name)).forEach(ledger::require);
        return new Settings(ledger.timelines());
    }

    int waitExtensionDays(Instant asOf) {
        return (Integer) value("waitExtensionDays", asOf);
    }

    Duration deadlineBuffer(Instant asOf) {
        return (Duration) value("deadlineBuffer", asOf);
    }

    Duration monitorEvery(Instant asOf) {
        return (Duration) value("monitorEvery", asOf);
    }

    Period protectionPeriod(Instant asOf) {
        return (Period) value("protectionPeriod", asOf);
    }

    BigDecimal delistComplaintRate(Instant asOf) {
        return (BigDecimal) value("delistComplaintRate", asOf);
    }

    BigDecimal warningRefundFactor(Instant asOf) {
        return (BigDecimal) value("warningRefundFactor", asOf);
    }

    int silentDays(Instant asOf) {
        return (Integer) value("silentDays", asOf);
    }

    int freshEventDays(Instant asOf) {
        return (Integer) value("freshEventDays", asOf);
    }

    int repeatedClaims(Instant asOf) {
        return (Integer) value("repeatedClaims", asOf);
    }

    BigDecimal maxReturnDeduction(Instant asOf) {
        return (BigDecimal) value("maxReturnDeduction", asOf);
    }

    private Object value(String name, Instant asOf) {
        Timeline<Object> timeline = values.get(name);
        return timeline == null ? BEFORE.get(name) : timeline.atOrFirst(asOf);
    }

    private static Object value(Row row, String name) {
        return switch (name) {
            case "waitExtensionDays", "silentDays", "freshEventDays", "repeatedClaims" -> row.count("value");
            case "delistComplaintRate", "maxReturnDeduction" -> row.share("value");
            case "warningRefundFactor" -> row.number("value");
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
