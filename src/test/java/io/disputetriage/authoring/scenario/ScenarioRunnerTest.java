package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioRunnerTest {

    @Test
    void a_decision_that_breaks_down_is_an_error_and_the_others_still_run() {
        ScenarioReport report = run(
                """
                asOf: 2026-03-10T09:00:00Z
                cases:
                  - {id: a, given: {complaint: {kind: OTHER}}, expect: {urgency: LOW}}
                  - {id: b, todo: later}
                """);
        assertThat(report.cases())
                .extracting(ScenarioReport.CaseReport::outcome)
                .containsExactly(
                        new Outcome.Error("Deciding broke down: java.lang.IllegalStateException: no rules here"),
                        new Outcome.Skipped("todo: later"));
        assertThat(report.anyFailed()).isTrue();
    }

    @Test
    void a_sound_fact_sheet_fails_where_a_refusal_is_expected() {
        ScenarioReport report = run(
                """
                asOf: 2026-03-10T09:00:00Z
                cases: [{id: a, given: {complaint: {kind: OTHER}}, expect: {problem: 400}}]
                """);
        assertThat(report.count(Outcome.Fail.class)).isEqualTo(1);
    }

    @Test
    void nothing_ran_if_every_scenario_is_still_to_do() {
        assertThat(run("cases: [{id: a, todo: later}]").nothingRan()).isTrue();
        assertThat(run("cases: []").nothingRan()).isTrue();
    }

    @Test
    void a_rule_that_does_not_exist_can_not_be_expected_to_stay_silent() {
        ScenarioSuite suite = ((ScenarioResult.Read) ScenarioReader.read(
                        """
                        asOf: 2026-03-10T09:00:00Z
                        cases:
                          - {id: a, given: {complaint: {kind: OTHER}}, expect: {neverRules: [resend.after-the-wait.ofer]}}
                          - {id: b, given: {complaint: {kind: OTHER}}, expect: {neverRules: [resend.after-the-wait.offer]}}
                        """,
                        "test.scenarios.yaml",
                        List.of(),
                        name -> null))
                .suite();

        assertThat(ScenarioRunner.run(ShippedRules.RULEBOOK, List.of(suite)).cases())
                .extracting(ScenarioReport.CaseReport::outcome)
                .containsExactly(
                        new Outcome.Error("neverRules: there is no rule resend.after-the-wait.ofer to stay silent"),
                        new Outcome.Pass());
    }

    @Test
    void drafts_are_written_in_the_language_that_is_asked_for_else_the_buyers() {
        String text =
                """
                asOf: 2026-03-10T09:00:00Z
                base: {platform: EBAY, stage: CONTACT, turn: SELLER, buyer: {language: pt, threatens: [BAD_REVIEW]}, complaint: {kind: DISSATISFIED}, product: {defectConfirmed: false, packagingDamaged: false}}
                cases:
                  - {id: buyers, given: {}, expect: {drafts: [{action: APOLOGISE, contains: ["desculpas"]}]}}
                  - {id: asked, given: {}, expect: {drafts: [{action: APOLOGISE, language: en, contains: ["We sincerely apologise"]}]}}
                  - {id: other, given: {}, expect: {drafts: [{action: APOLOGISE, language: en, contains: ["desculpas"]}]}}
                """;
        assertThat(ScenarioRunner.run(ShippedRules.RULEBOOK, List.of(suite(text)))
                        .cases())
                .extracting(each -> each.outcome() instanceof Outcome.Pass)
                .containsExactly(true, true, false);
    }

    private static ScenarioSuite suite(String text) {
        return ((ScenarioResult.Read) ScenarioReader.read(text, "test.scenarios.yaml", List.of(), name -> null))
                .suite();
    }

    private static ScenarioReport run(String text) {
        ScenarioSuite suite = suite(text);
        return ScenarioRunner.run(
                sheet -> {
                    throw new IllegalStateException("no rules here");
                },
                "r1",
                List.of(suite));
    }
}
