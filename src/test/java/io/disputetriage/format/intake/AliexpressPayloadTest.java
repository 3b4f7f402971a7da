package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Demand;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.ReturnState;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import io.disputetriage.policy.PolicyFixture;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What AliExpress writes and means otherwise than it looks. */
class AliexpressPayloadTest {
    private static final String ISSUE = "aliexpress/SYNTHETIC_issue_detail_get_not_received.json";

    @ParameterizedTest
    @CsvSource({
        "2026-02-20 08:00:00, 2026-02-20T16:00:00Z",
        "2026-07-20 08:00:00, 2026-07-20T15:00:00Z",
        "20150714020749000-0700, 2015-07-14T09:07:49Z",
        "2026-02-20T08:00:00+08:00, 2026-02-20T00:00:00Z",
    })
    void a_time_without_a_zone_is_pacific_summer_and_winter(String time, Instant expected) {
        assertThat(read(issue -> {
                            issue.put("gmt_create", time);
                            issue.remove("process_dto_list");
                        })
                        .sheet()
                        .openedAt())
                .isEqualTo(expected);
    }

    @Test
    void the_seller_has_five_days_from_the_buyers_last_proposal() {
        FactSheet sheet = read(issue -> {
                    step(issue, "buyer_modify_solution", "buyer", "2026-02-24 10:00:00");
                    step(issue, "seller_create_proof", "seller", "2026-02-25 10:00:00");
                    step(issue, "buyer_create_proof", "buyer", "2026-02-26 10:00:00");
                })
                .sheet();
        assertThat(sheet.responseDue()).as("left to policy/response-times.csv").isNull();
        assertThat(PolicyFixture.POLICY.derive(sheet).derived().responseDue())
                .isEqualTo(Instant.parse("2026-03-01T18:00:00Z"));
        assertThat(sheet.history().firstMessageAt()).isEqualTo(Instant.parse("2026-02-25T18:00:00Z"));
        assertThat(sheet.history().evidenceSubmittedAt()).isEqualTo(Instant.parse("2026-02-25T18:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"USD, 6.90, USD", "RUB, 620.00, RUB"})
    void the_amount_is_that_in_the_currency_of_the_products_price(String price, String amount, String currency) {
        Money disputed = read(issue -> issue.put("product_price_currency", price))
                .sheet()
                .complaint()
                .amount();
        assertThat(disputed.amount()).isEqualTo(new BigDecimal(amount));
        assertThat(disputed.currency().getCurrencyCode()).isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource({"6.90, REFUND_FULL", "3.00, REFUND_PARTIAL"})
    void a_refund_is_full_or_partial_by_its_amount(String amount, Demand demand) {
        assertThat(read(issue -> buyers(issue).put("refund_money_post", amount))
                        .sheet()
                        .complaint()
                        .demands())
                .containsExactly(demand);
    }

    @ParameterizedTest
    @CsvSource({
        "wait_seller_accept, SELLER",
        "wait_buyer_and_seller_accept, SELLER",
        "wait_buyer_accept, BUYER",
        "seller_accept_and_buyer_refused, PLATFORM",
    })
    void the_status_of_the_solution_says_whose_turn_it_is(String status, Turn turn) {
        assertThat(read(issue -> buyers(issue).put("status", status)).sheet().turn())
                .isEqualTo(turn);
    }

    @Test
    void the_buyers_proposal_waits_though_the_sellers_is_newer() {
        FactSheet sheet = read(issue -> solution(issue, "seller_solution_list", "wait_buyer_accept"))
                .sheet();
        assertThat(sheet.turn()).isEqualTo(Turn.SELLER);
        assertThat(sheet.history().offersMade()).containsExactly(Action.OFFER_PARTIAL_REFUND);
    }

    @Test
    void a_proposal_of_the_platform_is_its_ruling_and_is_accepted_or_not() {
        FactSheet sheet = read(issue -> {
                    buyers(issue).put("status", "buyer_refused");
                    solution(issue, "platform_solution_list", "wait_buyer_and_seller_accept");
                })
                .sheet();
        assertThat(sheet.stage()).isEqualTo(Stage.ARBITRATION);
        assertThat(sheet.turn()).isEqualTo(Turn.SELLER);
        assertThat(sheet.allowedActions()).containsExactlyInAnyOrder(Action.ACCEPT_DISPUTE, Action.SUBMIT_EVIDENCE);
    }

    @Test
    void the_word_for_the_sellers_silence_is_misspelled_and_meant() {
        IntakeResult.Read closed = read(issue -> {
            buyers(issue).put("status", "perform").put("reached_type", "seller_reponse_timeout");
            issue.put("issue_status", "finish");
        });
        assertThat(closed.outcome()).isEqualTo("LOST");
        assertThat(closed.sheet().stage()).isEqualTo(Stage.CLOSED);
        assertThat(closed.warnings()).isEmpty();

        IntakeResult.Read running =
                read(issue -> buyers(issue).put("status", "reached").put("reached_type", "seller_reponse_timeout"));
        assertThat(running.sheet().turn()).isEqualTo(Turn.NOBODY);
        assertThat(running.sheet().allowedActions()).isEmpty();
        assertThat(PayloadFixture.concerns(running)).containsExactly(Concern.NO_ANSWER_ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({
        "platform_arbitrate, 6.90, LOST",
        "platform_arbitrate, 0.00, WON",
        "negotiation_consensus, 3.00, REFUNDED",
    })
    void a_ruling_is_won_or_lost_by_what_is_paid(String type, String paid, String outcome) {
        assertThat(read(issue -> {
                            buyers(issue)
                                    .put("status", "perform")
                                    .put("reached_type", type)
                                    .put("refund_money_post", paid);
                            issue.put("issue_status", "finish");
                        })
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void a_return_that_was_agreed_is_the_buyers_to_send() {
        FactSheet sheet = read(issue -> buyers(issue)
                        .put("solution_type", "return_and_refund")
                        .put("status", "reached")
                        .put("reached_type", "negotiation_consensus"))
                .sheet();
        assertThat(sheet.turn()).isEqualTo(Turn.BUYER);
        assertThat(sheet.returned().state()).isEqualTo(ReturnState.ACCEPTED);
        assertThat(sheet.complaint().demands()).containsExactly(Demand.RETURN_AND_REFUND);
    }

    @Test
    void an_issue_that_the_buyer_cancelled_is_withdrawn() {
        IntakeResult.Read read = read(issue -> issue.put("issue_status", "canceled_issue"));
        assertThat(read.outcome()).isEqualTo("WITHDRAWN");
        assertThat(read.sheet().complaint().withdrawn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in transit", "Package has not been received - in transit"})
    void the_second_level_of_the_reason_is_the_reason(String reason) {
        FactSheet sheet = read(issue -> issue.put("issue_reason", reason)).sheet();
        assertThat(sheet.complaint().kind()).isEqualTo(Kind.NOT_RECEIVED);
        assertThat(sheet.complaint().platformReason()).isEqualTo("in transit");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, "})
    void only_having_received_it_is_an_acknowledgement(boolean received, Boolean acknowledged) {
        FactSheet sheet = read(issue -> ((ObjectNode) issue.at("/process_dto_list/api_issue_process_dto/0"))
                        .put("receive_goods", received))
                .sheet();
        assertThat(sheet.buyer().acknowledgedReceipt()).isEqualTo(acknowledged);
    }

    @Test
    void a_sentence_in_the_place_of_the_number_of_the_return_is_no_number() {
        assertThat(read(issue -> issue.put("buyer_return_no", "I will not send it back."))
                        .sheet()
                        .returned()
                        .trackingNumber())
                .isNull();
        assertThat(read(issue -> issue.put("buyer_return_no", "DPD123456"))
                        .sheet()
                        .returned()
                        .trackingNumber())
                .isEqualTo("DPD123456");
    }

    @Test
    void the_issue_may_come_without_its_envelope_and_its_lists_unwrapped() {
        ObjectNode issue = issue(PayloadFixture.tree(ISSUE));
        for (String list : new String[] {"buyer_solution_list", "seller_solution_list", "platform_solution_list"}) {
            issue.set(list, issue.at("/" + list + "/solution_api_dto"));
        }
        JsonNode steps = issue.at("/process_dto_list/api_issue_process_dto");
        issue.set("process_dto_list", steps);
        FactSheet bare = PayloadFixture.read(issue.toString()).sheet();
        assertThat(bare)
                .isEqualTo(
                        PayloadFixture.read("{\"result_object\":" + issue + "}").sheet());
        assertThat(bare).isEqualTo(read(same -> {}).sheet());
    }

    private static IntakeResult.Read read(Consumer<ObjectNode> change) {
        return PayloadFixture.changed(ISSUE, payload -> change.accept(issue(payload)));
    }

    private static ObjectNode issue(ObjectNode payload) {
        return payload.withObject("/aliexpress_issue_detail_get_response/result_object");
    }

    private static ObjectNode buyers(ObjectNode issue) {
        return (ObjectNode) issue.at("/buyer_solution_list/solution_api_dto/0");
    }

    private static void solution(ObjectNode issue, String list, String status) {
        issue.withObject("/" + list)
                .withArray("solution_api_dto")
                .addObject()
                .put("solution_type", "refund")
                .put("status", status)
                .put("refund_money_post", "3.00")
                .put("refund_money_post_currency", "USD")
                .put("gmt_create", "2026-02-22 08:00:00");
    }

    private static void step(ObjectNode issue, String action, String who, String time) {
        issue.withObject("/process_dto_list")
                .withArray("api_issue_process_dto")
                .addObject()
                .put("action_type", action)
                .put("submit_member_type", who)
                .put("gmt_create", time);
    }
}
