package io.disputetriage.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PairSheetsTest {
    private static final boolean SOAK = Integer.getInteger("checks.scale", 1) > 1;
    private static final String SETTINGS = "policy/settings.csv";
    private static final String RESEND = "Recommendation.of( Action.OFFER_RESEND )";
    private static final String REFUND = "Recommendation.of( Action.OFFER_REFUND_FULL )";

    @Property(tries = 6)
    void what_is_found_about_a_file_hangs_on_no_budget_no_scenario_no_later_row_and_no_rule_about_another_kind(
            @ForAll @IntRange(min = 1, max = 30_000) int budget,
            @ForAll @IntRange(min = 2027, max = 2090) int year,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll Kind scenario) {
        List<String> expected = found(playbook().book(), List.of(), 1);

        Rulebook changed = playbook()
                .file(SETTINGS, dated(Books.SHIPPED_FILES.texts().get(SETTINGS), 1 + days % 5, year))
                .file("playbooks/other.drl", elsewhere(days))
                .book();

        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(expected)
                .containsAll(found(changed, List.of(Draft.about(scenario).sheet()), budget));
    }

    @Example
    void what_is_found_about_shipped_rules_hangs_on_no_row_that_repeats_a_value() {
        Map<String, String> texts = new TreeMap<>(Books.SHIPPED_FILES.texts());
        texts.computeIfPresent(SETTINGS, (path, text) -> dated(text, 2, 2029));

        List<List<Object>> keys = keys(some(Books.SHIPPED));

        assertThat(keys).isNotEmpty();
        assertThat(keys(some(Books.of(texts)))).isEqualTo(keys);
    }

    /** All pairs of all rules take minutes: outside of soak, those of every eighth. */
    private static Rulebook some(Rulebook book) {
        List<Rule> rules = book.outlines();
        return SOAK
                ? book
                : book.with(IntStream.range(0, rules.size())
                        .filter(i -> i % 8 == 0)
                        .mapToObj(rules::get)
                        .toList());
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

    private static String elsewhere(int days) {
        return """
                package playbooks.other

                import io.disputetriage.facts.*
                import io.disputetriage.decision.*

                rule "About another kind"
                    @id("other.1")
                    @owner("tests")
                    @playbook("S1-05")
                when
                    Case( kind == Kind.SUBSCRIPTION_CANCELLED,
                          derived.elapsedDays > %d || buyer.reachable == true )
                then
                    insert( Recommendation.of( Action.APOLOGISE ).because( "Elsewhere" ) );
                end
                """
                .formatted(days);
    }

    /** Place and message of each finding, but of those about the other file. */
    private static List<String> found(Rulebook book, List<FactSheet> scenarios, int budget) {
        return GapReport.of(book, new Search(scenarios, budget, looked -> {})).findings().stream()
                .filter(finding -> !finding.file().equals("playbooks/other.drl"))
                .filter(finding -> !finding.message().contains("kind SUBSCRIPTION_CANCELLED"))
                .map(finding -> finding.file() + " " + finding.code() + " " + finding.message())
                .toList();
    }

    private static List<Diagnostic> contradictions(Rulebook book, List<FactSheet> seeds, int budget) {
        return GapReport.of(book, new Search(seeds, budget, looked -> {})).findings().stream()
                .filter(finding -> finding.code().equals("GAP-103"))
                .toList();
    }

    private static List<List<Object>> keys(Rulebook book) {
        return GapSearch.in(book, Optional.empty(), new Search(List.of(), 1, looked -> {})).gaps().stream()
                .map(Gap::key)
                .toList();
    }
}
