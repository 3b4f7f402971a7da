package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.SheetWords;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import io.disputetriage.format.MergePatch;
import io.disputetriage.policy.PolicyFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A sheet that payloads told can be told again, beside later payloads and with what the seller has changed since. */
class ToldFactsTest {
    private static final List<String> STATED = List.of(
            "{\"stage\": \"INQUIRY\"}",
            "{\"turn\": \"BUYER\"}",
            "{\"responseDue\": {\"at\": \"2026-03-20T01:00:00+01:00\"}}",
            "{\"allowedActions\": [\"CONTEST\", \"SUBMIT_EVIDENCE\"]}",
            "{\"complaint\": {\"kind\": \"ARRIVED_LATE\", \"amount\": {\"amount\": \"18.9\", \"currency\": \"USD\"}}}",
            "{\"complaint\": {\"demands\": []}}",
            "{\"complaint\": {\"statement\": \"Where is it?\"}, \"buyer\": {\"name\": \"Ann\"}}",
            "{\"order\": {\"id\": \"ORD-7\", \"goods\": \"PHYSICAL\"}}",
            "{\"order\": {\"total\": {\"amount\": \"20.0\", \"currency\": \"USD\"}, \"refundState\": \"CONFIRMED\"}}",
            "{\"shipment\": {\"state\": \"IN_TRANSIT\", \"reason\": \"DELAYED\"}}",
            "{\"shipment\": {\"trackingNumber\": \"EZ 1000000001\"}}",
            "{\"shipment\": {\"deliveredAt\": \"2026-03-01T10:00:00+02:00\", \"signedBy\": \"ANN\"}}",
            "{\"evidence\": [{\"kind\": \"PARCEL_PHOTO\", \"ref\": \"1\"}, {\"kind\": \"TRACKING_RECORD\"}]}",
            "{\"evidence\": []}",
            "{\"history\": {\"offersMade\": [\"OFFER_RESEND\"], \"evidenceSubmitted\": [\"INVOICE\"]}}");

    private static final String DISPUTE =
            """
            {"object": "dispute", "id": "dp_1", "charge": "ch_1", "amount": 1890, "currency": "usd", "created": 1773000000,
             "reason": "%s", "status": "%s", "evidence_details": {"due_by": 1773700000}}""";

    @Property(tries = 150)
    void read_again_the_sheet_is_the_same(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode seller = seller(random);
        List<JsonNode> payloads = payloads(random);
        IntakeResult.Read read = read(seller, payloads);
        IntakeResult.Read again = read(sellersPart(read), payloads);
        assertThat(again.sheet()).isEqualTo(read.sheet());
        assertThat(again.sources()).isEqualTo(read.sources());
        assertThat(again.outcome()).isEqualTo(read.outcome());
        assertThat(again.told()).isEqualTo(read.told());
    }

    @Property(tries = 150)
    void a_later_payload_makes_of_it_what_it_makes_of_what_the_seller_stated_unopposed(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode seller = seller(random);
        List<JsonNode> payloads = payloads(random);
        JsonNode later = payloads.remove(payloads.size() - 1);
        IntakeResult.Read read = read(seller, payloads);
        ObjectNode unopposed = unopposed(seller, read);
        payloads.add(later);
        IntakeResult.Read expected = read(unopposed, payloads);
        IntakeResult.Read then = read(sellersPart(read), payloads);
        assertThat(then.sheet()).isEqualTo(expected.sheet());
        assertThat(then.outcome()).isEqualTo(expected.outcome());
    }

    @Property(tries = 100)
    void neither_order_nor_number_of_payloads_makes_a_difference(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode seller = seller(random);
        List<JsonNode> payloads = payloads(random);
        IntakeResult.Read read = read(seller, payloads);
        payloads.add(payloads.get(random.nextInt(payloads.size())));
        Collections.shuffle(payloads, random);
        IntakeResult.Read again = read(seller, payloads);
        assertThat(again.sheet()).isEqualTo(read.sheet());
        assertThat(again.told()).isEqualTo(read.told());
    }

