package io.disputetriage.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A point in time as the caller wrote it: an instant, or a bare calendar day that becomes one only
 * once its zone is known.
 */
public sealed interface Moment {

    /** An instant with an offset. */
    record At(Instant instant) implements Moment {}

    /**
     * A calendar day.
     *
     * @param zone as stated, else null: the platform's zone of the policy, else UTC
     */
    record Day(LocalDate date, ZoneId zone) implements Moment {}

    /** The calendar day in its own zone, else in {@code platformZone}, else (both null) in UTC. */
    default LocalDate dayIn(ZoneId platformZone) {
        return switch (kind()) {
            case AT ->
                ((At) this)
                        .instant()
                        .atZone(platformZone == null ? ZoneOffset.UTC : platformZone)
                        .toLocalDate();
            case DAY -> ((Day) this).date();
        };
    }

    /** The instant itself, or the last second of the day in its own zone, else in {@code platformZone}, else in UTC. */
    default Instant lastSecond(ZoneId platformZone) {
        return switch (kind()) {
            case AT -> ((At) this).instant();
            case DAY -> endOf(((Day) this).date(), zoneOr(platformZone));
        };
    }

    /** The zone in which this moment's day is counted. */
    default ZoneId zoneOr(ZoneId platformZone) {
        if (this instanceof Day day && day.zone() != null) {
            return day.zone();
        }
        return platformZone == null ? ZoneOffset.UTC : platformZone;
    }

    /** The last second of a calendar day in a zone, whatever the clocks do that night. */
    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    private Form kind() {
        return this instanceof At ? Form.AT : Form.DAY;
    }

    /** The two ways to write a moment. */
    enum Form {
        AT,
        DAY
    }
}
