package io.disputetriage.regions;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.rulebook.Rulebook;
import io.disputetriage.wire.PolicyReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MeetingsTest {
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
    void a_row_that_repeats_a_value_brings_no_contradiction_and_no_clash_of_waits_of_shipped_rules() {
        Map<String, String> texts = new TreeMap<>(Books.SHIPPED_FILES.texts());
        texts.computeIfPresent(SETTINGS, (path, text) -> dated(text, 2, 2029));

        List<List<Object>> keys = keys(Books.SHIPPED);

        assertThat(keys).isNotEmpty();
        assertThat(keys(Books.of(texts))).isEqualTo(keys);
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

    private static List<List<Object>> keys(Rulebook book) {
        Outcome.Rules rules = Outcome.Rules.of(book);
        FactSpace space = FactSpace.of(
                Literals.of(book.outlines()),
                Landmarks.of(List.of(PolicyReader.tables(book.files().texts()))),
                List.of(book::derive));
        Clashes clashes = new Clashes(rules);
        DifferentWaits waits = new DifferentWaits(rules);
        new Meetings(rules, space).each(outcome -> {
            clashes.add(outcome);
            waits.add(outcome);
        });
        return Stream.of(clashes.gaps(), waits.gaps())
                .flatMap(List::stream)
                .map(Gap::key)
                .toList();
    }
}
