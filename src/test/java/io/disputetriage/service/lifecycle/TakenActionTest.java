package io.disputetriage.service.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.disputetriage.facts.Action;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.InputFault;
import io.disputetriage.service.cases.CaseEvent.Taken;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.cases.StoredDecision;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was done becomes facts that the next decision goes by. */
class TakenActionTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final UUID DECISION = UUID.randomUUID();

    private static final String SHEET =
            """
            {"caseRef": "A-1", "asOf": "2026-03-09T09:00:00Z", "platform": "PAYPAL", "stage": "CLAIM", "turn": "SELLER",
             "complaint": {"kind": "NOT_RECEIVED"}, "order": {"total": {"amount": "18.90", "currency": "USD"}}}""";

    @ParameterizedTest
    @EnumSource(Action.class)
    void every_action_leaves_a_sound_fact_sheet_in_which_it_is_done(Action action) {
        JsonNode sheet = after(report("{}", step(action, "{}")));

        assertThat(sheet.at("/history/actionsTaken/0/action").asText()).isEqualTo(action.name());
        assertThat(sheet.at("/history/actionsTaken/0/stage").asText()).isEqualTo("CLAIM");
    }

    @Test
    void its_words_go_with_it_but_what_was_not_on_record_does_not() {
        JsonNode step = step(
                Action.SUBMIT_EVIDENCE,
                "{\"kinds\": [\"TRACKING_RECORD\", \"SIGNATURE\"]}",
                "\"requires\": [\"SIGNATURE\"]");

        assertThat(after(report("{}", step)).at("/history/actionsTaken/0/words"))
                .isEqualTo(json("[\"kinds:TRACKING_RECORD\"]"));
    }

    @Test
    void evidence_that_was_handed_in_is_handed_in_and_the_platform_has_the_turn() {
        JsonNode step = step(Action.SUBMIT_EVIDENCE, "{\"kinds\": [\"TRACKING_RECORD\", \"SIGNATURE\"]}");

        JsonNode sheet = after(report("{\"at\": \"2026-03-10T08:00:00Z\", \"kinds\": [\"TRACKING_RECORD\"]}", step));

        assertThat(sheet.at("/history/evidenceSubmitted")).isEqualTo(json("[\"TRACKING_RECORD\"]"));
        assertThat(sheet.at("/history/evidenceSubmittedAt").asText()).isEqualTo("2026-03-10T08:00:00Z");
        assertThat(sheet.path("turn").asText()).isEqualTo("PLATFORM");
    }

    @Test
    void a_wait_that_was_asked_for_ends_when_the_decision_said_unless_the_report_says_otherwise() {
        JsonNode step = step(Action.ASK_BUYER_TO_WAIT, "{\"until\": \"2026-03-12T09:00:00Z\"}");

        assertThat(after(report("{}", step)).at("/history/waitAskedUntil").asText())
                .isEqualTo("2026-03-12T09:00:00Z");
        assertThat(after(report("{\"until\": \"2026-03-14T09:00:00Z\"}", step))
                        .at("/history/waitAskedUntil")
                        .asText())
                .isEqualTo("2026-03-14T09:00:00Z");
        assertThat(after(report("{\"result\": \"REFUSED\"}", step))
                        .at("/history/waitAskedUntil")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void an_offer_is_made_and_a_payment_is_added_up() {
        JsonNode sheet = after(report(
                "{\"amount\": {\"amount\": \"5.00\", \"currency\": \"USD\"}}",
                step(Action.OFFER_PARTIAL_REFUND, "{}")));

        assertThat(sheet.at("/history/offersMade")).isEqualTo(json("[\"OFFER_PARTIAL_REFUND\"]"));
        assertThat(sheet.at("/order/alreadyRefunded/amount").asText()).isEqualTo("5.00");
        assertThat(faults("{\"amount\": {\"amount\": \"5.00\", \"currency\": \"USD\"}}", step(Action.APOLOGISE, "{}")))
                .extracting(InputFault::pointer)
                .containsExactly("/amount");
    }

    @Test
    void each_option_of_a_choice_is_an_offer_made() {
        JsonNode step = step(Action.OFFER_CHOICE, "{\"options\": [\"OFFER_RESEND\", \"OFFER_REFUND_FULL\"]}");

        assertThat(after(report("{}", step)).at("/history/offersMade"))
                .isEqualTo(json("[\"OFFER_CHOICE\", \"OFFER_RESEND\", \"OFFER_REFUND_FULL\"]"));
    }

    @Test
    void an_override_needs_a_reason_and_says_what_was_done() {
        JsonNode step = step(Action.ASK_BUYER_TO_WAIT, "{\"until\": \"2026-03-12T09:00:00Z\"}");

        assertThat(faults("{\"action\": \"OFFER_GOODWILL\"}", step))
                .extracting(InputFault::pointer)
                .containsExactly("/reason");
        CaseReport.Sound report = report("{\"action\": \"OFFER_GOODWILL\", \"reason\": \"A good customer\"}", step);
        assertThat(report.type()).isEqualTo(EventType.ACTION_OVERRIDDEN);
        assertThat(report.of()).isEqualTo(new Taken(DECISION, 1, Action.OFFER_GOODWILL));
        assertThat(after(report).at("/history/waitAskedUntil").isMissingNode()).isTrue();
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults(
                        "{\"at\": \"2026-03-11T09:00:00Z\", \"result\": \"DUNE\", \"colour\": 1, \"reason\": \"\"}",
                        step(Action.APOLOGISE, "{}")))
                .extracting(InputFault::pointer)
                .containsExactlyInAnyOrder("/at", "/result", "/colour", "/reason");
    }

    private static JsonNode step(Action action, String params, String... more) {
        return json("{\"rank\": 1, \"action\": \"" + action + "\", \"params\": " + params
                + (more.length == 0 ? "" : ", " + more[0]) + "}");
    }

    private static CaseReport.Sound report(String body, JsonNode step) {
        return (CaseReport.Sound) TakenAction.read(json(body), DECISION, step, json(SHEET), NOW);
    }

    private static List<InputFault> faults(String body, JsonNode step) {
        return ((CaseReport.Faulty) TakenAction.read(json(body), DECISION, step, json(SHEET), NOW)).faults();
    }

    private static JsonNode after(CaseReport.Sound report) {
        StoredDecision latest = new StoredDecision(DECISION, "A-1", "tester", NOW, "{}", SHEET);
        FactSheetResult sheet = PatchedFacts.of(report.patch(), latest, NOW, List.of());
        return FactSheetWriter.tree(((FactSheetResult.Read) sheet).sheet());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
