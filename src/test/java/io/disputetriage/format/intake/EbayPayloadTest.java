package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.RefundState;
import io.disputetriage.facts.ReturnState;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What eBay writes and means otherwise than it looks. */
class EbayPayloadTest {
    private static final String INQUIRY = "SYNTHETIC_inquiry_inr_waiting_seller.json";
    private static final String RETURN = "SYNTHETIC_return_snad_requested.json";
    private static final String PAYMENT = "SYNTHETIC_payment_dispute_inr_action_needed.json";

    @Test
    void dates_are_wrapped_or_bare() {
        FactSheet sheet = read(INQUIRY, inquiry -> inquiry.put("sellerMakeItRightByDate", "2026-03-05T07:59:59.000Z"))
                .sheet();
        assertThat(sheet.responseDue()).isEqualTo(new Moment.At(Instant.parse("2026-03-05T07:59:59Z")));
        assertThat(sheet.openedAt()).isEqualTo(Instant.parse("2026-03-02T10:15:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23.9", "\"23.90\""})
    void amounts_are_numbers_or_strings(String value) {
        String payload =
                """
                {"inquiryId": 5222222222, "status": "OPEN", "claimAmount": {"value": %s, "currency": "USD"}}
                """
                        .formatted(value);
        assertThat(PayloadFixture.read(payload).sheet().complaint().amount().amount())
                .isEqualTo(new BigDecimal("23.90"));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, INQUIRY, SELLER",
        "WAITING_SELLER_RESPONSE, INQUIRY, SELLER",
        "WAITING_BUYER_RESPONSE, INQUIRY, BUYER",
        "CS_CLOSED, CLOSED, NOBODY",
        "CLOSED, CLOSED, NOBODY",
    })
    void the_date_to_make_it_right_by_binds_only_while_the_seller_is_asked(String status, Stage stage, Turn turn) {
        FactSheet sheet =
                read(INQUIRY, inquiry -> inquiry.put("status", status)).sheet();
        assertThat(sheet.stage()).isEqualTo(stage);
        assertThat(sheet.turn()).isEqualTo(turn);
        assertThat(sheet.responseDue() != null).isEqualTo(turn == Turn.SELLER);
    }

    @Test
    void an_inquiry_that_was_escalated_lives_on_as_a_case() {
        assertThat(read(INQUIRY, inquiry -> inquiry.put("status", "CLOSED_WITH_ESCALATION"))
                        .sheet()
                        .stage())
                .isEqualTo(Stage.CLAIM);
    }

    @Test
    void a_case_is_the_sellers_while_it_has_a_date_and_began_when_it_was_escalated() {
        FactSheet sheet = PayloadFixture.read(
                        """
                {"caseId": 5111, "caseType": "ITEM_NOT_RECEIVED", "status": "OPEN",
                 "claimAmount": {"value": 23.9, "currency": "USD"},
                 "caseDetails": {"creationDate": {"value": "2026-03-02T10:15:00.000Z"},
                                 "escalationDate": {"value": "2026-03-06T10:15:00.000Z"}},
                 "respondByDate": {"value": "2026-03-12T06:59:59.000Z"}}
                """)
                .sheet();
        assertThat(sheet.stage()).isEqualTo(Stage.CLAIM);
        assertThat(sheet.turn()).isEqualTo(Turn.SELLER);
        assertThat(sheet.openedAt()).isEqualTo(Instant.parse("2026-03-06T10:15:00Z"));
        assertThat(sheet.responseDue()).isEqualTo(new Moment.At(Instant.parse("2026-03-12T06:59:59Z")));
        assertThat(sheet.complaint().kind()).isEqualTo(Kind.NOT_RECEIVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "caseStatusEnum"})
    void a_refund_that_was_agreed_and_failed_needs_a_person(String field) {
        IntakeResult.Read read = PayloadFixture.read(
                """
                {"caseId": "5111", "caseType": "RETURN", "%s": "REFUND_AGREED_BUT_FAILED"}
                """
                        .formatted(field));
        assertThat(PayloadFixture.concerns(read)).containsExactly(Concern.CHECK_ON_PLATFORM);
        assertThat(read.warnings().get(0).pointer()).isEqualTo("/" + field);
        assertThat(read.sheet().order().refundState()).isEqualTo(RefundState.FAILED);
        assertThat(read.sheet().turn()).isEqualTo(Turn.SELLER);
    }

