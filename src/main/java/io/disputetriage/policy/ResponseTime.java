package io.disputetriage.policy;

import io.disputetriage.facts.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * How long the seller has from the opening of a case.
 *
 * @param zone where days are counted; null where only hours are
 * @param calendar null unless business days are counted
 * @param text the row in words, for the person who wonders where a deadline came from
 */
record ResponseTime(int amount, Unit unit, boolean endOfDay, ZoneId zone, BusinessCalendar calendar, String text) {
    Instant due(Instant opened) {
        return switch (unit) {
            case HOURS -> opened.plus(Duration.ofHours(amount));
            case DAYS -> endOfDay ? endOf(dayOf(opened).plusDays(amount)) : opened.plus(Duration.ofDays(amount));
            case BUSINESS_DAYS -> businessDays(opened);
        };
    }

    private Instant businessDays(Instant opened) {
        ZonedDateTime local = opened.atZone(zone);
        LocalDate day = calendar.after(local.toLocalDate(), amount);
        return endOfDay ? endOf(day) : local.with(day).toInstant();
    }

    private LocalDate dayOf(Instant opened) {
        return opened.atZone(zone).toLocalDate();
    }

    private Instant endOf(LocalDate day) {
        return new Moment.Day(day, zone).lastSecond(zone);
    }

    /** What the amount counts. */
    enum Unit {
        DAYS,
        HOURS,
        BUSINESS_DAYS
    }
}
