package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.policy.PolicyFixture;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What Shopify writes and means otherwise than it looks. */
class ShopifyMapperTest {
    @Test
    void an_id_beyond_two_to_the_53_stays_exact() {
        String payload = rest("\"id\": 9007199254740993, \"order_id\": 820982911946154508");
        FactSheet sheet = PayloadFixture.read(payload).sheet();
        assertThat(sheet.order().id()).isEqualTo("820982911946154508");
        assertThat(PayloadFixture.caseRef(payload)).isEqualTo("SHOPIFY-9007199254740993");
    }

    @Test
    void a_dispute_without_an_order_has_no_order_id() {
        IntakeResult.Read read = PayloadFixture.read(rest("\"id\": 1, \"order_id\": null"));
        assertThat(read.sheet().order().id()).isNull();
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void a_due_date_before_the_beginning_is_taken_as_it_stands_and_is_past() {
        FactSheet sheet = PayloadFixture.read(rest("\"id\": 1")).sheet();
        assertThat(sheet.responseDue()).isEqualTo(new Moment.At(Instant.parse("2021-12-31T00:00:00Z")));
        assertThat(sheet.openedAt()).isEqualTo(Instant.parse("2022-01-01T00:00:00Z"));
        assertThat(PolicyFixture.POLICY.derive(sheet).derived().hoursLeft()).isNegative();
    }

    @Test
    void an_inquiry_without_a_due_date_has_none() {
        IntakeResult.Read read = PayloadFixture.read(rest("\"id\": 1")
                .replace("\"2021-12-30T19:00:00-05:00\"", "null")
                .replace("chargeback", "inquiry"));
        assertThat(read.sheet().responseDue()).isNull();
        assertThat(read.sheet().stage()).isEqualTo(Stage.INQUIRY);
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void the_graph_interface_has_a_day_where_the_rest_interface_has_a_time() {
        FactSheet sheet = PayloadFixture.read(graph("NEEDS_RESPONSE")).sheet();
        assertThat(sheet.responseDue()).isEqualTo(new Moment.Day(LocalDate.parse("2026-03-18"), null));
        assertThat(sheet.turn()).isEqualTo(Turn.SELLER);
    }

    @Test
    void both_interfaces_name_one_dispute_and_one_order_alike() {
        assertThat(PayloadFixture.caseRef(graph("NEEDS_RESPONSE")))
                .isEqualTo(PayloadFixture.caseRef(rest("\"id\": 598735659")));
        assertThat(PayloadFixture.read(graph("NEEDS_RESPONSE")).sheet().order().id())
                .isEqualTo("820982911946154508");
    }

    @Test
    void what_is_decided_is_closed_whatever_it_was() {
        IntakeResult.Read read = PayloadFixture.read(graph("CHARGE_REFUNDED"));
        assertThat(read.sheet().stage()).isEqualTo(Stage.CLOSED);
        assertThat(read.sheet().turn()).isEqualTo(Turn.NOBODY);
        assertThat(read.outcome()).isEqualTo("REFUNDED");
    }

    private static String rest(String ids) {
        return """
                {%s, "type": "chargeback", "amount": "11.50", "currency": "CAD", "reason": "fraudulent",
                 "network_reason_code": "4837", "status": "needs_response",
                 "evidence_due_by": "2021-12-30T19:00:00-05:00", "evidence_sent_on": null, "finalized_on": null,
                 "initiated_at": "2021-12-31T19:00:00-05:00"}"""
                .formatted(ids);
    }

    private static String graph(String status) {
        return """
                {"data": {"dispute": {"id": "gid://shopify/ShopifyPaymentsDispute/598735659", "type": "CHARGEBACK",
                 "amount": {"amount": "11.5", "currencyCode": "CAD"}, "evidenceDueBy": "2026-03-18",
                 "initiatedAt": "2026-03-08T14:02:11Z", "order": {"id": "gid://shopify/Order/820982911946154508"},
                 "reasonDetails": {"reason": "FRAUDULENT"}, "status": "%s"}}}"""
                .formatted(status);
    }
}
