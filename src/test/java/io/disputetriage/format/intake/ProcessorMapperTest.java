package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.RoundOutcome;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.format.JsonResult;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import io.disputetriage.policy.PolicyFixture;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Adyen, Braintree, Square and Klarna write and mean otherwise than it looks. */
class ProcessorMapperTest {
    @Test
    void a_reason_code_of_adyen_counts_without_the_blank_before_it() {
        FactSheet sheet = read(adyen("CHARGEBACK", "\"chargebackReasonCode\": \" 4853\""));
        assertThat(sheet.complaint().platformReason()).isEqualTo("4853");
        assertThat(sheet.complaint().kind()).isEqualTo(Kind.NOT_AS_DESCRIBED);
    }

    @Test
    void a_chargeback_of_adyen_is_money_taken_and_not_a_dispute_lost() {
        IntakeResult.Read read = PayloadFixture.read(adyen("CHARGEBACK", "\"chargebackReasonCode\": \"10.4\""));
        assertThat(read.sheet().stage()).isEqualTo(Stage.CHARGEBACK);
        assertThat(read.sheet().turn()).isNull();
        assertThat(read.outcome()).isNull();
    }

    @Test
    void whose_turn_a_chargeback_of_adyen_is_its_status_says_or_whether_it_can_be_defended() {
        assertThat(read(adyen("CHARGEBACK", "\"disputeStatus\": \"Pending\", \"defendable\": \"true\""))
                        .turn())
                .isEqualTo(Turn.PLATFORM);
        assertThat(read(adyen("CHARGEBACK", "\"defendable\": \"true\"")).turn()).isEqualTo(Turn.SELLER);
        IntakeResult.Read indefensible = PayloadFixture.read(adyen("CHARGEBACK", "\"defendable\": \"false\""));
        assertThat(indefensible.sheet().turn()).isEqualTo(Turn.NOBODY);
        assertThat(indefensible.sheet().allowedActions()).isEmpty();
        assertThat(indefensible.warnings()).extracting(IntakeWarning::kind).containsExactly(Concern.NO_ANSWER_ALLOWED);
    }

    @Test
    void what_adyen_defended_by_itself_is_told() {
        assertThat(PayloadFixture.read(adyen("INFORMATION_SUPPLIED", "\"autoDefended\": \"true\""))
                        .warnings())
                .extracting(IntakeWarning::kind)
                .containsExactly(Concern.ANSWERED_BY_PLATFORM);
    }

    @Test
    void money_that_comes_back_is_not_yet_won() {
        IntakeResult.Read read = PayloadFixture.read(adyen("CHARGEBACK_REVERSED", "\"disputeStatus\": \"Pending\""));
        assertThat(read.sheet().stage()).isEqualTo(Stage.CHARGEBACK);
        assertThat(read.outcome()).isNull();
    }

