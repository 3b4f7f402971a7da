package io.disputetriage.policy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which days are business days: no Saturday, no Sunday and no public holiday. */
final class BusinessCalendar {
    /** The public library leaves Columbus Day to the states; federal law does not. */
    private static final String US_FEDERAL = "us-federal";

    private final HolidayManager holidays;
    private final Map<Integer, BitSet> holidaysByYear = new ConcurrentHashMap<>();

    private BusinessCalendar(HolidayManager holidays) {
        this.holidays = holidays;
    }

    /** The words a policy may use. */
    static List<String> codes() {
        return Stream.concat(
                        Stream.of(US_FEDERAL),
                        HolidayManager.getSupportedCalendarCodes().stream().map(code -> code.toLowerCase(Locale.ROOT)))
                .distinct()
                .sorted()
                .toList();
    }

    /** One of {@link #codes()}, or null for weekends only. */
    static BusinessCalendar of(String code) {
        if (code == null) {
            return new BusinessCalendar(null);
        }
        ManagerParameter parameter = code.equals(US_FEDERAL)
                ? ManagerParameters.create(BusinessCalendar.class.getResource("/holidays/us-federal.xml"))
                : ManagerParameters.create(code);
        return new BusinessCalendar(HolidayManager.getInstance(parameter));
    }

    boolean isBusinessDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY
                && weekday != DayOfWeek.SUNDAY
                && !holidaysByYear
                        .computeIfAbsent(day.getYear(), this::holidaysOf)
                        .get(day.getDayOfYear());
    }

    /** The {@code count}th business day after {@code day}, which itself does not count. */
    LocalDate after(LocalDate day, int count) {
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            if (isBusinessDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** A holiday near New Year may be observed in the year beside its own. */
    private BitSet holidaysOf(int year) {
        BitSet days = new BitSet(367);
        if (holidays != null) {
            for (int near = year - 1; near <= year + 1; near++) {
                for (Holiday holiday : holidays.getHolidays(Year.of(near), HolidayType.PUBLIC_HOLIDAY)) {
                    if (holiday.getDate().getYear() == year) {
                        days.set(holiday.getDate().getDayOfYear());
                    }
                }
            }
        }
        return days;
    }
}