    @Test
    void what_was_told_is_what_payloads_say_and_not_what_the_seller_says() {
        IntakeResult.Read read = read(
                sound("{\"caseRef\": \"C\", \"complaint\": {\"kind\": \"ARRIVED_LATE\"}, \"order\": {\"id\": \"7\"}}"),
                List.of(dispute("product_not_received", "needs_response")));
        assertThat(read.told().at("/stage").asText()).isEqualTo("CHARGEBACK");
        assertThat(read.told().at("/complaint/platformReason").asText()).isEqualTo("product_not_received");
        assertThat(read.told().at("/complaint/kind").isMissingNode()).isTrue();
        assertThat(read.told().has("order")).isFalse();
        assertThat(read.told().has("caseRef")).isFalse();
        assertThat(sellersPart(read))
                .isEqualTo(
                        sound(
                                "{\"caseRef\": \"C\", \"complaint\": {\"kind\": \"ARRIVED_LATE\"}, \"order\": {\"id\": \"7\"}}"));
    }

    @Test
    void what_somebody_changed_since_stays() {
        List<JsonNode> payloads = List.of(dispute("product_not_received", "needs_response"));
        IntakeResult.Read read = read(sound("{\"caseRef\": \"C\"}"), payloads);
        ObjectNode changed = (ObjectNode) MergePatch.apply(
                FactSheetWriter.tree(read.sheet()),
                sound("{\"complaint\": {\"kind\": \"ARRIVED_LATE\", \"amount\": {\"amount\": \"18.9\"}}}"));
        ObjectNode own = Intake.withoutTold(changed, read.told());
        assertThat(own).isEqualTo(sound("{\"caseRef\": \"C\", \"complaint\": {\"kind\": \"ARRIVED_LATE\"}}"));
        assertThat(read(own, payloads).sheet().complaint().kind()).isEqualTo(Kind.ARRIVED_LATE);
    }

    @Test
    void a_refund_that_the_seller_says_came_through_does_not_fail_again() {
        List<JsonNode> payloads =
                List.of(sound("{\"caseId\": \"5\", \"caseType\": \"INR\", \"status\": \"REFUND_AGREED_BUT_FAILED\"}"));
        IntakeResult.Read read = read(sound("{\"caseRef\": \"C\"}"), payloads);
        assertThat(read.told().at("/order/refundState").asText()).isEqualTo("FAILED");
        ObjectNode paid = FactSheetWriter.tree(read.sheet());
        paid.withObjectProperty("order").put("refundState", "CONFIRMED");
        IntakeResult.Read once = read(Intake.withoutTold(paid, read.told()), payloads);
        IntakeResult.Read twice = read(sellersPart(once), payloads);
        assertThat(FactSheetWriter.tree(twice.sheet()).at("/order/refundState").isMissingNode())
                .isTrue();
    }

    @Test
    void goods_that_the_seller_calls_physical_stay_so() {
        IntakeResult.Read read = read(sound("{\"caseRef\": \"C\", \"order\": {\"goods\": \"PHYSICAL\"}}"), List.of());
        IntakeResult.Read again = read(sellersPart(read), List.of(paypalService()));
        assertThat(again.sheet().order().goods()).isEqualTo(Goods.PHYSICAL);
        assertThat(read(sound("{\"caseRef\": \"C\"}"), List.of(paypalService()))
                        .sheet()
                        .order()
                        .goods())
                .isEqualTo(Goods.SERVICE);
    }

    @Test
    void whatever_a_sheet_leaves_out_as_usual_is_known() {
        SheetWords.BY_PATH.forEach((fact, words) -> {
            if (fact.startsWith("case.") || FactMerge.UNITED.contains(fact)) {
                return;
            }
            List<String> values = words.several()
                    ? List.of("[]")
                    : words.words().contains("no")
                            ? List.of("false")
                            : words.words().stream()
                                    .map(word -> '"' + word + '"')
                                    .toList();
            for (String value : values) {
                JsonNode written = written(fact, value);
                if (written.isMissingNode()) {
                    assertThat(ToldFacts.USUAL).containsEntry(fact, JsonReader.sound(value));
                }
            }
        });
    }

    @Test
    void what_is_no_sheet_loses_what_was_told_all_the_same() {
        assertThat(Intake.withoutTold(sound("{\"stage\": \"CLAIM\", \"odd\": 1}"), sound("{\"stage\": \"CLAIM\"}")))
                .isEqualTo(sound("{\"odd\": 1}"));
    }

