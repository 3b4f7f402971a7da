package io.disputetriage.service.lifecycle;

import static io.disputetriage.service.lifecycle.OnRecord.NOW;
import static io.disputetriage.service.lifecycle.OnRecord.THEN;
import static io.disputetriage.service.lifecycle.OnRecord.complaint;
import static io.disputetriage.service.lifecycle.OnRecord.decided;
import static io.disputetriage.service.lifecycle.OnRecord.json;
import static io.disputetriage.service.lifecycle.OnRecord.proposed;
import static io.disputetriage.service.lifecycle.OnRecord.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.Decision;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.BookedFact;
import io.disputetriage.facts.CaseRecord;
import io.disputetriage.facts.Evidence;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactMeanings;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.facts.History;
import io.disputetriage.facts.RefundState;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.StoredTexts;
import io.disputetriage.service.cases.StoredDecision;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same case posted again starts from what the seller had done. */
class RecordedBooksTest {
    private static final String WAITED = "\"history\":{\"waitAskedUntil\":\"2026-03-12T09:00:00Z\"}";

    @Test
    void a_wait_that_was_asked_for_is_not_forgotten_and_is_named_in_the_decision() {
        FactSheet sheet = recalled(complaint(), proposed(complaint(WAITED)));
        Decision decision = OnRecord.RULES.decide(sheet);

        assertThat(sheet.history().waitAskedUntil()).isEqualTo("2026-03-12T09:00:00Z");
        assertThat(sheet.asOf()).isEqualTo(NOW);
        assertThat(sheet.recorded().takenOver()).containsExactly(BookedFact.WAIT_ASKED_UNTIL);
        assertThat(decision.derived()).containsEntry("case.takenOver", List.of("history.waitAskedUntil"));
        assertThat(DecisionWriter.canonical(decision)).contains("\"case.takenOver\":[\"history.waitAskedUntil\"]");
    }

    @Test
    void what_is_stated_wins_also_when_it_says_no() {
        StoredDecision latest = proposed(complaint(
                "\"order\":{\"resendAlreadyMade\":true,\"alreadyRefunded\":{\"amount\":\"5.00\",\"currency\":\"USD\"}}",
                "\"history\":{\"problemSolved\":true,\"resendAgreed\":true}"));
        FactSheet sheet = recalled(
                complaint(
                        "\"order\":{\"resendAlreadyMade\":false,\"alreadyRefunded\":{\"amount\":\"2.00\",\"currency\":\"USD\"}}",
                        "\"history\":{\"problemSolved\":false,\"resendAgreed\":null}"),
                latest);

        assertThat(sheet.order().resendAlreadyMade()).isFalse();
        assertThat(sheet.order().alreadyRefunded()).hasToString("2.00 USD");
        assertThat(sheet.history().problemSolved()).isFalse();
        assertThat(sheet.history().resendAgreed()).as("null is left out").isTrue();
        assertThat(sheet.recorded().takenOver()).containsExactly(BookedFact.RESEND_AGREED);
    }

