package io.disputetriage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Derived;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.SignerMatch;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.facts.ValueTier;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PolicyPropertiesTest {
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final BusinessCalendar US = BusinessCalendar.of("us-federal");

    private static final Policy LOADED_AGAIN = PolicyFixture.loaded(PolicyFixture.FILES);

    @Provide
    Arbitrary<Instant> openings() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2005-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2040-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<String> platforms() {
        return Arbitraries.of(FactSheets.PLATFORMS);
    }

    @Property
    void a_deadline_is_never_before_the_opening(
            @ForAll("platforms") String platform, @ForAll Stage stage, @ForAll("openings") Instant opened) {
        Instant due = Sheet.of(Kind.NOT_RECEIVED)
                .on(platform, stage, Turn.SELLER)
                .openedAt(opened.toString())
                .derived()
                .derived()
                .responseDue();
        assertThat(due == null || due.isAfter(opened)).isTrue();
    }

    @Property
    void business_days_skip_weekends_and_holidays(@ForAll("openings") Instant opened) {
        Instant due = Sheet.of(Kind.NOT_RECEIVED)
                .on("EBAY", Stage.INQUIRY, Turn.SELLER)
                .openedAt(opened.toString())
                .derived()
                .derived()
                .responseDue();
        ZonedDateTime end = due.atZone(PACIFIC);
        assertThat(end.toLocalTime()).isEqualTo(LocalTime.of(23, 59, 59));
        assertThat(US.isBusinessDay(end.toLocalDate())).isTrue();
        assertThat(end.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        long between = opened.atZone(PACIFIC)
                .toLocalDate()
                .plusDays(1)
                .datesUntil(end.toLocalDate().plusDays(1))
                .filter(US::isBusinessDay)
                .count();
        assertThat(between).isEqualTo(3);
    }

    @Property
    void every_year_has_its_federal_holidays(@ForAll @IntRange(min = 2022, max = 2060) int year) {
        long weekdaysOff = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5 && !US.isBusinessDay(day))
                .count();
        assertThat(weekdaysOff).isBetween(10L, 12L);
    }

    @Property
    void a_bare_day_ends_one_second_before_the_next_whatever_the_clocks_do(
            @ForAll("openings") Instant within, @ForAll("zones") ZoneId zone) {
        LocalDate day = within.atZone(zone).toLocalDate();
        Instant due = Sheet.of(Kind.OTHER)
                .responseDue(new Moment.Day(day, zone))
                .derived()
                .derived()
                .responseDue();
        assertThat(due.atZone(zone).toLocalDate()).isEqualTo(day);
        assertThat(due.plusSeconds(1).atZone(zone).toLocalDate()).isAfter(day);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "America/Los_Angeles",
                        "Asia/Shanghai",
                        "UTC",
                        "Europe/Berlin",
                        "America/Sao_Paulo",
                        "Asia/Beirut",
                        "Australia/Lord_Howe",
                        "Pacific/Kiritimati")
                .map(ZoneId::of);
    }

    @Property
    void a_month_after_a_report_stays_in_the_next_month(@ForAll("openings") Instant reported) {
        Derived derived = Sheet.of(Kind.ACCOUNT_REPORTED)
                .on("BAIDU_AICAIGOU", null, null)
                .reportedAt(new Moment.At(reported))
                .asOf(reported.toString())
                .derived()
                .derived();
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        LocalDate start = reported.atZone(shanghai).toLocalDate();
        LocalDate end = derived.protectionEndsAt().atZone(shanghai).toLocalDate();
        assertThat(YearMonth.from(end)).isEqualTo(YearMonth.from(start).plusMonths(1));
        assertThat(end.getDayOfMonth())
                .isEqualTo(Math.min(start.getDayOfMonth(), YearMonth.from(end).lengthOfMonth()));
        assertThat(derived.protectionRunning()).isTrue();
    }

    @Property
    void hours_left_never_promise_more_than_there_is(
            @ForAll("openings") Instant asOf, @ForAll("openings") Instant due) {
        int hours = Sheet.of(Kind.OTHER)
                .asOf(asOf.toString())
                .responseDue(new Moment.At(due))
                .derived()
                .derived()
                .hoursLeft();
        assertThat(asOf.plusSeconds(hours * 3_600L)).isBeforeOrEqualTo(due);
        assertThat(asOf.plusSeconds((hours + 1) * 3_600L)).isAfter(due);
    }

    @Property
    void a_total_is_low_up_to_its_limit_and_high_above(@ForAll @IntRange(max = 100_000) int cents) {
        Money total = new Money(BigDecimal.valueOf(cents, 2), Currency.getInstance("USD"));
        assertThat(Sheet.of(Kind.OTHER)
                        .order(total, null, null, null)
                        .derived()
                        .derived()
                        .valueTier())
                .isEqualTo(cents <= 2_000 ? ValueTier.LOW : ValueTier.HIGH);
    }

    @Property
    void the_same_sheet_gives_an_equal_case(@ForAll Kind kind, @ForAll("openings") Instant opened) {
        Sheet sheet = Sheet.of(kind)
                .on("EBAY", Stage.INQUIRY, Turn.SELLER)
                .openedAt(opened.toString())
                .complaint("NOT_AS_DESCRIBED");
        Case first = sheet.derived();
        assertThat(LOADED_AGAIN.derive(sheet.facts())).isEqualTo(first);
    }

    @Provide
    Arbitrary<String> parts() {
        return Arbitraries.of(
                "Anna", "Schulz", "Jürgen", "Müller", "José", "Núñez", "Søren", "Łukasz", "Zoë", "Strauß", "Émile");
    }

    @Property
    void a_name_matches_itself_in_any_case_order_and_punctuation(
            @ForAll("parts") String given, @ForAll("parts") String family) {
        String name = given + " " + family;
        for (String signed : new String[] {
            name.toUpperCase(Locale.ROOT),
            family + ", " + given,
            family + " " + given + ".",
            given.charAt(0) + ". " + family,
            " " + name.toLowerCase(Locale.ROOT) + " "
        }) {
            assertThat(SignerNamesTest.compare(name, signed)).as(signed).isEqualTo(SignerMatch.MATCH);
        }
    }

    @Property
    void comparing_names_is_symmetric_and_survives_anything(
            @ForAll("scrawls") String one, @ForAll("scrawls") String other) {
        assertThat(SignerNamesTest.compare(one, other)).isEqualTo(SignerNamesTest.compare(other, one));
    }

    @Provide
    Arbitrary<String> scrawls() {
        Arbitrary<String> wild = Arbitraries.strings().ofMaxLength(20);
        Arbitrary<String> names = Combinators.combine(
                        Arbitraries.of("Anna", "A.", "M", "Peter", "Anna-Lena", "Frau", "王小明", ".."), parts())
                .as((a, b) -> a + " " + b);
        return Arbitraries.oneOf(wild, names);
    }

    @Property
    void folding_a_reason_twice_changes_nothing_more(@ForAll("scrawls") String raw) {
        assertThat(PlatformReasons.fold(PlatformReasons.fold(raw))).isEqualTo(PlatformReasons.fold(raw));
    }
}
