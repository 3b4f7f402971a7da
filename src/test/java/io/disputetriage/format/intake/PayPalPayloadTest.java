package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.IssueDetail;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.RoundOutcome;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.format.InputFault;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PayPal writes and means otherwise than it looks. */
class PayPalPayloadTest {
    private static final String WHOLE = "docs_paypal_ai_show_dispute_inr_inquiry_waiting_seller.json";
    private static final String RESOLVED = "srmklive_show_dispute_snad_resolved_buyer_favour.json";
    private static final String EVENT = "webhook_customer_dispute_created_inr_inquiry.json";

    @ParameterizedTest
    @ValueSource(strings = {"RESOLVED", "APPEALABLE", "UNDER_PAYPAL_REVIEW", "REQUIRED_OTHER_PARTY_ACTION"})
    void how_a_dispute_is_sorted_for_its_viewer_says_nothing_of_whose_turn_it_is(String state) {
        FactSheet sheet =
                read(WHOLE, dispute -> dispute.put("dispute_state", state)).sheet();
        assertThat(sheet.turn()).isEqualTo(Turn.SELLER);
        assertThat(sheet.stage()).isEqualTo(Stage.INQUIRY);
    }

    @ParameterizedTest
    @CsvSource({
        "INQUIRY, INTERNAL, INQUIRY",
        "CHARGEBACK, INTERNAL, CLAIM",
        "CHARGEBACK, EXTERNAL, CHARGEBACK",
        "PRE_ARBITRATION, EXTERNAL, APPEAL",
        "PRE_ARBITRATION, INTERNAL, APPEAL",
        "ARBITRATION, EXTERNAL, ARBITRATION",
    })
    void a_chargeback_inside_paypal_is_its_own_claim(String stage, String channel, Stage expected) {
        assertThat(read(WHOLE, dispute -> dispute.put("dispute_life_cycle_stage", stage)
                                .put("dispute_channel", channel))
                        .sheet()
                        .stage())
                .isEqualTo(expected);
    }

    @Test
    void a_chargeback_without_a_channel_is_of_no_known_stage() {
        IntakeResult.Read read = read(WHOLE, dispute -> {
            dispute.put("dispute_life_cycle_stage", "CHARGEBACK");
            dispute.remove("dispute_channel");
        });
        assertThat(read.sheet().stage()).isNull();
        assertThat(concerns(read)).containsExactly(Concern.VALUE_NOT_UNDERSTOOD);
    }

    @Test
    void an_event_is_a_summary_whose_missing_date_was_not_told() {
        IntakeResult.Read read = read(EVENT, event -> resource(event).put("status", "WAITING_FOR_SELLER_RESPONSE"));
        assertThat(read.sheet().turn()).isEqualTo(Turn.SELLER);
        assertThat(read.sheet().responseDue()).isNull();
        assertThat(read.sheet().allowedActions()).as("not told either").isNull();
        assertThat(concerns(read)).containsExactly(Concern.SUMMARY_ONLY);
        assertThat(read.warnings().get(0).text()).contains("links.self");
    }

    @Test
    void the_resource_of_an_event_is_a_summary_also_out_of_its_envelope() {
        IntakeResult.Read read = PayloadFixture.read(resource(fixture(EVENT))
                .put("status", "WAITING_FOR_SELLER_RESPONSE")
                .toString());
        assertThat(read.sheet().turn()).isEqualTo(Turn.SELLER);
        assertThat(concerns(read)).containsExactly(Concern.SUMMARY_ONLY);
    }

    @Test
    void a_whole_dispute_that_asks_the_seller_without_a_date_is_decided_for_the_buyer() {
        IntakeResult.Read read = read(WHOLE, dispute -> dispute.remove("seller_response_due_date"));
        assertThat(read.sheet().turn()).isEqualTo(Turn.NOBODY);
        assertThat(read.sheet().allowedActions()).isEmpty();
        assertThat(concerns(read)).containsExactly(Concern.NO_ANSWER_ALLOWED);
    }

    @Test
    void after_that_only_an_appeal_that_is_linked_is_left() {
        assertThat(read(WHOLE, dispute -> {
                            dispute.remove("seller_response_due_date");
                            dispute.withArray("links").addObject().put("rel", "appeal");
                        })
                        .sheet()
                        .allowedActions())
                .containsExactly(Action.APPEAL_PLATFORM);
    }

    @Test
    void a_date_that_cant_be_read_is_told_and_decides_nothing() {
        IntakeResult.Read read = read(WHOLE, dispute -> dispute.put("seller_response_due_date", "soon"));
        assertThat(read.sheet().turn()).isEqualTo(Turn.SELLER);
        assertThat(read.sheet().allowedActions()).contains(Action.SUBMIT_EVIDENCE);
        assertThat(concerns(read)).containsExactly(Concern.VALUE_NOT_UNDERSTOOD);
    }