    @Test
    void what_was_done_is_not_undone_by_leaving_it_out_of_a_list() {
        StoredDecision latest = proposed(complaint(
                "\"history\":{\"offersMade\":[\"OFFER_RESEND\",\"OFFER_GOODWILL\"]}",
                "\"evidence\":[{\"kind\":\"INVOICE\",\"ref\":\"old\"},{\"kind\":\"CHAT_LOG\",\"ref\":\"chat\"}]"));
        FactSheet sheet = recalled(
                complaint(
                        "\"history\":{\"offersMade\":[\"OFFER_GOODWILL\",\"OFFER_REFUND_FULL\"]}",
                        "\"evidence\":[{\"kind\":\"INVOICE\",\"ref\":\"new\"}]"),
                latest);

        assertThat(sheet.history().offersMade())
                .containsExactly(Action.OFFER_GOODWILL, Action.OFFER_REFUND_FULL, Action.OFFER_RESEND);
        assertThat(sheet.evidence())
                .containsExactly(
                        new Evidence(EvidenceKind.INVOICE, "new", null),
                        new Evidence(EvidenceKind.CHAT_LOG, "chat", null));
        assertThat(sheet.recorded().takenOver()).containsExactly(BookedFact.EVIDENCE, BookedFact.OFFERS_MADE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    -                                                     | PENDING   | REFUNDED REFUND_STATE
                    "refundState":"FAILED"                                | FAILED    | REFUNDED
                    "alreadyRefunded":{"amount":"5.00","currency":"USD"}  | CONFIRMED | -
                    """)
    void how_far_a_refund_has_come_goes_with_the_refund(String order, RefundState state, String takenOver) {
        StoredDecision latest = proposed(
                complaint(
                        "\"order\":{\"alreadyRefunded\":{\"amount\":\"5.00\",\"currency\":\"USD\"},\"refundState\":\"PENDING\"}"));
        FactSheet sheet = recalled(order == null ? complaint() : complaint("\"order\":{" + order + "}"), latest);

        assertThat(sheet.order().alreadyRefunded()).hasToString("5.00 USD");
        assertThat(sheet.order().refundState()).isEqualTo(state);
        assertThat(sheet.recorded().takenOver())
                .extracting(BookedFact::name)
                .containsExactly(takenOver == null ? new String[0] : takenOver.split(" "));
    }

    @Test
    void where_personal_values_are_erased_the_kind_of_evidence_is_left_and_no_hash() {
        StoredDecision latest = proposed(complaint("\"evidence\":[{\"kind\":\"CHAT_LOG\",\"ref\":\"ana-souza.pdf\"}]"));
        StoredTexts masked = new StoredTexts(latest.decision(), latest.factSheet())
                .masked("sixteen bytes ok".getBytes(StandardCharsets.UTF_8));
        assertThat(masked.factSheet()).contains("sha256:");

        FactSheet sheet = recalled(complaint(), OnRecord.stored(masked.factSheet(), masked.decision()));

        assertThat(sheet.evidence()).containsExactly(new Evidence(EvidenceKind.CHAT_LOG, null, null));
    }

    @Test
    void what_was_proposed_and_not_reported_is_known_by_its_decision() {
        StoredDecision latest = proposed(
                complaint(),
                "{\"action\":\"WAIT\",\"notBefore\":null}",
                "{\"action\":\"APOLOGISE\",\"notBefore\":null}",
                "{\"action\":\"OFFER_RESEND\",\"notBefore\":\"2026-03-13T09:00:00Z\"}",
                "{\"action\":\"OFFER_REFUND_FULL\",\"notBefore\":\"2026-03-13T09:00:01Z\"}");
        FactSheet sheet = recalled(complaint(), latest);

        assertThat(sheet.recorded().earlierDecision()).isEqualTo(OnRecord.ID);
        assertThat(sheet.recorded().earlierDecisionAt()).isEqualTo(THEN);
        assertThat(sheet.recorded().notReported())
                .as("neither a wait nor what is not due yet")
                .containsExactly(Action.APOLOGISE, Action.OFFER_RESEND);
        assertThat(OnRecord.RULES.decide(sheet).warnings())
                .flatExtracting(warning -> warning.because())
                .extracting(reason -> reason.text())
                .contains("Decision 0199c9b2-6c1e-7d41-9f35-1f8f6a0d1c55 of 2026-03-10 09:00 UTC proposed APOLOGISE,"
                        + " OFFER_RESEND, and nobody reported them as taken");
    }

    @Test
    void what_goes_on_and_is_never_reported_is_not_open() {
        FactSheet sheet = recalled(
                complaint(),
                proposed(
                        complaint(),
                        "{\"action\":\"WAIT\"}",
                        "{\"action\":\"MONITOR_CASE\",\"notBefore\":null}",
                        "{\"action\":\"HUMAN_REVIEW\"}"));

        assertThat(sheet.recorded()).isEqualTo(CaseRecord.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "action":"ASK_BUYER_TO_WAIT"                                        | "history":{"waitAskedUntil":"2026-03-15T09:00:00Z"}
                    "action":"OFFER_PARTIAL_REFUND"                                     | "history":{"offersMade":["OFFER_PARTIAL_REFUND"]}
                    "action":"OFFER_CHOICE","params":{"options":["OFFER_GOODWILL"]}     | "history":{"offersMade":["OFFER_GOODWILL"]}
                    "action":"OFFER_RESEND"                                             | "order":{"resendAlreadyMade":true}
                    "action":"OFFER_RESEND"                                             | "history":{"resendAgreed":true}
                    "action":"CONTEST"                                                  | "history":{"evidenceSubmittedAt":"2026-03-11T09:00:00Z"}
                    "action":"SUBMIT_EVIDENCE"                                          | "history":{"evidenceSubmitted":["INVOICE"]}
                    "action":"REQUEST_PHOTOS"                                           | "history":{"actionsTaken":[{"action":"REQUEST_PHOTOS"}]}
                    "action":"OFFER_REFUND_FULL"                                        | "order":{"alreadyRefunded":{"amount":"18.90","currency":"USD"}}
                    """)
    void what_the_sheet_itself_says_was_done_is_reported(String action, String facts) {
        StoredDecision latest = proposed(complaint(WAITED), "{" + action + "}");

        assertThat(recalled(complaint(), latest).recorded().earlierDecision()).isEqualTo(OnRecord.ID);
        assertThat(recalled(complaint(facts), latest).recorded().earlierDecision())
                .as("it is in the books now")
                .isNull();
    }

    @Test
    void a_record_that_cannot_be_read_holds_nothing_and_its_decision_is_still_told() {
        FactSheet sheet = recalled(
                complaint(),
                OnRecord.stored(
                        "{}",
                        proposed(complaint(), "{\"action\":\"APOLOGISE\"}").decision()));

        assertThat(sheet.recorded())
                .isEqualTo(new CaseRecord(null, OnRecord.ID, THEN, java.util.Set.of(Action.APOLOGISE)));
    }

    @Test
    void every_fact_of_the_books_is_one_of_the_fact_sheet_and_the_whole_history_is_among_them() {
        assertThat(FactMeanings.BY_PATH.keySet())
                .containsAll(
                        Stream.of(BookedFact.values()).map(BookedFact::path).toList());
        assertThat(BookedFact.values())
                .extracting(BookedFact::path)
                .containsAll(Stream.of(History.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map("history."::concat)
                        .toList());
    }

    @net.jqwik.api.Property
    void nothing_on_record_is_lost_and_what_is_stated_is_in(
            @ForAll("sheets") FactSheet before, @ForAll("sheets") FactSheet stated) {
        ObjectNode recorded = FactSheetWriter.tree(before);
        ObjectNode told = FactSheetWriter.tree(stated);
        FactSheet sheet = recalled(told.toString(), decided(before));
        ObjectNode all = FactSheetWriter.tree(sheet);

        for (BookedFact fact : BookedFact.values()) {
            String pointer = "/" + fact.path().replace('.', '/');
            if (told.at(pointer).isArray() || recorded.at(pointer).isArray()) {
                assertThat(words(all.at(pointer)))
                        .as(fact.path())
                        .containsAll(words(told.at(pointer)))
                        .containsAll(words(recorded.at(pointer)));
            } else if (!told.at(pointer).isMissingNode()) {
                assertThat(all.at(pointer)).as(fact.path()).isEqualTo(told.at(pointer));
            } else if (fact != BookedFact.REFUND_STATE) {
                assertThat(all.at(pointer)).as(fact.path()).isEqualTo(recorded.at(pointer));
            }
            assertThat(sheet.recorded().takenOver().contains(fact))
                    .as(fact.path())
                    .isEqualTo(!all.at(pointer).equals(told.at(pointer)));
        }
        assertThat(withoutBooks(all)).isEqualTo(withoutBooks(told));
    }

    @net.jqwik.api.Property
    void a_second_time_gives_the_same_facts(@ForAll("sheets") FactSheet before, @ForAll("sheets") FactSheet stated) {
        FactSheet once = recalled(FactSheetWriter.tree(stated).toString(), decided(before));
        FactSheet twice = recalled(FactSheetWriter.tree(once).toString(), decided(before));

        assertThat(twice.withRecorded(null)).isEqualTo(once.withRecorded(null));
        assertThat(twice.recorded().takenOver()).isEmpty();
        assertThat(recalled(FactSheetWriter.tree(stated).toString(), decided(once))
                        .withRecorded(null))
                .as("from the sheet that took it over")
                .isEqualTo(once.withRecorded(null));
    }

    @net.jqwik.api.Property
    void an_empty_record_changes_nothing_but_what_is_known_of_the_case(@ForAll("sheets") FactSheet stated) {
        FactSheet sheet = recalled(FactSheetWriter.tree(stated).toString(), proposed(complaint()));

        assertThat(sheet).isEqualTo(stated.withRecorded(CaseRecord.EMPTY));
    }

    @net.jqwik.api.Property(tries = 200)
    void the_kept_text_gives_the_same_bytes_again(
            @ForAll("sheets") FactSheet before, @ForAll("sheets") FactSheet stated) {
        FactSheet sheet = recalled(FactSheetWriter.tree(stated).toString(), decided(before));
        StoredDecision kept = decided(sheet);

        FactSheet again = OnRecord.sheet(kept.factSheet(), Instant.EPOCH);
        assertThat(again).isEqualTo(sheet);
        assertThat(DecisionWriter.canonical(OnRecord.RULES.decide(again))).isEqualTo(kept.decision());
    }

    @Provide
    Arbitrary<FactSheet> sheets() {
        return FactSheets.any();
    }

    private static FactSheet recalled(String stated, StoredDecision latest) {
        return read(RecordedBooks.recalled(json(stated), latest, NOW, List.of()));
    }

    private static List<String> words(JsonNode list) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .map(list::get)
                .map(entry -> entry.has("kind") ? entry.path("kind") : entry)
                .map(JsonNode::toString)
                .toList();
    }

    private static ObjectNode withoutBooks(ObjectNode sheet) {
        ObjectNode rest = sheet.deepCopy();
        rest.remove(List.of("case", "evidence", "history"));
        for (String section : List.of("order", "complaint")) {
            if (rest.get(section) instanceof ObjectNode facts) {
                facts.remove(List.of("alreadyRefunded", "refundState", "resendAlreadyMade"));
                if (facts.isEmpty()) {
                    rest.remove(section);
                }
            }
        }
        return rest;
    }
}
