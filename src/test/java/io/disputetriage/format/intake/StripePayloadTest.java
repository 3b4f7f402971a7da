package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import io.disputetriage.policy.PolicyFixture;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Stripe writes and means otherwise than it looks. */
class StripePayloadTest {
    private static final String DISPUTE =
            """
            {"object": "dispute", "id": "du_1", "charge": "ch_1", "amount": 1890, "currency": "usd", "created": 1773000000,
             "reason": "product_not_received", "status": "needs_response",
             "evidence_details": {"due_by": 1773700000, "past_due": false, "has_evidence": false, "submission_count": 0}}""";

    @Test
    void past_due_is_about_a_submission_and_says_nothing_of_the_deadline() {
        FactSheet open = PayloadFixture.read(DISPUTE.replace("\"past_due\": false", "\"past_due\": true"))
                .sheet();
        assertThat(open.responseDue()).isEqualTo(new Moment.At(Instant.ofEpochSecond(1773700000)));
        assertThat(PolicyFixture.POLICY.derive(open).derived().hoursLeft()).isPositive();
        FactSheet late =
                PayloadFixture.read(DISPUTE.replace("1773700000", "1773100000")).sheet();
        assertThat(PolicyFixture.POLICY.derive(late).derived().hoursLeft()).isNegative();
        assertThat(late.turn()).isEqualTo(Turn.SELLER);
    }

    @Test
    void evidence_that_was_staged_is_not_sent() {
        IntakeResult.Read staged =
                PayloadFixture.read(DISPUTE.replace("\"has_evidence\": false", "\"has_evidence\": true"));
        assertThat(PayloadFixture.concerns(staged)).containsExactly(Concern.EVIDENCE_NOT_SENT);
        assertThat(staged.sheet().history().evidenceSubmittedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "null", "\"0\""})
    void no_date_to_answer_by_means_that_no_answer_is_taken(String none) {
        IntakeResult.Read read = PayloadFixture.read(DISPUTE.replace("1773700000", none));
        assertThat(read.sheet().responseDue()).isNull();
        assertThat(read.sheet().allowedActions()).isEmpty();
        assertThat(read.sheet().turn()).isEqualTo(Turn.NOBODY);
        assertThat(PayloadFixture.concerns(read)).containsExactly(Concern.NO_ANSWER_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1773700000000", "-1", "\"2026-03-20T00:00:00Z\"", "\"\"", "1e60"})
    void a_date_that_is_none_is_told_and_takes_no_turn_away(String date) {
        IntakeResult.Read read = PayloadFixture.read(DISPUTE.replace("1773700000", date));
        assertThat(read.sheet().turn()).isEqualTo(Turn.SELLER);
        assertThat(read.sheet().allowedActions()).isNotEmpty();
        assertThat(PayloadFixture.concerns(read)).containsExactly(Concern.VALUE_NOT_UNDERSTOOD);
    }

    @Test
    void a_date_that_the_payload_leaves_out_is_unknown_and_forbids_nothing() {
        FactSheet sheet = PayloadFixture.read(DISPUTE.replace("\"due_by\": 1773700000, ", ""))
                .sheet();
        assertThat(sheet.responseDue()).isNull();
        assertThat(sheet.turn()).isEqualTo(Turn.SELLER);
        assertThat(sheet.allowedActions()).contains(Action.CONTEST, Action.SUBMIT_EVIDENCE);
    }

    @Test
    void a_dispute_may_be_over_when_it_is_created() {
        FactSheet sheet = PayloadFixture.read(
                        """
                {"object": "event", "type": "charge.dispute.created", "created": 1773000001, "data": {"object": %s}}"""
                                .formatted(DISPUTE.replace("needs_response", "lost")))
                .sheet();
        assertThat(sheet.stage()).isEqualTo(Stage.CLOSED);
        assertThat(sheet.allowedActions()).isEmpty();
    }

    /** In the test mode the payment may still have to be captured. */
    @Test
    void a_dispute_may_come_before_the_capture_and_the_capture_changes_nothing_of_it() {
        String charge =
                """
                {"object": "charge", "id": "ch_1", "amount": 1890, "currency": "usd", "amount_refunded": 0, "captured": %s, "created": 1772000000}""";
        String early = DISPUTE.replace("\"ch_1\"", charge.formatted(false));
        String capture =
                """
                {"object": "event", "type": "charge.captured", "created": 1773000900, "data": {"object": %s}}"""
                        .formatted(charge.formatted(true));
        FactSheet sheet = PayloadFixture.read(early).sheet();
        assertThat(sheet.stage()).isEqualTo(Stage.CHARGEBACK);
        assertThat(sheet.turn()).isEqualTo(Turn.SELLER);
        assertThat(sheet.allowedActions()).contains(Action.SUBMIT_EVIDENCE);
        assertThat(PayloadFixture.read(early, capture).sheet()).isEqualTo(sheet);
        assertThat(PayloadFixture.read(capture, early).sheet()).isEqualTo(sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"du_1", "dp_1JAyTwJSZQVUcJYgPqasUEn1"})
    void the_case_is_called_after_the_dispute_and_not_after_its_charge(String id) {
        assertThat(PayloadFixture.caseRef(DISPUTE.replace("du_1", id))).isEqualTo("STRIPE-" + id);
    }

    @Test
    void stripe_may_answer_by_itself() {
        for (String method : new String[] {"smart_disputes", "prefer_smart_disputes"}) {
            assertThat(PayloadFixture.concerns(PayloadFixture.read(DISPUTE.replace(
                            "\"charge\"", "\"intended_submission_method\": \"" + method + "\", \"charge\""))))
                    .containsExactly(Concern.ANSWERED_BY_PLATFORM);
        }
    }

