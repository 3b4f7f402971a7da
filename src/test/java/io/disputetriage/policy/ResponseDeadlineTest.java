package io.disputetriage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseDeadlineTest {
    private static Case opened(String platform, Stage stage, String at) {
        return Sheet.of(Kind.NOT_RECEIVED)
                .on(platform, stage, Turn.SELLER)
                .openedAt(at)
                .derived();
    }

    @Test
    void aliexpress_gives_five_days_from_the_opening() {
        Case derived = opened("ALIEXPRESS", Stage.INQUIRY, "2026-03-08T08:00:00Z");
        assertThat(derived.derived().responseDue()).isEqualTo("2026-03-13T08:00:00Z");
        assertThat(derived.derived().hoursLeft()).isEqualTo(71);
        assertThat(derived.responseDuePolicy()).isEqualTo("policy/response-times.csv: ALIEXPRESS INQUIRY 5 days");
    }

    @ParameterizedTest
    @CsvSource({
        "a Friday, 2026-03-06T10:00:00Z, 2026-03-12T06:59:59Z",
        "late on a Friday in Los Angeles which is Saturday in UTC, 2026-03-07T05:00:00Z, 2026-03-12T06:59:59Z",
        "a Saturday, 2026-03-07T20:00:00Z, 2026-03-12T06:59:59Z",
        "a Monday, 2026-03-09T17:00:00Z, 2026-03-13T06:59:59Z",
        "before Thanksgiving, 2026-11-24T17:00:00Z, 2026-12-01T07:59:59Z",
        "before Columbus Day, 2026-10-08T17:00:00Z, 2026-10-15T06:59:59Z",
        "before Independence Day observed on a Friday, 2026-07-01T17:00:00Z, 2026-07-08T06:59:59Z",
        "before a New Year observed in the old year, 2021-12-29T17:00:00Z, 2022-01-05T07:59:59Z"
    })
    void ebay_gives_three_business_days_to_the_end_of_the_day_in_los_angeles(String when, String opened, String due) {
        assertThat(opened("EBAY", Stage.INQUIRY, opened).derived().responseDue())
                .as(when)
                .isEqualTo(due);
    }

    @Test
    void a_deadline_from_policy_names_its_row() {
        assertThat(opened("EBAY", Stage.INQUIRY, "2026-03-06T10:00:00Z").responseDuePolicy())
                .isEqualTo("policy/response-times.csv: EBAY INQUIRY 3 business days, end of day America/Los_Angeles");
    }

    @Test
    void amazon_gives_48_hours_and_paypal_20_days() {
        assertThat(opened("AMAZON", Stage.CLAIM, "2026-03-09T09:00:00Z")
                        .derived()
                        .responseDue())
                .isEqualTo("2026-03-11T09:00:00Z");
        assertThat(opened("PAYPAL", Stage.INQUIRY, "2025-09-18T09:46:54Z")
                        .derived()
                        .responseDue())
                .isEqualTo("2025-10-08T09:46:54Z");
    }

    @Test
    void klarna_gives_seven_days_and_ten_for_an_appeal() {
        assertThat(opened("KLARNA", Stage.CLAIM, "2026-03-08T08:00:00Z")
                        .derived()
                        .responseDue())
                .isEqualTo("2026-03-15T08:00:00Z");
        Case appeal = opened("KLARNA", Stage.APPEAL, "2026-03-08T08:00:00Z");
        assertThat(appeal.derived().responseDue()).isEqualTo("2026-03-18T08:00:00Z");
        assertThat(appeal.responseDuePolicy()).isEqualTo("policy/response-times.csv: KLARNA APPEAL 10 days");
    }

    @Test
    void without_a_row_the_deadline_stays_unknown() {
        for (Case derived : new Case[] {
            opened("STRIPE", Stage.CHARGEBACK, "2026-03-09T09:00:00Z"),
            opened("SHOPIFY", Stage.INQUIRY, "2026-03-09T09:00:00Z"),
            opened("PAYPAL", Stage.CLAIM, "2026-03-09T09:00:00Z"),
            opened(null, null, "2026-03-09T09:00:00Z"),
            Sheet.of(Kind.NOT_RECEIVED).on("EBAY", Stage.INQUIRY, Turn.SELLER).derived()
        }) {
            assertThat(derived.derived().responseDue()).isNull();
            assertThat(derived.derived().hoursLeft()).isNull();
            assertThat(derived.responseDuePolicy()).isNull();
        }
    }

    @Test
    void a_stated_deadline_wins_and_a_bare_day_ends_in_its_zone_else_the_platforms_else_utc() {
        LocalDate day = LocalDate.parse("2026-03-11");
        Sheet sheet = Sheet.of(Kind.NOT_RECEIVED)
                .on("EBAY", Stage.INQUIRY, Turn.SELLER)
                .openedAt("2026-03-01T00:00:00Z");
        assertThat(sheet.responseDue(new Moment.Day(day, null))
                        .derived()
                        .derived()
                        .responseDue())
                .isEqualTo("2026-03-12T06:59:59Z");
        assertThat(sheet.derived().responseDuePolicy()).isNull();
        assertThat(sheet.responseDue(new Moment.Day(day, ZoneId.of("Asia/Shanghai")))
                        .derived()
                        .derived()
                        .responseDue())
                .isEqualTo("2026-03-11T15:59:59Z");
        assertThat(sheet.on("STRIPE", Stage.INQUIRY, Turn.SELLER)
                        .responseDue(new Moment.Day(day, null))
                        .derived()
                        .derived()
                        .responseDue())
                .isEqualTo("2026-03-11T23:59:59Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T11:00:00Z, 2",
        "2026-03-10T09:59:59Z, 0",
        "2026-03-10T09:00:00Z, 0",
        "2026-03-10T08:59:59Z, -1",
        "2026-03-09T09:00:00Z, -24"
    })
    void hours_left_are_whole_hours_rounded_down(Instant due, int hours) {
        assertThat(Sheet.of(Kind.OTHER)
                        .responseDue(new Moment.At(due))
                        .derived()
                        .derived()
                        .hoursLeft())
                .isEqualTo(hours);
    }
}
