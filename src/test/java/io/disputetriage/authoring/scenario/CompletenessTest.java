package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Findings;
import io.disputetriage.decision.Guard;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.decision.Proposal;
import io.disputetriage.decision.Resolution;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.policy.Policy;
import io.disputetriage.policy.PolicyResult;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.engine.Compilation;
import io.disputetriage.rules.engine.CompiledRules;
import io.disputetriage.rules.engine.RuleCompiler;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The playbooks are carried whole, and every rule is shown by a scenario. */
class CompletenessTest {
    private static final List<Rule> RULES = ShippedRules.RULEBOOK.outlines();

    /**
     * Guards that these rules and tables never need, and only others would: their one REQUIRED paper is named by the rule itself, and of
     * each choice that they offer the options are withheld by what forbids these.
     */
    private static final Set<String> SILENT_HERE = Set.of("G-EVIDENCE", "S1-23");

    @Test
    void every_row_of_the_playbooks_is_carried_by_a_rule_a_guard_or_the_order() {
        Set<String> missing = rows();
        missing.removeAll(carried());
        assertThat(missing).isEmpty();
    }

    @Test
    void no_rule_guard_or_order_names_a_row_that_does_not_exist() {
        Set<String> invented = carried();
        invented.removeAll(rows());
        assertThat(invented).isEmpty();
    }

    @Test
    void every_rule_file_has_its_scenarios_beside_it() {
        assertThat(RULES.stream().map(Rule::file).distinct())
                .allSatisfy(file -> assertThat(ShippedRules.FOLDER.resolve(file.replace(".drl", ScenarioSuite.ENDING)))
                        .matches(Files::exists, "exists"));
    }

    @Test
    void every_rule_is_hit_by_a_scenario_that_names_one_of_its_rows() {
        Set<String> shown = new HashSet<>();
        try (CompiledRules rules = compiled()) {
            Policy policy = policy();
            ShippedRules.SUITES.stream()
                    .flatMap(suite -> suite.scenarios().stream())
                    .filter(scenario -> scenario.given() instanceof Given.Facts)
                    .forEach(scenario -> {
                        Given.Facts facts = (Given.Facts) scenario.given();
                        Set<String> fired = fired(rules.evaluate(policy.derive(facts.sheet())));
                        RULES.stream()
                                .filter(rule -> fired.contains(rule.id()) && names(scenario.expect(), rule))
                                .forEach(rule -> shown.add(rule.id()));
                    });
        }
        assertThat(RULES.stream().filter(rule -> !shown.contains(rule.id())))
                .extracting(rule -> rule.file() + " " + rule.id() + " " + rule.playbook())
                .isEmpty();
    }

    @Test
    void every_guard_bites_in_a_scenario_and_for_a_single_other_fact_does_not() {
        GuardCases cases = GuardCases.of(ShippedRules.RULEBOOK, ShippedRules.SUITES);
        Set<String> shown = guards();
        shown.removeAll(SILENT_HERE);
        assertThat(shown).isNotEmpty().allSatisfy(row -> {
            assertThat(cases.bites(row))
                    .as("scenarios that name %s, in which it bites", row)
                    .isNotEmpty();
            assertThat(cases.nearMisses(row))
                    .as("near misses of %s that say what must not be done", row)
                    .isNotEmpty();
        });
        assertThat(SILENT_HERE)
                .allSatisfy(row -> assertThat(cases.everBites(row)).as(row).isFalse());
    }

    @Test
    void rules_that_must_stay_silent_are_rules() {
        Set<String> ids = RULES.stream().map(Rule::id).collect(Collectors.toSet());
        assertThat(ShippedRules.SUITES.stream()
                        .flatMap(suite -> suite.scenarios().stream())
                        .flatMap(scenario -> scenario.expect().neverRules().stream()))
                .isSubsetOf(ids);
    }

    private static boolean names(Expectation expect, Rule rule) {
        return !Collections.disjoint(expect.playbook(), rule.playbook());
    }

    private static Set<String> fired(Findings findings) {
        return Stream.of(findings.recommendations(), findings.advice(), findings.impact(), findings.warnings())
                .flatMap(Collection::stream)
                .map(proposal -> ((Proposal<?>) proposal).because().rule())
                .collect(Collectors.toSet());
    }

    private static Set<String> rows() {
        return PlaybookRows.shipped().all().stream()
                .map(PlaybookRows.Row::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rows of guards, and of others what forbids something: {@code allowedActions} among them. */
    private static Set<String> guards() {
        return Stream.concat(
                        PlaybookRows.shipped().all().stream()
                                .map(PlaybookRows.Row::id)
                                .filter(id -> id.startsWith("G-")),
                        Stream.of(Guard.values()).map(Guard::row))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> carried() {
        Set<String> carried = new TreeSet<>(Resolution.ROWS);
        RULES.forEach(rule -> carried.addAll(rule.playbook()));
        OrderTable order = ShippedRules.RULEBOOK.order();
        Stream.concat(order.groups().stream(), order.ladders().values().stream().flatMap(List::stream))
                .forEach(group -> carried.addAll(group.playbook()));
        return carried;
    }

    private static Policy policy() {
        return ((PolicyResult.Loaded) PolicyReader.read(ShippedRules.FILES.texts("policy/", ".csv"))).policy();
    }

    private static CompiledRules compiled() {
        return ((Compilation.Compiled) RuleCompiler.compile(ShippedRules.FILES, RULES, List.of())).rules();
    }
}