    @ParameterizedTest
    @CsvSource({"AUTO_DISPOSE_SELLER_WIN_BUYER_FAULT, WON", "AUTO_DISPOSE_BUYER_WIN_NO_SELLER_FAULT, LOST"})
    void a_closed_case_says_who_won_and_whether_it_may_be_appealed(String reason, String outcome) {
        IntakeResult.Read read = PayloadFixture.read(
                """
                {"caseId": "5111", "caseType": "ITEM_NOT_RECEIVED", "status": "CS_CLOSED", "sellerClosureReason": "%s",
                 "caseDetails": {"appealDetails": {"eligibleForAppeal": true}}}
                """
                        .formatted(reason));
        assertThat(read.outcome()).isEqualTo(outcome);
        assertThat(read.sheet().stage()).isEqualTo(Stage.CLOSED);
        assertThat(read.sheet().allowedActions()).containsExactly(Action.APPEAL_PLATFORM);
    }

    @Test
    void what_may_be_answered_stands_in_the_summary_alone() {
        IntakeResult.Read summary = read(RETURN, payload -> {
            var options = payload.withObject("/summary").putArray("sellerAvailableOptions");
            options.addObject().put("actionType", "SELLER_APPROVE_REQUEST");
            options.addObject().put("actionType", "SELLER_OFFER_PARTIAL_REFUND");
            options.addObject().put("actionType", "SELLER_SEND_MESSAGE");
        });
        assertThat(summary.sheet().allowedActions())
                .containsExactlyInAnyOrder(Action.OFFER_REFUND_WITH_RETURN, Action.OFFER_PARTIAL_REFUND);
        assertThat(summary.warnings()).isEmpty();

        IntakeResult.Read detail = PayloadFixture.read(
                """
                {"detail": {"responseHistory": [{"activity": "BUYER_CREATE_RETURN",
                                                 "creationDate": {"value": "2026-03-02T10:15:00.000Z"}}],
                            "returnShipmentInfo": {"shipmentTracking": {"trackingNumber": "9400100000000000000000"}}}}
                """);
        assertThat(detail.sheet().allowedActions()).isNull();
        assertThat(detail.sheet().turn()).isNull();
        assertThat(detail.sheet().returned().trackingNumber()).isEqualTo("9400100000000000000000");
        assertThat(PayloadFixture.concerns(detail)).containsExactly(Concern.SUMMARY_ONLY);
        assertThat(detail.warnings().get(0).text()).contains("fieldgroups=SUMMARY");
    }

