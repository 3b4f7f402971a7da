package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.authoring.scenario.Coverage.ComparisonCoverage;
import io.disputetriage.authoring.scenario.Coverage.ConstraintCoverage;
import io.disputetriage.authoring.scenario.Coverage.Reach;
import io.disputetriage.authoring.scenario.Coverage.RuleCoverage;
import io.disputetriage.authoring.scenario.Coverage.Seen;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final String FILE = "playbooks/example.drl";

    private static final String RULE =
            """
            package playbooks.example

            import io.disputetriage.facts.*
            import io.disputetriage.decision.*

            rule "Wait for a parcel that may still come"
                @id("example.wait")
                @owner("logistics")
                @playbook("S1-06")
            when
                Case( kind == Kind.NOT_RECEIVED,
                      shipment.tracked == true || buyer.reachable == false,
                      $end : derived.usualArrival )
            then
                insert( Recommendation.of( Action.WAIT ).until( $end ).reason( WaitReason.USUAL_TRANSIT )
                    .because( "It may still come" ) );
            end
            """;

    @Test
    void a_rule_is_fired_or_blocked_or_never_reached() {
        assertThat(rule(facts("kind: NOT_RECEIVED", "shipment: {tracked: true}"))
                        .reach())
                .isEqualTo(Reach.FIRED);
        assertThat(rule(facts("kind: NOT_RECEIVED", "shipment: {tracked: false}"))
                        .reach())
                .isEqualTo(Reach.BLOCKED);
        assertThat(rule(facts("kind: DEFECTIVE", "shipment: {tracked: true}")).reach())
                .isEqualTo(Reach.NEVER_REACHED);
    }

    @Test
    void a_comparison_is_covered_by_a_case_in_which_it_holds_and_one_that_it_alone_keeps_silent() {
        assertThat(comparison(0, facts("kind: NOT_RECEIVED", "shipment: {tracked: true}"))
                        .covered())
                .isFalse();
        assertThat(comparison(0, facts("kind: DEFECTIVE", "shipment: {tracked: true}"))
                        .covered())
                .isFalse();
        ComparisonCoverage covered = comparison(
                0,
                facts("kind: NOT_RECEIVED", "shipment: {tracked: true}"),
                facts("kind: DEFECTIVE", "shipment: {tracked: true}"));
        assertThat(covered.covered()).isTrue();
        assertThat(covered.seen()).isEqualTo(new Seen(1, 1, 0, 1));
    }

    @Test
    void a_constraint_that_fails_together_with_another_has_decided_nothing_alone() {
        assertThat(comparison(0, facts("kind: DEFECTIVE", "shipment: {tracked: false}"))
                        .seen())
                .isEqualTo(new Seen(0, 1, 0, 0));
    }

    @Test
    void of_alternatives_each_has_to_be_the_one_that_holds() {
        String both = facts("kind: NOT_RECEIVED", "shipment: {tracked: true}, buyer: {reachable: false}");
        String none = facts("kind: NOT_RECEIVED", "shipment: {tracked: false}, buyer: {reachable: true}");
        String first = facts("kind: NOT_RECEIVED", "shipment: {tracked: true}, buyer: {reachable: true}");
        String second = facts("kind: NOT_RECEIVED", "shipment: {tracked: false}, buyer: {reachable: false}");

        assertThat(alternatives(both, none))
                .extracting(ComparisonCoverage::covered)
                .containsExactly(false, false);
        assertThat(alternatives(first, none))
                .extracting(ComparisonCoverage::covered)
                .containsExactly(true, false);
        assertThat(alternatives(first, second, none))
                .extracting(ComparisonCoverage::covered)
                .containsExactly(true, true);
    }

    @Test
    void an_unknown_fact_can_be_what_keeps_a_rule_silent() {
        assertThat(alternatives(facts("kind: NOT_RECEIVED", "buyer: {reachable: true}")))
                .extracting(ComparisonCoverage::seen)
                .containsExactly(new Seen(0, 0, 1, 1), new Seen(0, 1, 0, 1));
    }

    @Test
    void what_only_gives_a_name_to_a_value_needs_no_coverage() {
        ConstraintCoverage binding = rule(facts("kind: NOT_RECEIVED", "shipment: {tracked: true}"))
                .constraints()
                .get(2);
        assertThat(binding.text()).isEqualTo("$end : derived.usualArrival");
        assertThat(binding.comparisons()).isEmpty();
    }

    @Test
    void scenarios_that_fail_count_and_those_that_are_skipped_or_refused_do_not() {
        String failing = facts("kind: NOT_RECEIVED", "shipment: {tracked: true}");
        String todo = "{id: t, todo: later, given: {complaint: {kind: NOT_RECEIVED}}}";
        String refused = "{id: r, given: {complaint: {kind: NO_WORD}}, expect: {problem: 400}}";
        Coverage coverage = coverage(RULE, failing, todo, refused);
        assertThat(coverage.cases()).isEqualTo(1);
        assertThat(coverage.fired()).isEqualTo(new Coverage.Share(1, 1));
    }

    @Test
    void another_layout_of_the_file_changes_places_and_nothing_else() {
        String other = RULE.replace("rule \"", "// A comment\n\n\nrule   \"")
                .replaceAll(",\\n +", " ,\n\n\t")
                .replace("shipment.tracked == true ||", "shipment . tracked==true  // why\n  ||");
        String[] cases = {
            facts("kind: NOT_RECEIVED", "shipment: {tracked: true}"),
            facts("kind: DEFECTIVE", "shipment: {tracked: true}")
        };
        assertThat(withoutPlaces(coverage(other, cases))).isEqualTo(withoutPlaces(coverage(RULE, cases)));
        assertThat(coverage(other, cases).rules().get(0).line())
                .isNotEqualTo(coverage(RULE, cases).rules().get(0).line());
    }

    @Test
    void the_shipped_scenarios_let_every_rule_fire() {
        ScenarioReport report = ScenarioRunner.run(ShippedRules.RULEBOOK, ShippedRules.SUITES);
        Coverage coverage = CoverageTally.of(ShippedRules.RULEBOOK, report);
        assertThat(coverage.rules())
                .filteredOn(rule -> rule.reach() != Reach.FIRED)
                .extracting(RuleCoverage::id)
                .isEmpty();
        assertThat(coverage.covered().percent()).isGreaterThanOrEqualTo(95);
    }

    private static List<Object> withoutPlaces(Coverage coverage) {
        return coverage.rules().stream()
                .flatMap(rule -> rule.constraints().stream())
                .<Object>map(each -> List.of(each.index(), each.text(), each.seen(), each.comparisons()))
                .toList();
    }

    private static List<ComparisonCoverage> alternatives(String... cases) {
        return rule(cases).constraints().get(1).comparisons();
    }

    private static ComparisonCoverage comparison(int constraint, String... cases) {
        return rule(cases).constraints().get(constraint).comparisons().get(0);
    }

    private static RuleCoverage rule(String... cases) {
        return coverage(RULE, cases).rules().get(0);
    }

    private static String facts(String complaint, String others) {
        return "{id: a%d, given: {complaint: {" + complaint + "}, " + others + "}, expect: {urgency: CRITICAL}}";
    }

    private static Coverage coverage(String rule, String... cases) {
        Map<String, String> texts = new TreeMap<>(ShippedRules.FILES.texts("policy/", ""));
        texts.put(FILE, rule);
        RulesetFiles files = ((RulesetFiles.Read) RulesetFiles.of(texts)).files();
        try (Rulebook rulebook = ((Rulebook.Ready) RulebookLoader.interpreted(files)).rulebook()) {
            StringBuilder yaml = new StringBuilder("asOf: 2026-03-10T09:00:00Z\ncases:\n");
            for (int i = 0; i < cases.length; i++) {
                yaml.append("  - ").append(cases[i].replace("%d", "" + i)).append('\n');
            }
            ScenarioSuite suite = ((ScenarioResult.Read)
                            ScenarioReader.read(yaml.toString(), "a.scenarios.yaml", List.of(), name -> null))
                    .suite();
            return CoverageTally.of(rulebook, ScenarioRunner.run(rulebook, List.of(suite)));
        }
    }
}
