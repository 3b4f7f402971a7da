package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.Stage;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import io.disputetriage.policy.PolicyFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Several sources become one fact sheet, each fact by whoever knows it best. */
class IntakeTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private static final String DISPUTE =
            """
            {"object": "dispute", "id": "dp_1", "charge": "ch_1", "amount": 1890, "currency": "usd", "created": 1773000000,
             "reason": "product_not_received", "status": "needs_response", "evidence_details": {"due_by": 1773700000}}""";

    @Test
    void the_platform_knows_where_the_dispute_stands_and_a_disagreement_is_told_with_both_sources() {
        IntakeResult.Read read = read("{\"stage\": \"INQUIRY\"}", DISPUTE);
        assertThat(read.sheet().stage()).isEqualTo(Stage.CHARGEBACK);
        assertThat(read.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(Concern.CONFLICTING_FACTS);
            assertThat(warning.text())
                    .isEqualTo(
                            "stage is CHARGEBACK by STRIPE (payload 0, /status) and INQUIRY by the seller's own facts;"
                                    + " the first was taken.");
        });
    }

    @Test
    void the_seller_knows_what_was_ordered() {
        IntakeResult.Read read = read(
                "{\"order\": {\"id\": \"ORD-7\"}}",
                DISPUTE.replace("\"charge\": \"ch_1\"", "\"charge\": \"ch_1\", \"metadata\": {\"order_id\": \"7\"}"));
        assertThat(read.sheet().order().id()).isEqualTo("ORD-7");
        assertThat(read.sources().get("order.id").role()).isEqualTo(FactSource.Role.SELLER);
        assertThat(read.warnings()).extracting(IntakeWarning::kind).containsExactly(Concern.CONFLICTING_FACTS);
    }

    @Test
    void what_two_sources_write_in_different_ways_is_no_disagreement() {
        IntakeResult.Read read = read(
                """
                {"responseDue": {"at": "2026-03-16T23:26:40+01:00"}, "complaint": {"kind": "UNKNOWN",
                 "amount": {"amount": "18.9", "currency": "USD"}, "platformReason": "PRODUCT_NOT_RECEIVED"}}""",
                DISPUTE);
        assertThat(read.warnings()).isEmpty();
        assertThat(read.sheet().complaint().kind()).isEqualTo(Kind.NOT_RECEIVED);
    }

    @Test
    void a_kind_that_the_seller_states_stands() {
        assertThat(read("{\"complaint\": {\"kind\": \"ARRIVED_LATE\"}}", DISPUTE)
                        .sheet()
                        .complaint()
                        .kind())
                .isEqualTo(Kind.ARRIVED_LATE);
    }

    @Test
    void a_value_that_no_fact_sheet_can_hold_stays_unknown() {
        IntakeResult.Read read = read(
                "{}",
                DISPUTE.replace(
                        "\"charge\": \"ch_1\"",
                        """
                "charge": {"object": "charge", "shipping": {"address": {"country": "Atlantis"}}, "billing_details": {"name": "A\\u0000B"}}"""));
        assertThat(read.sheet().order().buyerCountry()).isNull();
        assertThat(read.sheet().buyer().name()).isNull();
        assertThat(read.warnings())
                .extracting(IntakeWarning::kind, IntakeWarning::pointer)
                .containsExactlyInAnyOrder(
                        tuple(Concern.VALUE_NOT_UNDERSTOOD, "/charge/shipping/address/country"),
                        tuple(Concern.VALUE_NOT_UNDERSTOOD, "/charge/billing_details/name"));
    }

    @Test
    void a_closed_dispute_is_not_opened_by_an_older_stage_that_comes_late() {
        String open = event(100, DISPUTE);
        String lost = event(200, DISPUTE.replace("needs_response", "lost"));
        String late = event(300, DISPUTE);
        for (List<String> order : List.of(List.of(open, lost, late), List.of(late, lost, open))) {
            IntakeResult.Read read = read("{}", order.toArray(String[]::new));
            assertThat(read.sheet().stage()).isEqualTo(Stage.CLOSED);
            assertThat(read.outcome()).isEqualTo("LOST");
        }
    }

    @Test
    void an_inquiry_that_was_closed_and_comes_as_a_chargeback_is_open() {
        IntakeResult.Read read = read(
                "{}",
                event(100, DISPUTE.replace("needs_response", "warning_needs_response")),
                event(200, DISPUTE.replace("needs_response", "warning_closed")),
                event(300, DISPUTE));
        assertThat(read.sheet().stage()).isEqualTo(Stage.CHARGEBACK);
        assertThat(read.outcome()).isNull();
    }

    @Test
    void by_when_and_how_to_answer_ends_with_the_stage_and_the_turn_that_it_was_told_for() {
        String asked = square("EVIDENCE_REQUIRED", 1, ", \"due_at\": \"2026-03-21T00:00:00Z\"");
        String inquiry = square("INQUIRY_EVIDENCE_REQUIRED", 2, "");
        String answered = square("PROCESSING", 3, "");
        assertThat(read("{}", asked).sheet().responseDue()).isNotNull();
        assertThat(read("{}", asked).sheet().allowedActions()).isNotNull();
        for (String later : List.of(inquiry, answered)) {
            assertThat(read("{}", asked, later).sheet().responseDue()).isNull();
            assertThat(read("{}", later, asked).sheet().allowedActions()).isNull();
        }
        assertThat(read("{\"responseDue\": {\"at\": \"2026-03-20T00:00:00Z\"}}", asked, answered)
                        .sources()
                        .get("responseDue")
                        .role())
                .isEqualTo(FactSource.Role.SELLER);
    }

    @Property(tries = 50)
    void the_order_and_number_of_arrivals_make_no_difference(@ForAll Random random) {
        List<String> events = Stream.of(
                        "warning_needs_response",
                        "warning_under_review",
                        "warning_closed",
                        "needs_response",
                        "under_review",
                        "won",
                        "lost")
                .map(status -> event(100 + random.nextInt(5), DISPUTE.replace("needs_response", status)))
                .toList();
        FactSheet first = read("{}", events.toArray(String[]::new)).sheet();
        List<String> again = new ArrayList<>(events);
        again.add(events.get(random.nextInt(events.size())));
        Collections.shuffle(again, random);
        assertThat(read("{}", again.toArray(String[]::new)).sheet()).isEqualTo(first);
    }

    @Test
    void of_two_events_of_one_second_the_end_counts() {
        String review = event(100, DISPUTE.replace("needs_response", "under_review"));
        String won = event(100, DISPUTE.replace("needs_response", "won"));
        for (List<String> order : List.of(List.of(review, won), List.of(won, review))) {
            FactSheet sheet = read("{}", order.toArray(String[]::new)).sheet();
            assertThat(sheet.stage()).isEqualTo(Stage.CLOSED);
        }
    }

    /** Stripe may move a date and send no event. */
    @Test
    void a_date_that_moved_without_an_event_is_the_one_of_the_dispute_as_it_was_fetched() {
        String moved = DISPUTE.replace("1773700000", "1773900000");
        Moment.At due = new Moment.At(Instant.ofEpochSecond(1773900000));
        assertThat(read("{}", event(1773000001, DISPUTE), moved).sheet().responseDue())
                .isEqualTo(due);
        assertThat(read("{}", moved, event(1773000001, DISPUTE)).sheet().responseDue())
                .isEqualTo(due);
    }

    @Test
    void the_whole_is_what_the_seller_states_where_no_payload_says_more() {
        IntakeResult.Read read = read(
                """
                {"caseRef": "ORD-1", "shipment": {"state": "IN_TRANSIT", "reason": "DELAYED"}}""",
                DISPUTE);
        assertThat(read.sheet().caseRef()).isEqualTo("ORD-1");
        assertThat(read.sheet().shipment().state()).isEqualTo(ShipmentState.IN_TRANSIT);
    }

    @Test
    void a_payload_of_nothing_but_nesting_is_refused_and_not_walked() {
        String nested = "[".repeat(PayloadReader.MAX_BYTES / 2) + "]".repeat(PayloadReader.MAX_BYTES / 2);
        assertThat(PayloadReader.read(nested)).isInstanceOf(JsonResult.Faulty.class);
    }

    private static String square(String state, int day, String due) {
        return """
                {"dispute": {"id": "d1", "amount_money": {"amount": 8801, "currency": "USD"}, "reason": "NOT_RECEIVED", "state": "%s",
                 "created_at": "2026-03-01T00:00:00Z", "updated_at": "2026-03-0%dT00:00:00Z"%s}}"""
                .formatted(state, day, due);
    }

    @Test
    void a_fraud_warning_that_is_updated_because_of_a_dispute_does_not_undo_it() {
        IntakeResult.Read read = read(
                "{}",
                event(100, DISPUTE),
                event(
                        105,
                        """
                        {"object": "radar.early_fraud_warning", "id": "issfr_1", "charge": "ch_1", "created": 1773000000,
                         "fraud_type": "misc", "actionable": false}"""));
        assertThat(read.sheet().stage()).isEqualTo(Stage.CHARGEBACK);
        assertThat(read.sheet().caseRef()).isEqualTo("STRIPE-dp_1");
        assertThat(read.sheet().allowedActions()).isNotEmpty();
    }

    @Test
    void an_end_is_not_undone_by_an_opening_that_comes_late_even_where_no_other_was_heard() {
        String lost = event(200, DISPUTE.replace("needs_response", "lost"));
        assertThat(read("{}", lost, event(201, DISPUTE)).sheet().stage()).isEqualTo(Stage.CLOSED);
        assertThat(read("{}", lost, DISPUTE).sheet().stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void two_platforms_that_tell_different_things_of_one_payment_disagree() {
        IntakeResult.Read read = read(
                "{}",
                DISPUTE,
                """
                {"id": 1, "order_id": null, "type": "chargeback", "amount": "11.50", "currency": "USD", "reason": "fraudulent",
                 "network_reason_code": "4837", "status": "needs_response", "evidence_due_by": "2026-03-16T19:00:00-05:00",
                 "evidence_sent_on": null, "finalized_on": null, "initiated_at": "2026-03-01T19:00:00-05:00"}""");
        assertThat(read.warnings())
                .filteredOn(warning -> warning.kind() == Concern.CONFLICTING_FACTS)
                .extracting(IntakeWarning::text)
                .anyMatch(text -> text.startsWith("complaint.amount is "))
                .anyMatch(text -> text.startsWith("responseDue is "));
    }

    @Test
    void all_of_the_sellers_evidence_stays() {
        IntakeResult.Read read = read(
                """
                {"evidence": [{"kind": "PARCEL_PHOTO", "ref": "1"}, {"kind": "PARCEL_PHOTO", "ref": "2"}]}""",
                DISPUTE);
        assertThat(read.sheet().evidence()).hasSize(2);
    }

    @Test
    void the_day_and_the_signer_of_a_delivery_stand_only_beside_a_delivery() {
        String signed =
                "{\"caseRef\": \"C\", \"shipment\": {\"deliveredAt\": \"2026-03-01T10:00:00Z\", \"signedBy\": \"ANN\"}}";
        FactSheet onTheWay = read(signed, easypost("in_transit")).sheet();
        assertThat(onTheWay.shipment().deliveredAt()).isNull();
        assertThat(onTheWay.shipment().signedBy()).isNull();
        IntakeResult.Read delivered = read(signed, easypost("delivered"));
        assertThat(delivered.sheet().shipment().signedBy()).isEqualTo("ANN");
        assertThat(delivered.sheet().shipment().deliveredAt()).isEqualTo(Instant.parse("2026-03-05T10:00:00Z"));
        assertThat(delivered.sources().get("shipment.deliveredAt").role()).isEqualTo(FactSource.Role.TRACKER);
    }

    private static String easypost(String status) {
        return """
                {"object": "Tracker", "tracking_code": "EZ1", "status": "%1$s", "carrier": "USPS",
                 "tracking_details": [{"status": "%1$s", "datetime": "2026-03-05T10:00:00Z"}]}"""
                .formatted(status);
    }

    @Test
    void what_is_written_otherwise_is_no_disagreement_and_null_is_unknown() {
        IntakeResult.Read read = read(
                """
                {"caseRef": null, "complaint": {"kind": null},
                 "allowedActions": ["CONTEST", "SUBMIT_EVIDENCE", "ACCEPT_DISPUTE"]}""",
                DISPUTE);
        assertThat(read.warnings()).isEmpty();
        assertThat(read.sheet().complaint().kind()).isEqualTo(Kind.NOT_RECEIVED);
    }

    @Test
    void a_row_to_add_is_a_row_and_a_long_word_is_cut() {
        assertThat(read("{}", DISPUTE.replace("needs_response", "on hold, \\\"late\\\""))
                        .warnings())
                .extracting(IntakeWarning::row)
                .containsExactly("STRIPE,status,\"on hold, \"\"late\"\"\",FACT,VALUE");
        assertThat(read("{}", DISPUTE.replace("needs_response", "z".repeat(100_000)))
                        .warnings())
                .allSatisfy(warning -> assertThat(warning.text()).hasSizeLessThan(300));
    }

    @Test
    void of_a_list_of_parcels_the_sellers_is_read_however_he_writes_its_number() {
        String parcels =
                """
                {"meta": {"code": 200}, "data": {"trackings": [
                 {"tracking_number": "RR1CN", "slug": "china-post", "tag": "Delivered", "checkpoints":
                  [{"tag": "Delivered", "checkpoint_time": "2026-03-01T10:00:00+08:00"}]},
                 {"tracking_number": "RR2CN", "slug": "china-post", "tag": "InTransit", "checkpoints":
                  [{"tag": "InTransit", "checkpoint_time": "2026-03-05T10:00:00+08:00"}]}]}}""";
        IntakeResult.Read read = read("{\"caseRef\": \"C\", \"shipment\": {\"trackingNumber\": \"RR 1 CN\"}}", parcels);
        assertThat(read.sheet().shipment().state()).isEqualTo(ShipmentState.DELIVERED);
        assertThat(read("{\"caseRef\": \"C\"}", parcels).sheet().shipment().state())
                .isEqualTo(ShipmentState.IN_TRANSIT);
    }

    @Test
    void a_notification_about_something_else_hides_no_chargeback() {
        IntakeResult.Read read = read(
                "{}",
                """
                {"live": "true", "notificationItems": [
                 {"NotificationRequestItem": {"eventCode": "CHARGEBACK", "eventDate": "2026-03-05T10:00:00+01:00",
                  "pspReference": "PSP1", "originalReference": "PSP0", "merchantAccountCode": "M",
                  "amount": {"value": 1000, "currency": "EUR"}, "additionalData": {"defendable": "true"}}},
                 {"NotificationRequestItem": {"eventCode": "REPORT_AVAILABLE", "eventDate": "2026-03-06T10:00:00+01:00",
                  "pspReference": "REP1", "merchantAccountCode": "M", "amount": {"value": 0, "currency": "EUR"}}}]}""");
        assertThat(read.sheet().stage()).isEqualTo(Stage.CHARGEBACK);
        assertThat(read.sheet().caseRef()).isEqualTo("ADYEN-PSP1");
    }

    private static String event(long created, String dispute) {
        return """
                {"object": "event", "id": "evt_%d", "type": "charge.dispute.updated", "created": %d, "data": {"object": %s}}"""
                .formatted(created, created, dispute);
    }

    private static IntakeResult.Read read(String facts, String... payloads) {
        List<Payload> all = new ArrayList<>();
        for (String payload : payloads) {
            all.add(new Payload(
                    Integer.toString(all.size()), null, ((JsonResult.Parsed) PayloadReader.read(payload)).tree()));
        }
        IntakeResult result = Intake.read((ObjectNode) JsonReader.sound(facts), all, PolicyFixture.POLICY, NOW);
        assertThat(result).isInstanceOf(IntakeResult.Read.class);
        return (IntakeResult.Read) result;
    }
}
