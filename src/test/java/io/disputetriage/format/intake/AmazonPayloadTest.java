package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.RoundOutcome;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import io.disputetriage.policy.PolicyFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form for a claim of Amazon, which has no interface. */
class AmazonPayloadTest {
    @Test
    void the_answer_is_due_two_days_after_the_mail() {
        FactSheet sheet = read(claim -> {}).sheet();
        assertThat(sheet.responseDue()).as("left to policy/response-times.csv").isNull();
        assertThat(PolicyFixture.POLICY.derive(sheet).derived().responseDue())
                .isEqualTo(Instant.parse("2026-03-11T18:15:00Z"));
    }

    @Test
    void a_date_that_amazon_names_goes_first() {
        assertThat(read(claim -> claim.put("respondBy", "2026-03-12T18:15:00Z"))
                        .sheet()
                        .responseDue())
                .isEqualTo(new Moment.At(Instant.parse("2026-03-12T18:15:00Z")));
    }

    @Test
    void a_day_that_amazon_names_is_that_day() {
        assertThat(read(claim -> claim.put("respondBy", "2026-03-12")).sheet().responseDue())
                .isEqualTo(new Moment.Day(LocalDate.parse("2026-03-12"), null));
    }

    @Test
    void the_time_of_the_mail_needs_an_offset() {
        IntakeResult.Read read = read(claim -> claim.put("claimDate", "2026-03-09 10:15"));
        assertThat(read.sheet().openedAt()).isNull();
        assertThat(PayloadFixture.concerns(read)).containsExactly(Concern.VALUE_NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "Action required, CLAIM, SELLER",
        "action_required, CLAIM, SELLER",
        "Under review, CLAIM, PLATFORM",
        "Option to appeal, APPEAL, SELLER",
        "Appeal under review, APPEAL, PLATFORM",
        "Closed, CLOSED, NOBODY",
    })
    void the_status_is_copied_from_the_page(String status, Stage stage, Turn turn) {
        FactSheet sheet = read(claim -> claim.put("claimStatus", status)).sheet();
        assertThat(sheet.stage()).isEqualTo(stage);
        assertThat(sheet.turn()).isEqualTo(turn);
    }

    @Test
    void an_appeal_is_due_thirty_days_after_the_decision() {
        IntakeResult.Read read = read(claim -> claim.put("claimStatus", "Option to appeal")
                .put("decision", "Granted")
                .put("decisionDate", "2026-03-09T20:00:00Z"));
        assertThat(PolicyFixture.POLICY.derive(read.sheet()).derived().responseDue())
                .isEqualTo(Instant.parse("2026-04-08T20:00:00Z"));
        assertThat(read.sheet().complaint().previousOutcome()).isEqualTo(RoundOutcome.LOST);
        assertThat(read.sheet().allowedActions()).contains(Action.APPEAL_PLATFORM);
        assertThat(read.outcome()).as("it isn't over").isNull();
    }

    @Test
    void the_outcome_is_that_of_the_closed_claim() {
        assertThat(read(claim -> claim.put("claimStatus", "Closed").put("decision", "Denied"))
                        .outcome())
                .isEqualTo("WON");
    }

    @Test
    void a_word_that_was_mistyped_is_told_and_refuses_nothing() {
        IntakeResult.Read read = read(claim -> claim.put("claimStatus", "Actoin required"));
        assertThat(read.sheet().stage()).isEqualTo(Stage.CLAIM);
        assertThat(PayloadFixture.concerns(read)).containsExactly(Concern.UNKNOWN_PLATFORM_WORD);
    }

    private static IntakeResult.Read read(Consumer<ObjectNode> change) {
        return PayloadFixture.changed(
                "amazon/SYNTHETIC_claim_not_received.json",
                payload -> change.accept(payload.withObject("/amazon_a_to_z_claim")));
    }
}
