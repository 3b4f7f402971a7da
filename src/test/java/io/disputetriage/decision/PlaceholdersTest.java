package io.disputetriage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.Case;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    private static final Case FACTS = Cases.aCase().due("2026-03-11T09:00:00Z").build();

    @Test
    void a_text_may_name_any_single_fact_of_a_case_and_prints_it_in_words() {
        assertThat(ReasonText.of("{platform}, {derived.platformWaits}, {derived.shipped}, {policy.manualOnly}")
                        .fill(FACTS))
                .isEqualTo("PAYPAL, yes, unknown, no");
    }

    @Test
    void what_a_decision_shows_is_named_as_it_is_shown_there() {
        ReasonText text = ReasonText.of("{case.hoursLeft} hours, until {responseDue.effective}");

        assertThat(text.unknown()).isEmpty();
        assertThat(text.fill(FACTS)).isEqualTo("24 hours, until 2026-03-11 09:00 UTC");
        assertThat(ReasonText.of("{derived.hoursLeft}").unknown()).containsExactly("derived.hoursLeft");
    }

    @Test
    void the_words_of_the_buyer_are_printed_by_no_text() {
        assertThat(ReasonText.of("{complaint.statement}").unknown()).containsExactly("complaint.statement");
        assertThat(ReasonText.of("{contradictions}").unknown()).containsExactly("contradictions");
    }
}
