package io.disputetriage.policy;

import static io.disputetriage.policy.PolicyFixture.loaded;
import static io.disputetriage.policy.PolicyFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Platform;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import org.junit.jupiter.api.Test;

class DatedRowsTest {
    @Test
    void a_newer_row_takes_over_on_its_day() {
        Policy policy = loaded(with("policy/settings.csv", "waitExtensionDays,5,2026-03-11,,x"));
        Sheet sheet = Sheet.of(Kind.NOT_RECEIVED);
        assertThat(policy.derive(sheet.asOf("2026-03-10T23:59:59Z").facts())
                        .policy()
                        .waitExtensionDays())
                .isEqualTo(2);
        assertThat(policy.derive(sheet.asOf("2026-03-11T00:00:00Z").facts())
                        .policy()
                        .waitExtensionDays())
                .isEqualTo(5);
        assertThat(policy.derive(sheet.asOf("1999-01-01T00:00:00Z").facts())
                        .policy()
                        .waitExtensionDays())
                .as("before the first row, the first holds")
                .isEqualTo(2);
    }

    @Test
    void a_row_that_has_ended_is_unknown_again() {
        Policy policy = loaded(with("policy/transit-days.csv", "AU,20,,,,2026-01-01,2026-03-10,x"));
        Sheet sheet = Sheet.of(Kind.NOT_RECEIVED).order(null, null, "AU", null);
        assertThat(policy.derive(sheet.facts()).derived().usualTransitDays()).isEqualTo(20);
        assertThat(policy.derive(sheet.asOf("2026-03-11T00:00:00Z").facts())
                        .derived()
                        .usualTransitDays())
                .isNull();
    }

    @Test
    void the_time_to_answer_is_the_one_in_force_when_the_case_was_opened() {
        Policy policy = loaded(with("policy/response-times.csv", "AMAZON,CLAIM,24,HOURS,no,,,2026-03-10,,x"));
        Sheet sheet = Sheet.of(Kind.NOT_RECEIVED).on(Platform.AMAZON, Stage.CLAIM, Turn.SELLER);
        assertThat(policy.derive(sheet.openedAt("2026-03-09T12:00:00Z").facts())
                        .derived()
                        .responseDue())
                .isEqualTo("2026-03-11T12:00:00Z");
        assertThat(policy.derive(sheet.openedAt("2026-03-10T00:00:00Z").facts())
                        .derived()
                        .responseDue())
                .isEqualTo("2026-03-11T00:00:00Z");
    }

    @Test
    void a_kind_with_its_own_ceiling_uses_it() {
        Policy policy = loaded(with("policy/partial-refund.csv", "DAMAGED,0.3,2026-01-01,,x"));
        assertThat(policy.derive(Sheet.of(Kind.DAMAGED).facts()).policy().partialRefundCeiling())
                .isEqualByComparingTo("0.3");
        assertThat(policy.derive(Sheet.of(Kind.DEFECTIVE).facts()).policy().partialRefundCeiling())
                .isEqualByComparingTo("0.5");
    }
}
