package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DateShiftTest {
    @Property(tries = 200)
    void no_days_give_the_same_sheet(@ForAll long seed) {
        FactSheet sheet = FactSheets.one(new Random(seed));

        assertThat(new DateShift(0).of(sheet)).isSameAs(sheet);
    }

    @Property(tries = 500)
    void moved_there_and_back_a_sheet_is_what_it_was(
            @ForAll long seed, @ForAll @IntRange(min = -9000, max = 9000) int days) {
        FactSheet sheet = sheet(seed);

        FactSheet moved = new DateShift(days).of(sheet);

        assertThat(moved.asOf()).isEqualTo(sheet.asOf().plus(Duration.ofDays(days)));
        assertThat(new DateShift(-days).of(moved)).isEqualTo(sheet);
    }

    @Property(tries = 200)
    void every_date_of_a_sheet_moves_by_as_many_days(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int days) {
        FactSheet sheet = sheet(seed);

        List<LocalDate> before = dates(sheet);
        List<LocalDate> after = dates(new DateShift(days).of(sheet));

        assertThat(after)
                .isEqualTo(before.stream().map(day -> day.plusDays(days)).toList());
    }

    @Property(tries = 500)
    void the_goal_is_reached_by_less_than_a_day_and_at_the_same_time_of_day(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long asOf,
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long goal) {
        Instant from = Instant.ofEpochSecond(asOf, asOf % 1_000_000_000);
        Instant to = Instant.ofEpochSecond(goal, goal % 999_999_937);

        Instant moved = from.plus(Duration.ofDays(DateShift.between(from, to).days()));

        assertThat(moved).isAfterOrEqualTo(to).isBefore(to.plus(Duration.ofDays(1)));
    }

    @Test
    void a_date_beyond_the_years_of_fact_sheets_is_told_with_its_case() {
        assertThatThrownBy(() -> new DateShift(100_000).of(FactSheets.one(new Random(1))))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("leaves the years 1970 to 2200");
    }

    /** Far enough from the first and the last year. */
    private static FactSheet sheet(long seed) {
        FactSheet sheet = FactSheets.one(new Random(seed));
        Assume.that(dates(sheet).stream().allMatch(day -> day.getYear() / 100 == 20));
        return sheet;
    }

    private static List<LocalDate> dates(FactSheet sheet) {
        return Pattern.compile("\\d{4}-\\d{2}-\\d{2}")
                .matcher(FactSheetWriter.tree(sheet).toString())
                .results()
                .map(found -> LocalDate.parse(found.group()))
                .toList();
    }
}
