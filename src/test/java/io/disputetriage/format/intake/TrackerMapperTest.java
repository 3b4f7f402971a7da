package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.disputetriage.facts.Evidence;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.ReturnState;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What trackers write and mean otherwise than it looks. */
class TrackerMapperTest {
    private static final String CLAIM =
            PayloadFixture.tree("tracking/easypost_docs_claim_create.json").toString();

    @Test
    void a_finer_word_says_more_than_the_broader_one() {
        Shipment shipment = read(afterShip("Exception", "Exception_006", "")).shipment();
        assertThat(shipment.state()).isEqualTo(ShipmentState.DELIVERY_FAILED);
        assertThat(shipment.reason()).isEqualTo(ShipmentReason.HELD_FOR_PAYMENT);
    }

    @Test
    void a_finer_word_that_is_new_leaves_the_broader_one_and_is_told() {
        IntakeResult.Read read = PayloadFixture.read(afterShip("InTransit", "InTransit_099", ""));
        assertThat(read.sheet().shipment().state()).isEqualTo(ShipmentState.IN_TRANSIT);
        assertThat(read.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(Concern.UNKNOWN_PLATFORM_WORD);
            assertThat(warning.pointer()).isEqualTo("/msg/subtag");
            assertThat(warning.row()).isEqualTo("AFTERSHIP,subtag,InTransit_099,FACT,VALUE");
        });
    }

    @Test
    void a_word_that_is_new_is_told_once_though_many_events_have_it() {
        String event = event("Novel", "Novel_001", "2026-03-01T10:00:00+08:00");
        assertThat(PayloadFixture.read(afterShip("InTransit", "InTransit_001", event + "," + event))
                        .warnings())
                .extracting(IntakeWarning::row)
                .containsExactly("AFTERSHIP,subtag,Novel_001,FACT,VALUE", "AFTERSHIP,tag,Novel,FACT,VALUE");
    }

    @Test
    void the_parcel_is_shipped_with_its_first_scan_and_not_with_its_label() {
        Shipment shipment = read(afterShip(
                        "InTransit",
                        "InTransit_001",
                        event("InTransit", "InTransit_001", "2026-03-03T10:00:00+08:00") + ","
                                + event("InfoReceived", "InfoReceived_001", "2026-03-01T10:00:00+08:00") + ","
                                + event("InTransit", "InTransit_002", "2026-03-02T10:00:00+08:00")))
                .shipment();
        assertThat(shipment.shippedAt()).isEqualTo(Instant.parse("2026-03-02T02:00:00Z"));
        assertThat(shipment.lastEventAt()).isEqualTo(Instant.parse("2026-03-03T02:00:00Z"));
    }

    @Test
    void a_label_alone_is_no_record_that_can_be_handed_in() {
        FactSheet sheet = read(afterShip(
                "InfoReceived",
                "InfoReceived_001",
                event("InfoReceived", "InfoReceived_001", "2026-03-01T10:00:00+08:00")));
        assertThat(sheet.evidence()).isEmpty();
        assertThat(sheet.shipment().shippedAt()).isNull();
    }

    @Test
    void a_delivery_is_a_tracking_record_and_no_confirmation_of_the_carrier() {
        assertThat(read(afterShip(
                                "Delivered",
                                "Delivered_001",
                                event("Delivered", "Delivered_001", "2026-03-02T10:00:00+08:00")))
                        .evidence())
                .extracting(Evidence::kind)
                .containsExactly(EvidenceKind.TRACKING_RECORD);
    }

    @Test
    void a_time_without_an_offset_is_none() {
        IntakeResult.Read read = PayloadFixture.read(afterShip(
                "Delivered",
                "Delivered_001",
                event("Delivered", "Delivered_001", "2026-03-05T10:00:00") + ","
                        + event("InTransit", "InTransit_002", "2026-03-02T10:00:00+08:00")));
        Shipment shipment = read.sheet().shipment();
        assertThat(shipment.state()).isEqualTo(ShipmentState.DELIVERED);
        assertThat(shipment.deliveredAt()).isNull();
        assertThat(shipment.shippedAt()).isNull();
        assertThat(shipment.lastEventAt()).isEqualTo(Instant.parse("2026-03-02T02:00:00Z"));
        assertThat(read.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(Concern.VALUE_NOT_UNDERSTOOD);
            assertThat(warning.pointer()).isEqualTo("/msg/checkpoints/0/checkpoint_time");
        });
    }

    @Test
    void what_the_sender_got_back_was_not_delivered_to_the_buyer() {
        Shipment shipment = read(afterShip(
                        "Delivered",
                        "Delivered_001",
                        event("Exception", "Exception_010", "2026-03-02T10:00:00+08:00") + ","
                                + event("Delivered", "Delivered_001", "2026-03-06T10:00:00+08:00")))
                .shipment();
        assertThat(shipment.state()).isEqualTo(ShipmentState.RETURNED);
        assertThat(shipment.deliveredAt()).isNull();
        assertThat(shipment.signedBy()).isNull();
        assertThat(read(afterShip("Delivered", "Delivered_001", "").replace("false", "true"))
                        .shipment()
                        .state())
                .isEqualTo(ShipmentState.RETURNED);
    }

    @Test
    void an_address_that_is_wrong_is_no_attempt_to_deliver() {
        Shipment shipment = read(afterShip(
                        "AttemptFail",
                        "AttemptFail_002",
                        event("Exception", "Exception_007", "2026-03-01T10:00:00+08:00") + ","
                                + event("AttemptFail", "AttemptFail_002", "2026-03-02T10:00:00+08:00") + ","
                                + event("AttemptFail", "AttemptFail_002", "2026-03-03T10:00:00+08:00")))
                .shipment();
        assertThat(shipment.failedAttempts()).isEqualTo(2);
    }

    @Test
    void an_older_event_does_not_roll_a_delivery_back() {
        String delivered = afterShip(
                "Delivered", "Delivered_001", event("Delivered", "Delivered_001", "2026-03-06T10:00:00+08:00"));
        String before = afterShip(
                "InTransit", "InTransit_001", event("InTransit", "InTransit_001", "2026-03-05T10:00:00+08:00"));
        assertThat(read(delivered, before).shipment().state()).isEqualTo(ShipmentState.DELIVERED);
        assertThat(read(before, delivered).shipment().state()).isEqualTo(ShipmentState.DELIVERED);
    }

    @Test
    void a_parcel_expires_after_its_last_event() {
        String scan = event("InTransit", "InTransit_001", "2026-02-01T10:00:00+08:00");
        String expired = afterShip("Expired", "Expired_001", scan);
        String before = afterShip("InTransit", "InTransit_001", scan);
        assertThat(read(expired, before).shipment().state()).isEqualTo(ShipmentState.EXPIRED);
        assertThat(read(before, expired).shipment().state()).isEqualTo(ShipmentState.EXPIRED);
    }

    @Test
    void that_a_tracker_stops_looking_says_nothing_of_the_parcel() {
        String delivered =
                """
                {"event": "TRACKING_UPDATED", "data": {"number": "RR1", "carrier": 3011, "track_info": {
                 "latest_status": {"status": "Delivered", "sub_status": "Delivered_Other"},
                 "latest_event": {"time_iso": "2026-03-02T10:00:00", "time_utc": "2026-03-02T02:00:00Z",
                 "sub_status": "Delivered_Other"}}}}""";
        String stopped =
                "{\"event\": \"TRACKING_STOPPED\", \"data\": {\"number\": \"RR1\", \"carrier\": 3011, \"tag\": \"\"}}";
        IntakeResult.Read read = PayloadFixture.read(delivered, stopped);
        assertThat(read.sheet().shipment().state()).isEqualTo(ShipmentState.DELIVERED);
        assertThat(read.sheet().shipment().deliveredAt()).isEqualTo(Instant.parse("2026-03-02T02:00:00Z"));
        assertThat(read.warnings()).extracting(IntakeWarning::kind).containsExactly(Concern.SUMMARY_ONLY);
    }

    @Test
    void a_number_that_a_tracker_refuses_is_a_payload_without_a_parcel() {
        IntakeResult.Read read = PayloadFixture.read(
                """
                {"code": 0, "data": {"accepted": [], "rejected": [{"number": "X", "error": {"code": -18019902}}]}}""");
        assertThat(read.sheet().shipment()).isEqualTo(Shipment.UNKNOWN);
        assertThat(read.warnings()).extracting(IntakeWarning::kind).containsExactly(Concern.SUMMARY_ONLY);
    }

    @Test
    void an_event_of_easypost_carries_the_whole_tracker() {
        Shipment shipment = read(event(easyPost("delivered", "arrived_at_destination", "false")))
                .shipment();
        assertThat(shipment.state()).isEqualTo(ShipmentState.DELIVERED);
        assertThat(shipment.signedBy()).isEqualTo("John Tester");
        assertThat(shipment.carrier()).isEqualTo("USPS");
    }

    /** It is the seller's against the insurance of the parcel, whose words are not the carrier's. */
    @Test
    void a_claim_at_easypost_names_the_parcel_and_says_nothing_of_where_it_is() {
        for (String claim : List.of(CLAIM, event(CLAIM))) {
            IntakeResult.Read read = PayloadFixture.read(claim);
            assertThat(read.sheet().shipment().trackingNumber()).isEqualTo("9405500208303109888319");
            assertThat(read.sheet().shipment().state()).isNull();
            assertThat(read.sheet().stage()).isNull();
            assertThat(read.warnings())
                    .extracting(IntakeWarning::kind, IntakeWarning::text)
                    .containsExactly(tuple(Concern.SUMMARY_ONLY, "It doesn't say where the parcel is."));
        }
        assertThat(PayloadFixture.result("{\"object\": \"Claim\", \"id\": \"clm_1\"}"))
                .as("what names no parcel is a claim of somebody else")
                .isInstanceOf(IntakeResult.Faulty.class);
    }

    @Test
    void what_was_refused_on_the_way_is_on_its_way_back_by_its_status() {
        Shipment shipment =
                read(easyPost("return_to_sender", "refused", "false")).shipment();
        assertThat(shipment.state()).isEqualTo(ShipmentState.RETURNING);
        assertThat(shipment.reason()).isEqualTo(ShipmentReason.REFUSED);
    }

    @Test
    void a_parcel_that_the_buyer_sends_is_the_return_and_not_the_shipment() {
        FactSheet sheet = read(easyPost("delivered", "arrived_at_destination", "true"));
        assertThat(sheet.shipment()).isEqualTo(Shipment.UNKNOWN);
        assertThat(sheet.returned().state()).isEqualTo(ReturnState.ARRIVED);
        assertThat(sheet.returned().arrivedAt()).isEqualTo(Instant.parse("2026-03-02T02:00:00Z"));
        assertThat(sheet.evidence()).extracting(Evidence::kind).containsExactly(EvidenceKind.RETURN_TRACKING);
    }

    @Test
    void of_several_parcels_the_one_with_the_newest_event_is_read() {
        String list = "{\"trackers\": [%s, %s]}"
                .formatted(
                        easyPost("in_transit", "status_update", "false"),
                        easyPost("delivered", "status_update", "false")
                                .replace("EZ1", "EZ2")
                                .replace("2026-03-02", "2026-03-04"));
        IntakeResult.Read read = PayloadFixture.read(list);
        assertThat(read.sheet().shipment().trackingNumber()).isEqualTo("EZ2");
        assertThat(read.warnings()).extracting(IntakeWarning::kind).containsExactly(Concern.OTHER_PARCEL);
    }

    private static FactSheet read(String... payloads) {
        return PayloadFixture.read(payloads).sheet();
    }

    private static String afterShip(String tag, String subtag, String checkpoints) {
        return """
                {"event": "tracking_update", "msg": {"tracking_number": "1Z1", "slug": "ups", "tag": "%s",
                 "subtag": "%s", "signed_by": "SMITH", "return_to_sender": false,
                 "updated_at": "2026-03-08T00:00:00+00:00", "checkpoints": [%s]}, "ts": 1773000000}"""
                .formatted(tag, subtag, checkpoints);
    }

    private static String event(String tag, String subtag, String time) {
        return "{\"tag\": \"%s\", \"subtag\": \"%s\", \"checkpoint_time\": \"%s\"}".formatted(tag, subtag, time);
    }

    private static String easyPost(String status, String detail, String isReturn) {
        return """
                {"object": "Tracker", "tracking_code": "EZ1", "carrier": "USPS", "status": "%s", "status_detail": "%s",
                 "signed_by": "John Tester", "is_return": %s, "tracking_details": [
                 {"status": "%s", "status_detail": "%s", "datetime": "2026-03-02T02:00:00Z"}]}"""
                .formatted(status, detail, isReturn, status, detail);
    }

    private static String event(String result) {
        return "{\"object\": \"Event\", \"description\": \"tracker.updated\", \"result\": " + result + "}";
    }
}
