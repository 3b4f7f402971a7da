package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.evidence.Checklist;
import io.disputetriage.decision.evidence.ChecklistAnswer;
import io.disputetriage.decision.evidence.ChecklistItem;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.EvidenceLevel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChecklistCheckTest {
    private static final Instant DUE = Instant.parse("2026-03-17T23:59:59Z");
    private static final Checklist LIST = new Checklist(
            List.of(new ChecklistAnswer(
                    1, Action.CONTEST, DUE, null, List.of(EvidenceKind.SIGNATURE), Set.of(EvidenceKind.INVOICE))),
            List.of(
                    item(EvidenceKind.INVOICE, EvidenceLevel.REQUIRED, null, false, "receipt"),
                    item(EvidenceKind.SIGNATURE, EvidenceLevel.ONE_OF, "FULFILMENT", true, null),
                    item(EvidenceKind.LISTING_SNAPSHOT, EvidenceLevel.ONE_OF, "AS_DESCRIBED", false, null)),
            List.of(),
            List.of(EvidenceKind.TRACKING_RECORD),
            true,
            null);
    private static final Checklist NONE = new Checklist(List.of(), List.of(), List.of(), List.of(), null, null);

    @Test
    void all_that_is_as_expected_makes_no_difference() {
        assertThat(
                        differences(
                                """
                                {'answers': ['CONTEST'], 'dueAt': '2026-03-17', 'missing': ['INVOICE'], 'openGroups': ['AS_DESCRIBED'],
                                 'untrue': ['TRACKING_RECORD'], 'items': [
                                   {'evidence': 'SIGNATURE', 'level': 'ONE_OF', 'group': 'FULFILMENT', 'present': true, 'word': null},
                                   {'evidence': 'INVOICE', 'level': 'REQUIRED', 'group': null, 'present': false, 'word': 'receipt',
                                    'goesTo': 'the form', 'dueAt': '2026-03-17T23:59:59Z'}]}
                                """))
                .isEmpty();
    }

    @Test
    void a_list_of_what_is_missing_is_exact_so_that_an_empty_one_says_something() {
        assertThat(differences("{'missing': [], 'openGroups': [], 'untrue': []}"))
                .containsExactly(
                        "checklist missing: expected none, found INVOICE",
                        "checklist openGroups: expected none, found AS_DESCRIBED",
                        "checklist untrue: expected none, found TRACKING_RECORD");
        assertThat(differences("{'missing': ['SIGNATURE']}"))
                .containsExactly("checklist missing: expected SIGNATURE, found INVOICE");
    }

    @Test
    void an_item_is_compared_in_what_it_names() {
        assertThat(
                        differences(
                                """
                                {'items': [{'evidence': 'INVOICE', 'level': 'ONE_OF', 'present': true, 'word': null, 'goesTo': 'the form'},
                                           {'evidence': 'CHAT_LOG', 'level': 'RECOMMENDED'}]}
                                """))
                .containsExactly(
                        "checklist INVOICE level: expected ONE_OF, found REQUIRED",
                        "checklist INVOICE present: expected true, found false",
                        "checklist INVOICE word: expected nothing, found receipt",
                        "checklist items: expected CHAT_LOG, found INVOICE SIGNATURE LISTING_SNAPSHOT");
    }

    @Test
    void answers_may_be_more_and_the_day_is_that_of_the_first() {
        assertThat(differences("{'answers': ['CONTEST', 'SUBMIT_EVIDENCE'], 'dueAt': '2026-03-18'}"))
                .containsExactly(
                        "checklist answers: expected SUBMIT_EVIDENCE, found CONTEST",
                        "checklist dueAt: expected 2026-03-18, found 2026-03-17T23:59:59Z");
    }

    @Test
    void a_decision_without_an_answer_has_no_checklist_even_where_nothing_is_to_be_missing() {
        assertThat(ChecklistCheck.of((ObjectNode) MatchTest.json("{'missing': []}"), NONE))
                .extracting(Mismatch::toString)
                .containsExactly("checklist: expected an answer with evidence, found no action that hands any in");
    }

    private static List<String> differences(String expected) {
        return ChecklistCheck.of((ObjectNode) MatchTest.json(expected), LIST).stream()
                .map(Mismatch::toString)
                .toList();
    }

    private static ChecklistItem item(
            EvidenceKind kind, EvidenceLevel level, String group, boolean present, String word) {
        return new ChecklistItem(
                kind, level, group, present, List.of(), List.of(), List.of(), word, "the form", DUE, List.of());
    }
}