    @Test
    void the_date_of_a_claim_is_the_last_second_of_a_pacific_day_and_stays_that_instant() {
        assertThat(read("docs_paypal_ai_list_row_inr_claim.json", row -> {})
                        .sheet()
                        .responseDue())
                .isEqualTo(new Moment.At(Instant.parse("2025-10-04T06:59:59Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUSTOMER.DISPUTE.CREATED", "CUSTOMER.DISPUTE.UPDATED", "RISK.DISPUTE.CREATED"})
    void an_event_is_known_by_its_shape_whatever_its_name(String name) {
        FactSheet sheet = read(EVENT, event -> event.put("event_type", name)).sheet();
        assertThat(sheet.platform()).isEqualTo("PAYPAL");
        assertThat(sheet.complaint().kind()).isEqualTo(Kind.NOT_RECEIVED);
    }

    @ParameterizedTest
    @CsvSource({"send_message, make_offer, accept_claim", "send-message, make-offer, accept-claim"})
    void links_are_spelled_in_two_ways(String message, String offer, String accept) {
        IntakeResult.Read read = read(WHOLE, dispute -> {
            dispute.remove("allowed_response_options");
            dispute.putArray("links")
                    .add(link("self"))
                    .add(link(message))
                    .add(link(offer))
                    .add(link(accept));
        });
        assertThat(read.sheet().allowedActions())
                .containsExactlyInAnyOrder(
                        Action.OFFER_PARTIAL_REFUND,
                        Action.OFFER_REFUND_FULL,
                        Action.OFFER_REFUND_WITH_RETURN,
                        Action.OFFER_RESEND,
                        Action.ACCEPT_DISPUTE);
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void the_options_say_which_offers_the_link_permits() {
        assertThat(read(WHOLE, dispute -> dispute.withObject("/allowed_response_options/make_offer")
                                .putArray("offer_types")
                                .add("REPLACEMENT_WITHOUT_REFUND"))
                        .sheet()
                        .allowedActions())
                .contains(Action.OFFER_RESEND)
                .doesNotContain(Action.OFFER_REFUND_FULL, Action.OFFER_PARTIAL_REFUND);
    }

    @Test
    void options_without_the_link_permit_no_offer() {
        assertThat(read(WHOLE, dispute -> dispute.putArray("links")
                                .add(link("self"))
                                .add(link("provide_evidence")))
                        .sheet()
                        .allowedActions())
                .containsExactlyInAnyOrder(Action.SUBMIT_EVIDENCE, Action.CONTEST);
    }

    @Test
    void an_outcome_counts_only_once_the_dispute_is_resolved() {
        assertThat(read(RESOLVED, dispute -> {}).outcome()).isEqualTo("LOST");
        IntakeResult.Read open = read(RESOLVED, dispute -> dispute.put("status", "UNDER_REVIEW"));
        assertThat(open.outcome()).isNull();
        assertThat(open.sheet().complaint().alreadyRefunded()).isNull();
    }

    @Test
    void a_resolved_dispute_may_lack_an_outcome() {
        IntakeResult.Read read = read(RESOLVED, dispute -> dispute.remove("dispute_outcome"));
        assertThat(read.sheet().stage()).isEqualTo(Stage.CLOSED);
        assertThat(read.outcome()).isNull();
    }

    @Test
    void a_row_of_the_list_has_its_outcome_bare() {
        IntakeResult.Read read = read("docs_paypal_ai_list_row_snad_resolved.json", row -> {});
        assertThat(read.outcome()).isEqualTo("LOST");
        assertThat(concerns(read)).containsExactly(Concern.SUMMARY_ONLY);
    }

    @Test
    void a_list_of_one_is_its_row() {
        String row = fixture("docs_paypal_ai_list_row_inr_claim.json").toString();
        assertThat(PayloadFixture.read("{\"items\":[" + row + "],\"links\":[]}")
                        .sheet()
                        .stage())
                .isEqualTo(Stage.CLAIM);
        assertThat(PayloadFixture.result("{\"items\":[" + row + "," + row + "],\"links\":[]}"))
                .as("two disputes are no fact sheet")
                .isInstanceOf(IntakeResult.Faulty.class);
    }

    @Test
    void accepting_a_claim_refunds_by_itself_and_is_no_refund_besides() {
        assertThat(read(WHOLE, dispute -> dispute.putArray("links").add(link("accept_claim")))
                        .sheet()
                        .allowedActions())
                .containsExactly(Action.ACCEPT_DISPUTE);
    }

    @Test
    void a_claim_may_be_accepted_and_a_refund_be_offered_where_both_are_linked() {
        FactSheet sheet = read(WHOLE, dispute -> {
                    dispute.put("dispute_life_cycle_stage", "CHARGEBACK").put("dispute_channel", "INTERNAL");
                    dispute.withObject("/allowed_response_options/make_offer")
                            .putArray("offer_types")
                            .add("REFUND");
                    dispute.putArray("links").add(link("accept_claim")).add(link("make_offer"));
                })
                .sheet();
        assertThat(sheet.stage()).isEqualTo(Stage.CLAIM);
        assertThat(sheet.allowedActions())
                .contains(Action.ACCEPT_DISPUTE, Action.OFFER_REFUND_FULL)
                .doesNotContain(Action.CONTEST, Action.OFFER_RESEND, Action.OFFER_REFUND_WITH_RETURN);
    }

    @Test
    void the_sellers_first_message_or_offer_counts_and_not_the_buyers() {
        FactSheet sheet = read(WHOLE, dispute -> {
                    dispute.withArray("messages")
                            .addObject()
                            .put("posted_by", "SELLER")
                            .put("time_posted", "2025-09-20T08:00:00Z");
                    dispute.withObject("/offer")
                            .putArray("history")
                            .add(offer("SELLER", "2025-09-19T08:00:00Z", "1.00"))
                            .add(offer("BUYER", "2025-09-18T11:00:00Z", "2.00"));
                })
                .sheet();
        assertThat(sheet.history().firstMessageAt()).isEqualTo(Instant.parse("2025-09-19T08:00:00Z"));
        assertThat(sheet.history().offersMade()).containsExactly(Action.OFFER_PARTIAL_REFUND);
        assertThat(sheet.complaint().statement()).isEqualTo("Test support case");
    }

    @Test
    void an_offer_of_all_that_is_disputed_is_a_full_refund() {
        assertThat(read(WHOLE, dispute -> dispute.withObject("/offer")
                                .putArray("history")
                                .add(offer("SELLER", "2025-09-19T08:00:00Z", "2.0")))
                        .sheet()
                        .history()
                        .offersMade())
                .containsExactly(Action.OFFER_REFUND_FULL);
    }

    @Test
    void evidence_counts_if_the_seller_submitted_it_and_not_if_it_was_asked_for() {
        FactSheet sheet = read(WHOLE, dispute -> {
                    ObjectNode own = dispute.withArray("evidences")
                            .addObject()
                            .put("source", "SUBMITTED_BY_SELLER")
                            .put("evidence_type", "PROOF_OF_FULFILLMENT")
                            .put("date", "2025-09-21T10:00:00Z");
                    own.withObject("/evidence_info")
                            .putArray("tracking_info")
                            .addObject()
                            .put("carrier_name", "FEDEX")
                            .put("tracking_number", "122533485");
                    dispute.withArray("evidences")
                            .addObject()
                            .put("source", "SUBMITTED_BY_BUYER")
                            .put("evidence_type", "PROOF_OF_DAMAGE")
                            .put("date", "2025-09-25T10:00:00Z");
                })
                .sheet();
        assertThat(sheet.history().evidenceSubmitted()).containsExactly(EvidenceKind.TRACKING_RECORD);
        assertThat(sheet.history().evidenceSubmittedAt()).isEqualTo(Instant.parse("2025-09-21T10:00:00Z"));
        assertThat(sheet.shipment().trackingNumber()).isEqualTo("122533485");
        assertThat(sheet.shipment().carrier()).isEqualTo("FEDEX");
        FactSheet asked = read(WHOLE, dispute -> {}).sheet();
        assertThat(asked.history().evidenceSubmitted()).isEmpty();
        assertThat(asked.history().evidenceSubmittedAt()).isNull();
    }

    @Test
    void the_sub_reason_makes_the_kind_narrower() {
        FactSheet sheet = read(WHOLE, dispute -> {
                    dispute.put("reason", "MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED");
                    dispute.withObject("/extensions/merchandize_dispute_properties/product_details")
                            .put("product_received", "YES")
                            .putArray("sub_reasons")
                            .add("DAMAGED");
                })
                .sheet();
        assertThat(sheet.complaint().kind()).isEqualTo(Kind.DAMAGED);
        assertThat(sheet.complaint().platformReason()).isEqualTo("MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED/DAMAGED");
        assertThat(sheet.product().issueDetail()).isEqualTo(IssueDetail.DAMAGED);
        assertThat(sheet.buyer().acknowledgedReceipt()).isTrue();
    }

    @Test
    void what_was_taken_is_held_and_the_fee_is_told_apart() {
        FactSheet sheet = read(WHOLE, dispute -> dispute.putArray("money_movements")
                        .add(movement("SELLER", "DEBIT", "2.00", "DISPUTE_SETTLEMENT"))
                        .add(movement("SELLER", "DEBIT", "15.00", "DISPUTE_FEE"))
                        .add(movement("BUYER", "CREDIT", "2.00", "DISPUTE_SETTLEMENT")))
                .sheet();
        assertThat(sheet.order().heldByPlatform().amount()).isEqualTo(new BigDecimal("2.00"));
        assertThat(sheet.complaint().fee().amount()).isEqualTo(new BigDecimal("15.00"));
        assertThat(sheet.order().alreadyRefunded()).as("held is not refunded").isNull();
    }

    @Test
    void what_was_given_back_is_no_longer_held() {
        assertThat(read(WHOLE, dispute -> dispute.putArray("money_movements")
                                .add(movement("SELLER", "DEBIT", "2.00", "DISPUTE_SETTLEMENT"))
                                .add(movement("SELLER", "CREDIT", "2.00", "DISPUTE_SETTLEMENT")))
                        .sheet()
                        .order()
                        .heldByPlatform())
                .isNull();
    }

    @Test
    void on_appeal_the_ruling_before_is_known() {
        FactSheet sheet = read(WHOLE, dispute -> {
                    dispute.put("dispute_life_cycle_stage", "PRE_ARBITRATION");
                    dispute.putArray("adjudications")
                            .add(node().put("type", "DENY_BUYER").put("adjudication_time", "2025-09-19T08:00:00Z"));
                })
                .sheet();
        assertThat(sheet.complaint().previousOutcome()).isEqualTo(RoundOutcome.WON);
    }

    @Test
    void the_invoice_number_is_the_order_and_paypals_own_number_of_the_payment_is_not() {
        assertThat(read(WHOLE, dispute -> {}).sheet().order().id()).isNull();
        assertThat(read(WHOLE, dispute -> ((ObjectNode) dispute.at("/disputed_transactions/0"))
                                .put("invoice_number", "A-1001"))
                        .sheet()
                        .order()
                        .id())
                .isEqualTo("A-1001");
    }

    @Test
    void of_a_dispute_about_two_payments_neither_is_the_order() {
        FactSheet sheet = read(WHOLE, dispute -> dispute.withArray("disputed_transactions")
                        .add(dispute.at("/disputed_transactions/0").deepCopy()))
                .sheet();
        assertThat(sheet.order().total()).isNull();
        assertThat(sheet.complaint().amount().amount()).isEqualTo(new BigDecimal("2.00"));
    }

    /** The JDK gives two decimals to the last two. */
    @ParameterizedTest
    @ValueSource(strings = {"JPY", "TWD", "HUF"})
    void what_paypal_takes_no_decimals_of_has_none(String currency) {
        IntakeResult.Read read = read(WHOLE, dispute -> dispute.putObject("dispute_amount")
                .put("currency_code", currency)
                .put("value", "1200"));
        assertThat(read.sheet().complaint().amount().amount()).isEqualByComparingTo(new BigDecimal("1200"));
        assertThat(read.warnings()).isEmpty();
        assertThat(read(WHOLE, dispute -> dispute.putObject("dispute_amount")
                                .put("currency_code", currency)
                                .put("value", "1200.50"))
                        .warnings())
                .isNotEmpty();
    }

    @Test
    void a_list_of_several_disputes_is_refused_with_what_to_do_and_one_of_one_is_read() {
        ObjectNode list = node();
        list.putArray("items").add(fixture(WHOLE));
        assertThat(PayloadFixture.read(list.toString()).sheet().stage()).isEqualTo(Stage.INQUIRY);
        list.withArray("items").add(fixture(RESOLVED));
        assertThat(((IntakeResult.Faulty) PayloadFixture.result(list.toString())).faults())
                .containsExactly(new InputFault(
                        "/payloads/0",
                        "It is a list of 2 disputes, and one fact sheet is about one.",
                        "Send the one row of the list, or fetch the one dispute."));
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode link(String rel) {
        return node().put("rel", rel).put("href", "https://api.paypal.com/x");
    }

    private static ObjectNode offer(String actor, String time, String amount) {
        ObjectNode offer = node().put("actor", actor).put("offer_time", time).put("offer_type", "REFUND");
        offer.putObject("offer_amount").put("currency_code", "USD").put("value", amount);
        return offer;
    }

    private static ObjectNode movement(String party, String type, String amount, String reason) {
        ObjectNode movement =
                node().put("affected_party", party).put("type", type).put("reason", reason);
        movement.putObject("amount").put("currency_code", "USD").put("value", amount);
        return movement;
    }

    private static ObjectNode resource(ObjectNode event) {
        return event.withObject("/resource");
    }

    private static List<Concern> concerns(IntakeResult.Read read) {
        return PayloadFixture.concerns(read);
    }

    private static IntakeResult.Read read(String file, Consumer<ObjectNode> change) {
        return PayloadFixture.changed("paypal/" + file, change);
    }

    private static ObjectNode fixture(String file) {
        return PayloadFixture.tree("paypal/" + file);
    }
}
