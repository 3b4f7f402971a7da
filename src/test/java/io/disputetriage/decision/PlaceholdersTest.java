package io.disputetriage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.policy.Policy;
import io.disputetriage.policy.PolicyResult;
import io.disputetriage.rules.ruleset.RulesetFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"2026-03-20\"; the end of 2026-03-20 in the platform's zone",
                "\"2026-03-20T10:00:00+08:00\"; 2026-03-20 02:00 UTC",
            })
    void a_day_is_printed_with_its_end_and_its_zone(String promised, String printed) {
        String json =
                """
                {"caseRef": "a", "complaint": {"kind": "OTHER"}, "order": {"dispatchPromisedBy": %s}}
                """
                        .formatted(promised);
        FactSheet sheet = ((FactSheetResult.Read) FactSheetReader.read(json, FactSheets.NOW)).sheet();
        RulesetFiles files = ShippedFiles.all();
        Policy policy = ((PolicyResult.Loaded) PolicyReader.read(files.texts())).policy();

        assertThat(ReasonText.of("{order.dispatchPromisedBy}").fill(policy.derive(sheet)))
                .isEqualTo(printed);
    }
}