    private static JsonNode written(String fact, String value) {
        String[] path = fact.split("[.]");
        ObjectNode sheet = sound("{\"caseRef\": \"C\", \"complaint\": {\"kind\": \"UNKNOWN\"}}");
        (path.length == 1 ? sheet : sheet.withObjectProperty(path[0]))
                .set(path[path.length - 1], JsonReader.sound(value));
        return FactSheetReader.read(sheet, PayloadFixture.NOW) instanceof FactSheetResult.Read read
                ? FactSheetWriter.tree(read.sheet()).at("/" + fact.replace('.', '/'))
                : JsonNodeFactory.instance.nullNode();
    }

    private static ObjectNode paypalService() {
        return sound(
                """
                {"dispute_id": "PP-1", "dispute_life_cycle_stage": "INQUIRY", "status": "UNDER_REVIEW",
                 "disputed_transactions": [{"items": [{"item_type": "SERVICE"}]}]}""");
    }

    /** What of the seller's facts is on the sheet because the seller says it. */
    private static ObjectNode unopposed(ObjectNode seller, IntakeResult.Read read) {
        ObjectNode left = seller.deepCopy();
        seller.properties().forEach(field -> {
            if (field.getValue().isObject() && !field.getKey().equals("responseDue")) {
                field.getValue().fieldNames().forEachRemaining(inner -> {
                    if (isOpposed(field.getKey() + "." + inner, read)) {
                        left.withObjectProperty(field.getKey()).remove(inner);
                    }
                });
            } else if (isOpposed(field.getKey(), read)) {
                left.remove(field.getKey());
            }
        });
        return left;
    }

    private static boolean isOpposed(String fact, IntakeResult.Read read) {
        FactSource source = read.sources().get(fact);
        return !fact.equals("shipment.trackingNumber") && (source == null || source.role() != FactSource.Role.SELLER);
    }

    private static ObjectNode seller(Random random) {
        JsonNode seller = sound("{\"caseRef\": \"C\"}");
        for (String stated : STATED) {
            if (random.nextInt(3) == 0) {
                seller = MergePatch.apply(seller, sound(stated));
            }
        }
        return (ObjectNode) seller;
    }

    /** Of each platform one dispute, of which Stripe's may be told several times, and of trackers any. */
    private static List<JsonNode> payloads(Random random) {
        List<Path> files = new ArrayList<>(PayloadFixture.files());
        files.removeIf(file -> file.toString().contains("stripe"));
        Collections.shuffle(files, random);
        Set<Path> folders = new HashSet<>();
        List<JsonNode> payloads = new ArrayList<>();
        for (Path file : files.subList(0, random.nextInt(5))) {
            if (folders.add(file.getParent()) || file.toString().contains("tracking")) {
                payloads.add(((JsonResult.Parsed) PayloadReader.read(PayloadFixture.text(file))).tree());
            }
        }
        List<String> statuses =
                List.of("warning_needs_response", "needs_response", "under_review", "won", "charge_refunded");
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            payloads.add(sound(
                    """
                    {"object": "event", "id": "evt_1", "created": %d, "data": {"object": %s}}"""
                            .formatted(
                                    1773000000 + random.nextInt(5),
                                    dispute(
                                            random.nextBoolean() ? "product_not_received" : "fraudulent",
                                            statuses.get(random.nextInt(statuses.size()))))));
        }
        Collections.shuffle(payloads, random);
        return payloads;
    }

    private static ObjectNode dispute(String reason, String status) {
        return sound(DISPUTE.formatted(reason, status));
    }

    private static ObjectNode sellersPart(IntakeResult.Read read) {
        return Intake.withoutTold(FactSheetWriter.tree(read.sheet()), read.told());
    }

    private static IntakeResult.Read read(ObjectNode facts, List<JsonNode> bodies) {
        List<Payload> payloads = new ArrayList<>();
        bodies.forEach(body -> payloads.add(new Payload(Integer.toString(payloads.size()), null, body)));
        IntakeResult result = Intake.read(facts, payloads, PolicyFixture.POLICY, PayloadFixture.NOW);
        assertThat(result).isInstanceOf(IntakeResult.Read.class);
        return (IntakeResult.Read) result;
    }

    private static ObjectNode sound(String json) {
        return (ObjectNode) JsonReader.sound(json);
    }
}
