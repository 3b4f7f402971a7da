package io.disputetriage.regions;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.rulebook.GapForm;
import io.disputetriage.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MeetingsTest {
    private static final Set<GapForm> SAMPLED = Set.of(GapForm.NO_PLAYBOOK, GapForm.ALL_WITHHELD, GapForm.NEVER_STANDS);
    private static final String SETTINGS = "policy/settings.csv";
    private static final String RESEND = "Recommendation.of( Action.OFFER_RESEND )";
    private static final String REFUND = "Recommendation.of( Action.OFFER_REFUND_FULL )";

    @Property(tries = 12)
    void contradictions_are_the_same_whatever_is_sampled_and_whatever_row_begins_later(
            @ForAll @IntRange(min = 1, max = 300) int budget,
            @ForAll @IntRange(min = 2027, max = 2090) int year,
            @ForAll @IntRange(min = 2, max = 5) int days,
            @ForAll Kind scenario) {
        List<Diagnostic> expected = contradictions(playbook().book(), List.of(), 200);

        Rulebook changed = playbook()
                .file(SETTINGS, dated(Books.SHIPPED_FILES.texts().get(SETTINGS), days, year))
                .book();

        assertThat(expected).hasSize(2);
        assertThat(contradictions(changed, List.of(Draft.about(scenario).sheet()), budget))
                .isEqualTo(expected);
    }

    @Example
    void what_is_found_about_shipped_rules_hangs_neither_on_the_sample_nor_on_a_row_that_repeats_a_value() {
        Map<String, String> texts = new TreeMap<>(Books.SHIPPED_FILES.texts());
        texts.computeIfPresent(SETTINGS, (path, text) -> dated(text, 2, 2029));

        List<List<Object>> keys = keys(Books.SHIPPED, 1_500);

        assertThat(keys).isNotEmpty();
        assertThat(keys(Books.of(texts), 3_000)).isEqualTo(keys);
    }

    @Example
    void rules_whose_witnesses_exclude_each_other_meet_where_both_can_hold() {
        Rulebook book = new Playbook()
                .rule("kind == Kind.DAMAGED || kind == Kind.DEFECTIVE, buyer.reachable == true", RESEND)
                .rule("kind == Kind.NOT_RECEIVED || kind == Kind.DEFECTIVE", REFUND)
                .book();

        assertThat(contradictions(book, List.of(), 1)).singleElement().satisfies(gap -> assertThat(gap.hint())
                .contains("DEFECTIVE"));
    }

    private static Playbook playbook() {
        return new Playbook()
                .rule("kind == Kind.DAMAGED", RESEND)
                .rule("kind == Kind.DAMAGED, product.defectConfirmed == true", REFUND)
                .rule("kind == Kind.DEFECTIVE, derived.elapsedDays > 20", RESEND)
                .rule("kind == Kind.DEFECTIVE, buyer.reachable == false", REFUND);
    }

    private static String dated(String settings, int days, int year) {
        return settings.replace(
                "deadlineBuffer,", "waitExtensionDays,%d,%d-12-01,,A test%ndeadlineBuffer,".formatted(days, year));
    }

    private static List<Diagnostic> contradictions(Rulebook book, List<FactSheet> seeds, int budget) {
        return GapReport.of(book, new Search(seeds, budget, looked -> {})).findings().stream()
                .filter(finding -> finding.code().equals("GAP-103"))
                .toList();
    }

    /** Those that sheets of a rule or a pair of rules decide; a hole is seen once a sheet lies in it, and what withholds a proposal may hang on any fact. */
    private static List<List<Object>> keys(Rulebook book, int budget) {
        return GapSearch.in(book, Optional.empty(), new Search(List.of(), budget, looked -> {})).gaps().stream()
                .filter(gap -> !SAMPLED.contains(gap.form()))
                .map(Gap::key)
                .toList();
    }
}