    @Test
    void a_warning_of_fraud_is_about_no_money_and_asks_for_no_answer() {
        IntakeResult.Read read = PayloadFixture.read(
                adyen("NOTIFICATION_OF_FRAUD", "\"nofReasonCode\": \"6\"").replace("1000", "\"0\""));
        assertThat(read.sheet().stage()).isEqualTo(Stage.WARNING);
        assertThat(read.sheet().complaint().kind()).isEqualTo(Kind.UNAUTHORISED);
        assertThat(read.sheet().complaint().amount()).isNull();
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void an_event_code_of_adyen_that_is_new_is_told_and_keeps_the_rest() {
        IntakeResult.Read read =
                PayloadFixture.read(adyen("PREARBITRATION_NOVEL", "\"chargebackReasonCode\": \"13.1\""));
        assertThat(read.sheet().complaint().kind()).isEqualTo(Kind.NOT_RECEIVED);
        assertThat(read.sheet().stage()).isNull();
        assertThat(read.warnings())
                .extracting(IntakeWarning::row)
                .containsExactly("ADYEN,eventCode,PREARBITRATION_NOVEL,FACT,VALUE");
    }

    @Test
    void a_form_post_of_adyen_says_what_its_json_says() {
        FactSheet form = read("eventCode=NOTIFICATION_OF_CHARGEBACK&pspReference=1&currency=CLP&value=1999000"
                + "&eventDate=2026-03-08T13%3A42%3A29%2B01%3A00&additionalData.disputeStatus=Undefended"
                + "&additionalData.defensePeriodEndsAt=2026-04-18T10%3A15%3A30%2B02%3A00&reason=not+as+described");
        assertThat(form.turn()).isEqualTo(Turn.SELLER);
        assertThat(form.complaint().amount().amount()).isEqualByComparingTo("19990");
        assertThat(form.responseDue()).isEqualTo(new Moment.At(Instant.parse("2026-04-18T08:15:30Z")));
    }

    @Test
    void a_dispute_of_a_card_that_the_seller_was_issued_is_refused() {
        assertThat(
                        PayloadFixture.result(
                                """
                        {"type": "balancePlatform.dispute.created", "environment": "live", "data": {"id": "DI1",
                         "disputedAmount": {"currency": "EUR", "value": 1000}, "status": "submitted"}}"""))
                .isInstanceOf(IntakeResult.Faulty.class);
    }

    @Test
    void of_several_notifications_the_newest_is_read() {
        String older = adyen("NOTIFICATION_OF_CHARGEBACK", "\"disputeStatus\": \"Undefended\"");
        String newer = adyen("CHARGEBACK", "\"disputeStatus\": \"Lost\"").replace("2026-03-08", "2026-03-09");
        IntakeResult.Read read =
                PayloadFixture.read(older.replace("]}", ", " + newer.substring(newer.indexOf('[') + 1)));
        assertThat(read.outcome()).isEqualTo("LOST");
        assertThat(read.warnings()).extracting(IntakeWarning::kind).containsExactly(Concern.CHECK_ON_PLATFORM);
    }

    @ParameterizedTest
    @CsvSource({
        "ISK, 120000, 1200",
        "UGX, 1200, 1200",
        "MGA, 500, 5.00",
        "IDR, 150000, 150000",
        "CLP, 120000, 1200",
        "CVE, 1234, 1234",
        "KWD, 1230, 1.230",
        "JPY, 1200, 1200"
    })
    void the_smallest_unit_is_the_one_of_adyen_and_not_that_of_the_currency(
            String currency, String amount, String money) {
        IntakeResult.Read read = PayloadFixture.read(
                adyen("NOTIFICATION_OF_CHARGEBACK", "").replace("EUR", currency).replace("1000", amount));
        assertThat(read.sheet().complaint().amount().amount()).isEqualByComparingTo(money);
        assertThat(read.sheet().complaint().amount().currency()).hasToString(currency);
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void square_counts_in_the_smallest_unit_and_yen_have_none() {
        FactSheet sheet = read(square("INQUIRY_EVIDENCE_REQUIRED", "[]"));
        assertThat(sheet.complaint().amount().amount()).isEqualByComparingTo(new BigDecimal("2500"));
        assertThat(sheet.stage()).isEqualTo(Stage.INQUIRY);
        assertThat(sheet.allowedActions()).isNull();
    }

    @Test
    void evidence_that_lies_at_square_unsent_locks_the_form_and_is_told() {
        assertThat(PayloadFixture.read(square("EVIDENCE_REQUIRED", "[\"E1\"]")).warnings())
                .extracting(IntakeWarning::kind)
                .containsExactly(Concern.EVIDENCE_NOT_SENT);
        assertThat(PayloadFixture.read(square("PROCESSING", "[\"E1\"]")).warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"representment, APPEAL", "state_context, INQUIRY"})
    void the_same_word_of_klarna_means_another_stage_in_another_version(String mark, Stage stage) {
        assertThat(read(klarna("PRE_ARBITRATION", mark)).stage()).isEqualTo(stage);
    }

    @Test
    void a_state_of_klarna_stays_unknown_where_nothing_tells_the_version_and_it_matters() {
        IntakeResult.Read read = PayloadFixture.read(klarna("PRE_ARBITRATION", "unheard"));
        assertThat(read.sheet().stage()).isNull();
        assertThat(read.warnings()).extracting(IntakeWarning::kind).containsExactly(Concern.VALUE_NOT_UNDERSTOOD);
        assertThat(read(klarna("CLOSED", "unheard")).stage()).isEqualTo(Stage.CLOSED);
        assertThat(read(klarna("MERCHANT_EVIDENCE_PENDING", "unheard")).stage()).isEqualTo(Stage.CLAIM);
        assertThat(read(klarna("INITIATED", "unheard")).stage()).isEqualTo(Stage.CLAIM);
    }

    @Test
    void a_preliminary_decision_of_klarna_can_be_appealed() {
        FactSheet sheet = read(
                """
                {"payload": {"payment_dispute_id": "krn:1", "state": "PRE_ARBITRATION",
                 "arbitration_expires_at": "2026-03-19T09:45:00Z", "arbitration": {"preliminary_outcome": "LOST"}}}""");
        assertThat(sheet.complaint().previousOutcome()).isEqualTo(RoundOutcome.LOST);
        assertThat(sheet.allowedActions()).containsExactlyInAnyOrder(Action.APPEAL_PLATFORM, Action.ACCEPT_DISPUTE);
        assertThat(sheet.responseDue()).isEqualTo(new Moment.At(Instant.parse("2026-03-19T09:45:00Z")));
    }

    @Test
    void a_reply_to_braintree_is_due_on_a_day() {
        FactSheet sheet = read(braintree("chargeback", "open", ""));
        assertThat(sheet.responseDue()).isEqualTo(new Moment.Day(LocalDate.parse("2026-03-20"), null));
        assertThat(sheet.complaint().amount().amount()).isEqualByComparingTo("100.00");
    }

    @Test
    void a_second_round_at_braintree_is_one_of_the_first_dispute_and_opens_it_again() {
        String lost = braintree("chargeback", "lost", "<updated-at>2026-03-05T00:00:00Z</updated-at>");
        String again = braintree(
                        "pre_arbitration",
                        "open",
                        "<updated-at>2026-03-08T00:00:00Z</updated-at><original-dispute-id>d1</original-dispute-id>")
                .replace("<id>d1</id>", "<id>d2</id>");
        assertThat(PayloadFixture.caseRef(again)).isEqualTo("BRAINTREE-d1");
        assertThat(read(lost, again).stage()).isEqualTo(Stage.APPEAL);
        assertThat(read(again, lost).stage()).isEqualTo(Stage.APPEAL);
    }

    private static FactSheet read(String... payloads) {
        return PayloadFixture.read(payloads).sheet();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AUTHORISATION", "CAPTURE_FAILED", "REFUND", "REPORT_AVAILABLE", "PAYOUT_DECLINE", "ORDER_CLOSED"
            })
    void what_adyen_tells_of_no_dispute_is_known_and_opens_no_case(String eventCode) {
        PayloadSubject subject = subject(adyen(eventCode, ""));
        assertThat(subject.warnings()).isEmpty();
        assertThat(subject.ofDispute()).isFalse();
        assertThat(subject.dispute()).isNull();
        assertThat(subject.payment()).isEqualTo("9915");
        assertThat(subject.order()).isEqualTo("ORDER-1");
        PayloadSubject dispute = subject(adyen("CHARGEBACK", ""));
        assertThat(dispute.ofDispute()).isTrue();
        assertThat(dispute.dispute()).isEqualTo("9915");
    }

    @Test
    void what_adyen_does_to_a_payment_names_the_payment_and_changes_nothing_of_its_chargeback() {
        String capture =
                adyen("CAPTURE", "").replace("\"pspReference\"", "\"originalReference\": \"P1\", \"pspReference\"");
        assertThat(subject(capture).payment()).isEqualTo("P1");
        String chargeback = adyen("CHARGEBACK", "");
        assertThat(PayloadFixture.read(chargeback, capture).sheet())
                .isEqualTo(PayloadFixture.read(chargeback).sheet());
    }

    private static PayloadSubject subject(String payload) {
        Payload read = new Payload("0", null, ((JsonResult.Parsed) PayloadReader.read(payload)).tree());
        return ((SubjectResult.Read) Intake.subject(read, PolicyFixture.POLICY, PayloadFixture.NOW)).subject();
    }

    private static String adyen(String eventCode, String data) {
        return """
                {"live": "true", "notificationItems": [{"NotificationRequestItem": {"additionalData": {%s},
                 "amount": {"currency": "EUR", "value": 1000}, "eventCode": "%s", "pspReference": "9915",
                 "eventDate": "2026-03-08T13:42:29+01:00", "merchantReference": "ORDER-1", "success": "true"}}]}"""
                .formatted(data, eventCode);
    }

    private static String square(String state, String evidence) {
        return """
                {"dispute": {"id": "XD", "amount_money": {"amount": 2500, "currency": "JPY"}, "reason": "NOT_RECEIVED",
                 "state": "%s", "due_at": "2026-03-21T00:00:00Z", "evidence_ids": %s}}"""
                .formatted(state, evidence);
    }

    private static String klarna(String state, String mark) {
        return "{\"payment_dispute_id\": \"krn:1\", \"state\": \"%s\", \"%s\": {}}".formatted(state, mark);
    }

    private static String braintree(String kind, String status, String more) {
        return """
                <notification><kind>dispute_opened</kind><subject><dispute><id>d1</id><kind>%s</kind>
                <status>%s</status><reason>product_not_received</reason><amount-disputed>100.00</amount-disputed>
                <currency-iso-code>USD</currency-iso-code><reply-by-date type="date">2026-03-20</reply-by-date>%s
                </dispute></subject></notification>"""
                .formatted(kind, status, more);
    }
}
