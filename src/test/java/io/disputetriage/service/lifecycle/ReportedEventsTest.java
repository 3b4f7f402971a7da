package io.disputetriage.service.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.InputFault;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.cases.StoredDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller reports of a case becomes facts that make a sound fact sheet. */
class ReportedEventsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    /** A value for each field that some report must have. */
    private static final Map<String, String> VALUES = Map.of(
            "until", "\"2026-03-14T09:00:00Z\"",
            "action", "\"OFFER_RESEND\"",
            "kind", "\"CARRIER_STATEMENT\"",
            "kinds", "[\"TRACKING_RECORD\", \"INVOICE\"]",
            "amount", "{\"amount\": \"5.00\", \"currency\": \"USD\"}",
            "stage", "\"CLAIM\"");

    private static final StoredDecision LATEST = kept(
            """
            {"caseRef": "A-1", "asOf": "2026-03-09T09:00:00Z", "platform": "PAYPAL", "stage": "INQUIRY", "turn": "SELLER",
             "responseDue": {"at": "2026-03-20T09:00:00Z"}, "complaint": {"kind": "NOT_RECEIVED"},
             "order": {"total": {"amount": "18.90", "currency": "USD"}, "alreadyRefunded": {"amount": "1.25", "currency": "USD"}},
             "shipment": {"state": "DELIVERY_FAILED", "reason": "REFUSED", "carrier": "Posta", "trackingNumber": "R1"},
             "evidence": [{"kind": "INVOICE"}], "history": {"offersMade": ["OFFER_GOODWILL"]}}
            """);

    static Stream<EventType> types() {
        return ReportedEvents.facts().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_with_what_it_must_have_leaves_a_sound_fact_sheet_behind(EventType type) {
        FactSheetResult sheet = patched(sound(least(type)));

        assertThat(sheet).isInstanceOf(FactSheetResult.Read.class);
        assertThat(tree(sheet)).isNotEqualTo(json(LATEST.factSheet()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_field_that_a_type_does_not_have_is_refused_by_name(EventType type) {
        ObjectNode report = least(type).put("colour", "red");

        assertThat(faults(report)).extracting(InputFault::pointer).containsExactly("/colour");
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_must_be_there_and_is_not_is_missed_by_name(EventType type) {
        ObjectNode report = least(type);
        ObjectNode bare = report.deepCopy().retain("type");
        List<String> required = report.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("type"))
                .map(name -> "/" + name)
                .toList();

        if (!required.isEmpty()) {
            assertThat(faults(bare)).extracting(InputFault::pointer).containsExactlyElementsOf(required);
        }
    }

    @Test
    void money_that_is_paid_back_adds_up_and_other_currencies_are_refused() {
        assertThat(tree(patched(sound(least(EventType.REFUND_PAID))))
                        .at("/order/alreadyRefunded/amount")
                        .asText())
                .isEqualTo("6.25");
        ObjectNode euros = least(EventType.REFUND_PAID);
        euros.putObject("amount").put("amount", "5.00").put("currency", "EUR");
        assertThat(faults(euros)).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/amount");
            assertThat(fault.message()).contains("USD");
        });
    }

    @Test
    void after_a_resend_the_shipment_is_the_second_parcel() {
        ObjectNode report =
                least(EventType.RESEND_SENT).put("at", "2026-03-10T08:00:00Z").put("trackingNumber", "R2");

        assertThat(tree(patched(sound(report))).path("shipment"))
                .isEqualTo(
                        json(
                                """
                        {"state": "IN_TRANSIT", "shippedAt": "2026-03-10T08:00:00Z", "trackingNumber": "R2"}"""));
    }

    @Test
    void a_deadline_of_the_stage_before_is_forgotten() {
        JsonNode sheet = tree(patched(sound(least(EventType.STAGE_CHANGED))));

        assertThat(sheet.path("stage").asText()).isEqualTo("CLAIM");
        assertThat(sheet.has("responseDue")).isFalse();
    }

    @Test
    void what_has_happened_can_not_lie_ahead() {
        ObjectNode report = least(EventType.PROBLEM_SOLVED).put("at", "2026-03-10T09:00:01Z");

        assertThat(faults(report)).extracting(InputFault::pointer).containsExactly("/at");
    }

    @Test
    void the_page_and_the_description_of_the_service_tell_every_type_with_its_facts() throws IOException {
        String page = Files.readString(Path.of("src/docs/case-life.md"));
        String description = Files.readString(Path.of("src/main/resources/META-INF/openapi.yaml"));

        ReportedEvents.facts().forEach((type, facts) -> {
            assertThat(page).contains("| `" + type + "` | " + facts + " |");
            assertThat(description).contains("        - " + type + ": " + facts);
        });
    }

    private static ObjectNode least(EventType type) {
        ObjectNode report = (ObjectNode) json("{\"type\": \"" + type + "\"}");
        while (ReportedEvents.read(report, json(LATEST.factSheet()), NOW) instanceof CaseReport.Faulty faulty) {
            faulty.faults().forEach(fault -> {
                String name = fault.pointer().substring(1);
                report.set(name, json(VALUES.get(name)));
            });
        }
        return report;
    }

    private static CaseReport.Sound sound(JsonNode report) {
        return (CaseReport.Sound) ReportedEvents.read(report, json(LATEST.factSheet()), NOW);
    }

    private static List<InputFault> faults(JsonNode report) {
        return ((CaseReport.Faulty) ReportedEvents.read(report, json(LATEST.factSheet()), NOW)).faults();
    }

    private static FactSheetResult patched(CaseReport.Sound report) {
        return PatchedFacts.of(report.patch(), LATEST, NOW, List.of());
    }

    private static JsonNode tree(FactSheetResult result) {
        return FactSheetWriter.tree(((FactSheetResult.Read) result).sheet());
    }

    private static StoredDecision kept(String sheet) {
        FactSheetResult read = FactSheetReader.read(sheet, NOW);
        return new StoredDecision(
                UUID.randomUUID(), "A-1", "tester", NOW, "{}", tree(read).toString());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