    @Test
    void a_step_of_the_buyer_is_the_buyers_turn_and_date() {
        FactSheet sheet = read(RETURN, payload -> {
                    ObjectNode summary = payload.withObject("/summary");
                    summary.remove("sellerResponseDue");
                    summary.put("state", "ITEM_READY_TO_SHIP").put("status", "READY_FOR_SHIPPING");
                    summary.putObject("buyerResponseDue")
                            .put("activityDue", "BUYER_PROVIDE_TRACKING_INFO")
                            .putObject("respondByDate")
                            .put("value", "2026-03-20T06:59:59.000Z");
                })
                .sheet();
        assertThat(sheet.turn()).isEqualTo(Turn.BUYER);
        assertThat(sheet.responseDue()).isNull();
        assertThat(sheet.returned().state()).isEqualTo(ReturnState.LABEL_SENT);
        assertThat(sheet.returned().buyerDueBy()).isEqualTo(new Moment.At(Instant.parse("2026-03-20T06:59:59Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUND_FAILED", "PARTIAL_REFUND_FAILED", "RETURN_REQUEST_TIMEOUT", "REFUND_TIMEOUT"})
    void what_failed_or_ran_out_of_time_needs_a_look_at_ebay(String state) {
        assertThat(PayloadFixture.concerns(
                        read(RETURN, payload -> payload.withObject("/summary").put("state", state))))
                .containsExactly(Concern.CHECK_ON_PLATFORM);
    }

    @Test
    void a_closed_return_asks_nobody() {
        FactSheet sheet = read(RETURN, payload -> payload.withObject("/summary")
                        .put("state", "CLOSED")
                        .put("status", "CLOSED"))
                .sheet();
        assertThat(sheet.stage()).isEqualTo(Stage.CLOSED);
        assertThat(sheet.turn()).isEqualTo(Turn.NOBODY);
        assertThat(sheet.responseDue()).isNull();
    }

    @Test
    void an_escalated_return_is_a_claim() {
        assertThat(read(RETURN, payload -> payload.withObject("/summary").put("status", "ESCALATED"))
                        .sheet()
                        .stage())
                .isEqualTo(Stage.CLAIM);
    }

    @Test
    void the_date_of_a_payment_dispute_counts_only_while_action_is_needed() {
        FactSheet sheet = read(PAYMENT, dispute -> dispute.put("paymentDisputeStatus", "OPEN"))
                .sheet();
        assertThat(sheet.turn()).isEqualTo(Turn.PLATFORM);
        assertThat(sheet.responseDue()).isNull();
    }

    @Test
    void a_status_of_a_payment_dispute_that_is_new_hides_no_date() {
        FactSheet sheet = read(PAYMENT, dispute -> dispute.put("paymentDisputeStatus", "ACTION_NEEDED_SOON"))
                .sheet();
        assertThat(sheet.turn()).isNull();
        assertThat(sheet.responseDue()).isNotNull();
    }

    @Test
    void the_choices_vanish_once_one_was_made() {
        FactSheet answered = read(PAYMENT, dispute -> {
                    dispute.remove("availableChoices");
                    dispute.put("paymentDisputeStatus", "OPEN").put("sellerResponse", "SELLER_CONTEST");
                })
                .sheet();
        assertThat(answered.allowedActions()).isEmpty();
        FactSheet overdue = read(PAYMENT, dispute -> {
                    dispute.remove("availableChoices");
                    dispute.put("sellerResponse", "SELLER_RESPONSE_OVERDUE");
                })
                .sheet();
        assertThat(overdue.allowedActions()).as("not answered, and not told").isNull();
        assertThat(overdue.turn()).isEqualTo(Turn.SELLER);
    }

    @Test
    void the_documented_words_of_the_choices_and_the_short_ones_mean_the_same() {
        FactSheet sheet = read(PAYMENT, dispute -> dispute.putArray("availableChoices")
                        .add("SELLER_CONTEST")
                        .add("SELLER_ACCEPT"))
                .sheet();
        assertThat(sheet.allowedActions())
                .containsExactlyInAnyOrder(Action.CONTEST, Action.SUBMIT_EVIDENCE, Action.ACCEPT_DISPUTE);
    }

    @Test
    void evidence_counts_if_it_was_provided_and_not_if_it_was_asked_for() {
        assertThat(read(PAYMENT, dispute -> {}).sheet().history().evidenceSubmitted())
                .isEmpty();
        FactSheet sheet = read(PAYMENT, dispute -> dispute.putArray("evidence")
                        .addObject()
                        .put("evidenceType", "PROOF_OF_DELIVERY")
                        .put("providedDate", "2026-03-04T08:00:00.000Z"))
                .sheet();
        assertThat(sheet.history().evidenceSubmitted()).containsExactly(EvidenceKind.DELIVERY_CONFIRMATION);
        assertThat(sheet.history().evidenceSubmittedAt()).isEqualTo(Instant.parse("2026-03-04T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"SELLER_WON, WON", "SELLER_LOST, LOST", "SELLER_ACCEPT, REFUNDED"})
    void the_outcome_of_a_payment_dispute_is_in_its_resolution(String reason, String outcome) {
        IntakeResult.Read read = read(PAYMENT, dispute -> {
            dispute.put("paymentDisputeStatus", "CLOSED").remove("availableChoices");
            ObjectNode resolution = dispute.putObject("resolution").put("reasonForClosure", reason);
            resolution.putObject("fees").put("value", "20.0").put("currency", "USD");
        });
        assertThat(read.outcome()).isEqualTo(outcome);
        assertThat(read.sheet().complaint().fee().amount()).isEqualTo(new BigDecimal("20.00"));
    }

    @Test
    void a_users_name_on_ebay_is_no_persons_name() {
        assertThat(read(INQUIRY, inquiry -> {}).sheet().buyer().name()).isNull();
        assertThat(read(PAYMENT, dispute -> {}).sheet().buyer().name()).isNull();
    }

    @Test
    void one_row_of_a_search_is_read_like_the_thing_itself() {
        String inquiry = PayloadFixture.tree("ebay/" + INQUIRY).toString();
        assertThat(PayloadFixture.read("{\"members\":[" + inquiry + "],\"totalNumberOfInquiries\":1}")
                        .sheet()
                        .responseDue())
                .isEqualTo(new Moment.At(Instant.parse("2026-03-05T07:59:59Z")));
    }

    /** Its Notification API has no topic for disputes; they have to be asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {"MARKETPLACE_ACCOUNT_DELETION", "ORDER_CONFIRMATION", "ITEM_AVAILABILITY", "FEEDBACK_RECEIVED"})
    void a_notification_of_ebay_is_of_no_dispute(String topic) {
        assertThat(PayloadFixture.result(
                        """
                                {"metadata": {"topic": "%s", "schemaVersion": "1.0"}, "notification": {"notificationId": "n-1",
                                 "eventDate": "2026-03-09T20:43:59.462Z", "data": {"username": "u", "orderId": "11-1-1"}}}"""
                                .formatted(topic)))
                .isInstanceOf(IntakeResult.Faulty.class);
    }

    private static IntakeResult.Read read(String file, Consumer<ObjectNode> change) {
        return PayloadFixture.changed("ebay/" + file, change);
    }
}
