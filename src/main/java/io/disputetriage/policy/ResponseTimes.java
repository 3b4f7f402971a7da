package io.disputetriage.policy;

import io.disputetriage.facts.ReturnState;
import io.disputetriage.facts.Stage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How long the seller has to answer, by platform and stage. */
final class ResponseTimes {
    static final String FILE = "policy/response-times.csv";
    private static final String RETURN = "RETURN_";
    /** Those of a complaint, and those of a return. */
    private static final List<String> STAGES = Stream.concat(
                    Stream.of(Stage.values()).map(Stage::name),
                    Stream.of(ReturnState.values()).map(state -> RETURN + state))
            .toList();

    static final List<Column> COLUMNS = List.of(
            Column.of("platform", Column.Form.WORD),
            Column.word("stage", STAGES),
            Column.of("amount", Column.Form.COUNT),
            Column.word("unit", ResponseTime.Unit.class),
            Column.yes("end_of_day"),
            Column.of("zone", Column.Form.ZONE).orEmpty(),
            Column.of("holidays", Column.Form.TEXT).orEmpty());
    private final Map<String, Map<String, Timeline<ResponseTime>>> times = new HashMap<>();

    private ResponseTimes(Map<Key, Timeline<ResponseTime>> byKey) {
        byKey.forEach((key, time) ->
                times.computeIfAbsent(key.platform(), p -> new HashMap<>()).put(key.stage(), time));
    }

    static ResponseTimes read(Table table, PolicyFaults faults, Platforms platforms) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<Key, ResponseTime> ledger = new Ledger<>(rows);
        rows.each(row -> {
            Key key = new Key(platforms.word(row), row.oneOf("stage", row.text("stage"), STAGES));
            ledger.add(row, key, time(row, key));
        });
        return new ResponseTimes(ledger.timelines());
    }

    /** The row in force when the case was opened; null where something is unknown. */
    ResponseTime of(String platform, Stage stage, Instant openedAt) {
        return stage == null ? null : of(platform, stage.name(), openedAt);
    }

    /** The row in force when a return reached the state; null where something is unknown. */
    ResponseTime of(String platform, ReturnState state, Instant since) {
        return state == null ? null : of(platform, RETURN + state, since);
    }

    private ResponseTime of(String platform, String stage, Instant openedAt) {
        if (platform == null || openedAt == null) {
            return null;
        }
        Map<String, Timeline<ResponseTime>> byStage = times.get(platform);
        Timeline<ResponseTime> timeline = byStage == null ? null : byStage.get(stage);
        return timeline == null ? null : timeline.at(openedAt);
    }

    private static ResponseTime time(Row row, Key key) {
        Integer amount = row.count("amount");
        ResponseTime.Unit unit = row.word("unit", ResponseTime.Unit.class);
        Boolean endOfDay = row.yes("end_of_day");
        ZoneId zone = row.zoneOrNull("zone");
        String holidays = row.textOrNull("holidays");
        if (holidays != null) {
            row.oneOf("holidays", holidays, BusinessCalendar.codes());
        }
        if (!row.sound()) {
            return null;
        }
        boolean business = unit == ResponseTime.Unit.BUSINESS_DAYS;
        if (unit == ResponseTime.Unit.HOURS && endOfDay) {
            row.fault("POL-210", "HOURS cannot end with the day", "Set end_of_day to no, or count DAYS.");
        }
        if (zone == null && (business || endOfDay)) {
            row.fault("POL-210", "A calendar day needs a zone", "Name the zone in which the platform counts days.");
        }
        if (zone != null && !business && !endOfDay) {
            row.fault(
                    "POL-210", "The zone has no effect on exact hours", "Leave zone empty, or set end_of_day to yes.");
        }
        if (holidays != null && !business) {
            row.fault("POL-210", "Holidays count only among BUSINESS_DAYS", "Leave holidays empty.");
        }
        BusinessCalendar calendar = row.sound() && business ? BusinessCalendar.of(holidays) : null;
        return new ResponseTime(amount, unit, endOfDay, zone, calendar, text(key, amount, unit, endOfDay, zone));
    }

    private static String text(Key key, int amount, ResponseTime.Unit unit, boolean endOfDay, ZoneId zone) {
        String counted = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (amount == 1) {
            counted = counted.substring(0, counted.length() - 1);
        }
        return FILE + ": " + key + " " + amount + " " + counted + (endOfDay ? ", end of day" : "")
                + (zone == null ? "" : " " + zone);
    }

    private record Key(String platform, String stage) {
        @Override
        public String toString() {
            return platform + " " + stage;
        }
    }
}
