package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.authoring.scenario.ScenarioReport.SuiteReport;
import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.YamlReader;
import io.disputetriage.format.YamlResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExpectationUpdateTest {
    private static final String FILE = "example.scenarios.yaml";

    @Test
    void values_change_where_they_stand_and_nothing_else_does() {
        String before =
                """
                # The protection period
                suite:   account
                asOf: 2026-02-10T08:00:00Z   # a Tuesday
                base: {platform: BAIDU_AICAIGOU, stage: CONTACT, turn: NOBODY, complaint: {kind: ACCOUNT_REPORTED}}
                cases:
                  - id: another-day
                    given: {report: {reportedAt: 2026-01-15, reporterKnown: false}}
                    expect:
                      urgency:  CRITICAL   # it is not
                      actions:
                        - {action: WAIT, params: {until: 2026-02-16}}   # the sixteenth
                        - {action: MONITOR_CASE}

                  - {id: fine, given: {report: {reporterKnown: false}}, expect: {neverActions: [WAIT]}}
                """;
        ExpectationUpdate update = update(before);
        assertThat(update.text()).isEqualTo(before.replace("CRITICAL ", "LOW ").replace("2026-02-16", "2026-02-15"));
        assertThat(update.changes()).extracting(ExpectationUpdate.Change::key).containsExactly("urgency", "actions");
        assertThat(update.left()).isEmpty();
    }

    @Test
    void a_list_that_does_not_hold_becomes_the_list_that_was_decided_and_keeps_the_text_of_what_stays() {
        String before =
                """
                asOf: 2026-02-10T08:00:00Z
                base: {platform: BAIDU_AICAIGOU, stage: CONTACT, turn: NOBODY, complaint: {kind: ACCOUNT_REPORTED}}
                cases:
                  - id: block
                    given: {report: {reportedAt: 2026-01-15, reporterKnown: false}}
                    expect:
                      actions:
                        - {action:   WAIT, params: {until: 2026-02-15}}
                        - {action: CONTACT_REPORTER}
                      only: true
                  - id: flow
                    given: {report: {reportedAt: 2026-01-15, reporterKnown: false}}
                    expect: {actions: [{action: CONTACT_REPORTER}], playbook: [S0-03], neverActions: [WAIT, APOLOGISE], neverRules: [account-reported.protection-period.wait, resend.after-the-wait.offer]}
                """;
        assertThat(update(before).text())
                .isEqualTo(
                        """
                        asOf: 2026-02-10T08:00:00Z
                        base: {platform: BAIDU_AICAIGOU, stage: CONTACT, turn: NOBODY, complaint: {kind: ACCOUNT_REPORTED}}
                        cases:
                          - id: block
                            given: {report: {reportedAt: 2026-01-15, reporterKnown: false}}
                            expect:
                              actions:
                                - {action:   WAIT, params: {until: 2026-02-15}}
                                - {action: MONITOR_CASE}
                              only: true
                          - id: flow
                            given: {report: {reportedAt: 2026-01-15, reporterKnown: false}}
                            expect: {actions: [{action: WAIT}, {action: MONITOR_CASE}], playbook: [S0-01, S0-02, S0-13, S2-26], neverActions: [APOLOGISE], neverRules: [resend.after-the-wait.offer]}
                        """
                                .replace("S0-13, S2-26", rows()));
    }

    @Test
    void what_no_other_value_can_mend_is_left_and_named() {
        String before =
                """
                asOf: 2026-02-10T08:00:00Z
                base: {platform: BAIDU_AICAIGOU, stage: CONTACT, turn: NOBODY, complaint: {kind: ACCOUNT_REPORTED}}
                cases:
                  - {id: refusal, given: {report: {reporterKnown: false}}, expect: {problem: 400}}
                  - id: commented
                    given: {report: {reportedAt: 2026-01-15, reporterKnown: false}}
                    expect:
                      actions:
                        - {action: CONTACT_REPORTER}
                        # and then
                        - {action: WAIT}
                        - {action: APOLOGISE}
                """;
        ExpectationUpdate update = update(before);
        assertThat(update.text()).isEqualTo(before);
        assertThat(update.left())
                .extracting(left -> left.scenario().id() + ": " + left.why())
                .containsExactly(
                        "refusal: No decision was made", "commented: A comment stands inside of a list that changes");
    }

    @Test
    void expected_drafts_stay_as_they_are_and_one_that_fails_is_for_people() {
        String drafts = "drafts: [{action: CONTACT_REPORTER, contains: [We take it seriously]}]";
        String before =
                """
                asOf: 2026-02-10T08:00:00Z
                base: {platform: BAIDU_AICAIGOU, stage: CONTACT, turn: NOBODY, complaint: {kind: ACCOUNT_REPORTED}}
                cases:
                  - {id: good, given: {report: {reporterKnown: true}}, expect: {urgency: CRITICAL, DRAFTS}}
                  - {id: bad, given: {report: {reporterKnown: false}}, expect: {urgency: CRITICAL, DRAFTS}}
                """
                        .replace("DRAFTS", drafts);
        ExpectationUpdate update = withRules(before);
        assertThat(update.text()).isEqualTo(before.replaceFirst("CRITICAL", "LOW"));
        assertThat(update.left())
                .extracting(left -> left.scenario().id() + ": " + left.why())
                .containsExactly(
                        "bad: A draft isn't as expected; change the message or what is expected of it by hand");
    }

    @Test
    void an_expected_checklist_that_fails_is_for_people() {
        ExpectationUpdate update = withRules(
                """
                asOf: 2026-03-10T09:00:00Z
                base: {platform: STRIPE, stage: CHARGEBACK, turn: SELLER, complaint: {kind: WRONG_AMOUNT}, responseDue: {at: 2026-03-17T23:59:59Z}}
                cases:
                  - {id: good, given: {}, expect: {checklist: {missing: [INVOICE]}}}
                  - {id: bad, given: {}, expect: {checklist: {missing: []}}}
                """);

        assertThat(update.changes()).isEmpty();
        assertThat(update.left())
                .extracting(left -> left.scenario().id() + ": " + left.why())
                .containsExactly("bad: The checklist isn't as expected; change the tables or what is expected by hand");
    }

    private static ExpectationUpdate withRules(String text) {
        ScenarioSuite suite = ((ScenarioResult.Read) ScenarioReader.read(text, FILE, List.of(), name -> null)).suite();
        return FileRewrite.of(
                text,
                ScenarioRunner.run(ShippedRules.RULEBOOK, List.of(suite))
                        .suites()
                        .get(0),
                List.of());
    }

    @Test
    void a_file_that_has_changed_since_it_was_run_is_left_as_it_is() {
        String run =
                "asOf: 2026-02-10T08:00:00Z\ncases: [{id: a, given: {complaint: {kind: OTHER}}, expect: {urgency: CRITICAL}}]";
        SuiteReport report = report(run, ShippedRules.RULEBOOK::decide);
        String now = run.replace("OTHER", "DEFECTIVE");
        ExpectationUpdate update = FileRewrite.of(now, report, List.of());
        assertThat(update.text()).isEqualTo(now);
        assertThat(update.left()).hasSize(1);
    }

    /** Each shipped case gets the decision of another one, which makes every kind of expectation fail. */
    @TestFactory
    Stream<DynamicTest> whatever_is_decided_the_file_is_read_as_before_but_for_what_failed() {
        List<FactSheet> sheets = ShippedRules.SUITES.stream()
                .flatMap(suite -> suite.scenarios().stream())
                .map(Scenario::given)
                .filter(Given.Facts.class::isInstance)
                .map(given -> ((Given.Facts) given).sheet())
                .toList();
        Map<FactSheet, Decision> decisions = new HashMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            decisions.put(sheets.get(i), ShippedRules.RULEBOOK.decide(sheets.get((i + 7) % sheets.size())));
        }
        return ShippedRules.SUITES.stream()
                .map(suite -> DynamicTest.dynamicTest(suite.name(), () -> holds(suite, decisions::get)));
    }

    private static void holds(ScenarioSuite suite, Function<FactSheet, Decision> decide) throws IOException {
        String before = Files.readString(Path.of(suite.file()));
        SuiteReport report = report(before, decide, suite.file());
        ExpectationUpdate update = FileRewrite.of(before, report, List.of());

        assertThat(withoutExpectations(update.text())).isEqualTo(withoutExpectations(before));
        assertThat(comments(update.text())).isEqualTo(comments(before));
        List<String> changed = update.changes().stream()
                .map(change -> change.scenario().id())
                .distinct()
                .toList();
        List<String> left =
                update.left().stream().map(each -> each.scenario().id()).toList();
        SuiteReport after = report(update.text(), decide, suite.file());
        for (ScenarioReport.CaseReport each : after.cases()) {
            String id = each.scenario().id();
            boolean fails = each.outcome() instanceof Outcome.Fail;
            assertThat(fails).as(id).isEqualTo(left.contains(id));
            assertThat(changed.contains(id) && left.contains(id)).as(id).isFalse();
        }
        assertThat(changed.isEmpty() && left.isEmpty()).isEqualTo(report.count(Outcome.Fail.class) == 0);
    }

    private static JsonNode withoutExpectations(String text) {
        JsonNode root =
                ((YamlResult.Parsed) YamlReader.read(text, FILE)).tree().root().deepCopy();
        JsonNode cases = root.isArray() ? root : root.path("cases");
        cases.forEach(one -> ((ObjectNode) one).remove("expect"));
        return root;
    }

    private static List<String> comments(String text) {
        List<String> comments = new ArrayList<>();
        text.lines()
                .filter(line -> line.contains("#"))
                .forEach(line -> comments.add(line.substring(line.indexOf('#'))));
        return comments;
    }

    private static String rows() {
        String text =
                """
                asOf: 2026-02-10T08:00:00Z
                base: {platform: BAIDU_AICAIGOU, stage: CONTACT, turn: NOBODY, complaint: {kind: ACCOUNT_REPORTED}}
                cases: [{id: a, given: {report: {reportedAt: 2026-01-15, reporterKnown: false}}, expect: {playbook: [none]}}]
                """;
        Outcome.Fail fail = (Outcome.Fail)
                report(text, ShippedRules.RULEBOOK::decide).cases().get(0).outcome();
        return fail.differences().get(0).found().replace(" ", ", ").replace("S0-01, S0-02, ", "");
    }

    private static ExpectationUpdate update(String text) {
        return FileRewrite.of(text, report(text, ShippedRules.RULEBOOK::decide), List.of());
    }

    private static SuiteReport report(String text, Function<FactSheet, Decision> decide) {
        return report(text, decide, FILE);
    }

    private static SuiteReport report(String text, Function<FactSheet, Decision> decide, String file) {
        ScenarioResult result = ScenarioReader.read(text, file, List.of(), ScenarioFiles.beside(Path.of(file)));
        ScenarioSuite suite = ((ScenarioResult.Read) result).suite().read(ShippedRules.RULEBOOK.policy());
        return ScenarioRunner.run(decide, "r1", List.of(suite)).suites().get(0);
    }
}