    @ParameterizedTest
    @CsvSource({"prevented, chargeback", "needs_response, resolution", "needs_response, block"})
    void what_was_prevented_resolved_or_blocked_is_closed(String status, String type) {
        FactSheet sheet = PayloadFixture.read(DISPUTE.replace("needs_response", status)
                        .replace(
                                "\"charge\"",
                                "\"payment_method_details\": {\"card\": {\"case_type\": \"" + type
                                        + "\"}}, \"charge\""))
                .sheet();
        assertThat(sheet.stage()).isEqualTo(Stage.CLOSED);
        assertThat(sheet.turn()).isEqualTo(Turn.NOBODY);
        assertThat(sheet.allowedActions()).isEmpty();
    }

    @Test
    void envelopes_of_others_are_opened() {
        String event =
                """
                {"object": "event", "account": "acct_1", "created": 1773000001, "data": {"object": %s}}"""
                        .formatted(DISPUTE);
        for (String envelope : new String[] {
            event,
            "{\"detail-type\": \"charge.dispute.created\", \"detail\": %s}".formatted(event),
            "{\"subject\": \"acct\", \"eventType\": \"x\", \"data\": %s}".formatted(event)
        }) {
            assertThat(PayloadFixture.read(envelope).sheet().complaint().kind()).isEqualTo(Kind.NOT_RECEIVED);
        }
    }

    @Test
    void a_thin_event_says_only_where_to_look() {
        IntakeResult.Read read = PayloadFixture.read(
                """
                {"object": "v2.core.event", "type": "v1.charge.dispute.updated", "created": "2026-03-10T08:00:00.000Z",
                 "related_object": {"id": "du_1", "type": "dispute", "url": "/v1/disputes/du_1"}}""");
        assertThat(PayloadFixture.concerns(read)).containsExactly(Concern.SUMMARY_ONLY);
        assertThat(read.sheet().stage()).isNull();
    }

    @Test
    void the_amount_in_dispute_is_not_the_order_and_may_be_in_another_currency() {
        FactSheet sheet = PayloadFixture.read(
                        DISPUTE.replace(
                                "\"ch_1\"",
                                """
                {"object": "charge", "id": "ch_1", "amount": 5000, "currency": "eur", "amount_refunded": 0, "created": 1772000000}"""))
                .sheet();
        assertThat(sheet.complaint().amount()).isEqualTo(money("18.90", "USD"));
        assertThat(sheet.order().total()).isEqualTo(money("50.00", "EUR"));
        assertThat(sheet.order().alreadyRefunded()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "MGA, 500, 500.00",
        "ISK, 120000, 1200",
        "UGX, 120000, 1200",
        "JPY, 1200, 1200",
        "KWD, 1230, 1.230",
        "CLP, 1200, 1200",
        "USD, 1, 0.01",
        "CVE, 1234, 12.34"
    })
    void the_smallest_unit_is_the_one_of_stripe_and_not_that_of_the_currency(
            String currency, String amount, String money) {
        IntakeResult.Read read =
                PayloadFixture.read(DISPUTE.replace("1890", amount).replace("usd", currency.toLowerCase(Locale.ROOT)));
        assertThat(read.sheet().complaint().amount()).isEqualTo(money(money, currency));
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void an_amount_that_the_currency_cannot_hold_is_rounded_aloud() {
        IntakeResult.Read read =
                PayloadFixture.read(DISPUTE.replace("1890", "120050").replace("usd", "isk"));
        assertThat(read.sheet().complaint().amount()).isEqualTo(money("1201", "ISK"));
        assertThat(PayloadFixture.concerns(read)).containsExactly(Concern.AMOUNT_ROUNDED);
    }

    @Property(tries = 200)
    void amounts_in_cents_are_exact(@ForAll @LongRange(min = 0, max = 99_999_999_999L) long cents) {
        assertThat(PayloadFixture.read(DISPUTE.replace("1890", Long.toString(cents)))
                        .sheet()
                        .complaint()
                        .amount()
                        .amount())
                .isEqualByComparingTo(BigDecimal.valueOf(cents, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "18.90", "\"18.90\"", "\"x\"", "1e400", "{}", "true"})
    void what_is_no_amount_in_cents_stays_unknown(String amount) {
        IntakeResult.Read read = PayloadFixture.read(DISPUTE.replace("1890", amount));
        assertThat(read.sheet().complaint().amount()).isNull();
        assertThat(PayloadFixture.concerns(read)).containsExactly(Concern.VALUE_NOT_UNDERSTOOD);
    }

    @Test
    void an_early_fraud_warning_comes_before_any_dispute() {
        String warning =
                """
                {"object": "radar.early_fraud_warning", "id": "issfr_1", "charge": "ch_1", "created": 1773000000,
                 "fraud_type": "made_with_stolen_card", "actionable": true}""";
        IntakeResult.Read read = PayloadFixture.read(warning);
        assertThat(read.sheet().stage()).isEqualTo(Stage.WARNING);
        assertThat(read.sheet().complaint().kind()).isEqualTo(Kind.UNAUTHORISED);
        assertThat(read.sheet().allowedActions()).isNull();
        assertThat(PayloadFixture.concerns(PayloadFixture.read(warning.replace("true", "false"))))
                .containsExactly(Concern.NO_ANSWER_ALLOWED);
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
