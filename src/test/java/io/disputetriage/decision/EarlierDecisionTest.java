package io.disputetriage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.BookedFact;
import io.disputetriage.facts.CaseRecord;
import io.disputetriage.facts.Records;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the service knows of a case from before is said, and decides nothing. */
class EarlierDecisionTest {
    private static final UUID ID = UUID.fromString("0199c9b2-6c1e-7d41-9f35-1f8f6a0d1c55");
    private static final Instant THEN = Instant.parse("2026-03-10T09:00:30Z");

    @Test
    void the_warning_says_which_decision_proposed_what_and_when() {
        assertThat(warned(new CaseRecord(null, ID, THEN, Set.of(Action.OFFER_RESEND))))
                .containsExactly("Decision " + ID
                        + " of 2026-03-10 09:00 UTC proposed OFFER_RESEND, and nobody reported it as taken");
        assertThat(warned(new CaseRecord(null, ID, THEN, Set.of(Action.OFFER_RESEND, Action.APOLOGISE))))
                .containsExactly(
                        "Decision " + ID
                                + " of 2026-03-10 09:00 UTC proposed APOLOGISE, OFFER_RESEND, and nobody reported them as taken");
    }

    @Test
    void less_may_be_known_of_it() {
        assertThat(warned(new CaseRecord(null, ID, null, null)))
                .containsExactly("Decision " + ID + " proposed something, and nobody reported it as taken");
        assertThat(warned(new CaseRecord(null, null, THEN, Set.of(Action.OFFER_RESEND))))
                .isEmpty();
    }

    @Test
    void what_was_taken_over_is_named_in_the_order_of_the_fact_sheet() {
        assertThat(decided(new CaseRecord(Set.of(BookedFact.OFFERS_MADE, BookedFact.EVIDENCE), null, null, null))
                        .derived())
                .containsEntry("case.takenOver", List.of("evidence", "history.offersMade"));
        assertThat(decided(CaseRecord.EMPTY).derived()).doesNotContainKey("case.takenOver");
    }

    @Test
    void nothing_else_of_the_decision_changes() {
        Decision without = decided(CaseRecord.EMPTY);
        Decision with = decided(new CaseRecord(Set.of(BookedFact.EVIDENCE), ID, THEN, Set.of(Action.OFFER_RESEND)));

        assertThat(Records.with(with, "warnings", without.warnings(), "derived", without.derived()))
                .isEqualTo(without);
    }

    private static List<String> warned(CaseRecord known) {
        return decided(known).warnings().stream()
                .filter(warning -> warning.kind() == WarningKind.EARLIER_DECISION)
                .flatMap(warning -> warning.because().stream())
                .map(Reason::text)
                .toList();
    }

    private static Decision decided(CaseRecord known) {
        Cases facts = Cases.aCase();
        facts.rest = facts.rest.withRecorded(known);
        return Resolution.resolve(
                facts.build(),
                new Findings(List.of(), List.of(), List.of(), List.of(), List.of()),
                Cases.NOTHING_TO_ASK,
                GeneratedDisputes.order(new Random(1)),
                "r1");
    }
}
