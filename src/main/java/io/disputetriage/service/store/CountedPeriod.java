package io.disputetriage.service.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A period as whole days and months of UTC, which are summed, and what is to be added to them or taken off again at both ends: half a day each, at
 * most.
 *
 * @param days summed by days
 * @param months summed by months
 * @param corrections counted case by case
 */
record CountedPeriod(List<Span> days, List<Span> months, List<Correction> corrections) {

    /** From the first day on and before the other one. */
    record Span(LocalDate first, LocalDate end) {}

    /**
     * @param sign 1: to be added; -1: to be taken off
     * @param due whether deadlines are meant, too
     */
    record Correction(int sign, Instant since, Instant until, boolean due) {}

    /**
     * @param passed deadlines count before this, which is in the period or at its end
     */
    static CountedPeriod of(Instant from, Instant passed, Instant to) {
        LocalDate first = nearestDay(from);
        LocalDate end = nearestDay(passed);
        List<Span> days = new ArrayList<>();
        List<Span> months = new ArrayList<>();
        LocalDate firstMonth = first.minusDays(1).withDayOfMonth(1).plusMonths(1);
        LocalDate endMonth = end.withDayOfMonth(1);
        if (firstMonth.isBefore(endMonth)) {
            months.add(new Span(firstMonth, endMonth));
            add(days, first, firstMonth);
            add(days, endMonth, end);
        } else {
            add(days, first, end);
        }
        List<Correction> corrections = new ArrayList<>();
        add(corrections, -1, start(first), from, true);
        add(corrections, 1, start(end), passed, true);
        add(corrections, 1, passed, to, false);
        return new CountedPeriod(days, months, corrections);
    }

    /** The same counted case by case. */
    static List<Correction> exactly(Instant from, Instant passed, Instant to) {
        List<Correction> parts = new ArrayList<>();
        add(parts, 1, from, passed, true);
        add(parts, 1, passed, to, false);
        return parts;
    }

    private static void add(List<Span> spans, LocalDate first, LocalDate end) {
        if (first.isBefore(end)) {
            spans.add(new Span(first, end));
        }
    }

    /** What lies between both, with the other sign if the second comes first. */
    private static void add(List<Correction> all, int sign, Instant since, Instant until, boolean due) {
        if (since.isBefore(until)) {
            all.add(new Correction(sign, since, until, due));
        } else if (until.isBefore(since)) {
            all.add(new Correction(-sign, until, since, due));
        }
    }

    private static Instant start(LocalDate day) {
        return day.atTime(LocalTime.MIN).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate nearestDay(Instant at) {
        return at.plus(12, ChronoUnit.HOURS).atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
