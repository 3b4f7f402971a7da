package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.messages.Audience;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Stage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {

    @Test
    void a_case_lays_its_facts_over_the_base() {
        ScenarioSuite suite = read(
                """
                suite: not-received
                asOf: 2026-03-10T09:00:00Z
                base: {platform: PAYPAL, stage: INQUIRY, complaint: {kind: NOT_RECEIVED}, order: {buyerCountry: BR}}
                cases:
                  - id: first
                    title: A sentence
                    tags: [slow]
                    given: {stage: CLAIM, order: {id: "7"}}
                    expect: {urgency: LOW}
                """);
        assertThat(suite.name()).isEqualTo("not-received");
        Scenario scenario = suite.scenarios().get(0);
        assertThat(scenario.title()).isEqualTo("A sentence");
        assertThat(scenario.tags()).containsExactly("slow");
        assertThat(scenario.line()).isEqualTo(5);
        FactSheet sheet = sheet(scenario);
        assertThat(sheet.caseRef()).isEqualTo("first");
        assertThat(sheet.asOf()).isEqualTo(Instant.parse("2026-03-10T09:00:00Z"));
        assertThat(sheet.platform()).isEqualTo("PAYPAL");
        assertThat(sheet.stage()).isEqualTo(Stage.CLAIM);
        assertThat(sheet.complaint().kind()).isEqualTo(Kind.NOT_RECEIVED);
        assertThat(sheet.order().buyerCountry()).isEqualTo("BR");
        assertThat(sheet.order().id()).isEqualTo("7");
    }

    @Test
    void a_case_may_name_its_own_instant_and_unknow_a_fact_of_the_base() {
        Scenario scenario =
                read("""
                        asOf: 2026-03-10T09:00:00Z
                        base: {stage: CLAIM, complaint: {kind: OTHER}}
                        cases: [{id: a, asOf: 2026-04-01T00:00:00Z, given: {stage: null}, expect: {urgency: LOW}}]
                        """)
                        .scenarios()
                        .get(0);
        assertThat(sheet(scenario).asOf()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(sheet(scenario).stage()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "null", "~", ""})
    void a_case_that_waits_for_nothing_runs(String word) {
        assertThat(read(waiting(word)).scenarios().get(0).todo()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "\"false\"", "'no'", "No", "FALSE", "off", "0", "1", "[]", "{}"})
    void a_word_for_no_is_no_reason_to_wait(String word) {
        assertThat(refused(waiting(word))).singleElement().asString().contains("SCN-103", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "the carrier has to tell its limits"})
    void a_case_waits_for_what_it_names(String word) {
        assertThat(read(waiting(word)).scenarios().get(0).todo()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"only", "unordered"})
    void other_flags_are_true_or_false_and_no_word_for_it(String key) {
        assertThat(read(flagged(key, "false")).scenarios()).hasSize(1);
        assertThat(read(flagged(key, "true")).scenarios()).hasSize(1);
        for (String word : List.of("no", "yes", "\"false\"", "\"true\"", "False", "0", "1", "[]")) {
            assertThat(refused(flagged(key, word))).as(word).hasSize(1);
        }
    }

    private static String waiting(String word) {
        return "asOf: 2026-03-10T09:00:00Z\nbase: {complaint: {kind: OTHER}}\ncases: [{id: a, todo: " + word
                + ", expect: {urgency: LOW}}]\n";
    }

    private static String flagged(String key, String word) {
        return "asOf: 2026-03-10T09:00:00Z\nbase: {complaint: {kind: OTHER}}\ncases: [{id: a, expect: {actions: [{action: WAIT}], "
                + key + ": " + word + "}}]\n";
    }

    @Test
    void the_top_level_may_be_the_list_of_cases() {
        ScenarioSuite suite = read(
                "[{id: a, asOf: 2026-03-10T09:00:00Z, given: {complaint: {kind: OTHER}}, expect: {urgency: LOW}}]");
        assertThat(suite.name()).isEqualTo("test");
        assertThat(suite.scenarios()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "010 | Write 10.",
                "0x10 | Write 16.",
                "0o17 | Write 15.",
                "1_00 | Write 100.",
                "1_000 | From 0 to 365.",
                "１０ | Write 10.",
                "1e1 | Write 10.",
                "10.0 | Write 10.",
                "'\"10\"' | Write the number without quotes.",
                ".inf | 'Write it in digits, without quotes.'",
                "yes | 'Write it in digits, without quotes.'",
                "1.5 | Leave the fraction out.",
                "2000 | From 0 to 365."
            })
    void a_number_is_spelt_as_everybody_reads_it(String days, String hint) {
        assertThat(refused(
                        """
                        asOf: 2026-03-10T09:00:00Z
                        cases:
                          - {id: a, given: {complaint: {kind: OTHER}, shipment: {carrierLimitDays: %s}}, expect: {urgency: LOW}}
                        """
                                .formatted(days)))
                .singleElement()
                .asString()
                .endsWith(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "on", "True", "1", "'\"true\"'"})
    void only_true_and_false_are_a_yes_and_a_no(String flag) {
        assertThat(refused(
                        """
                        asOf: 2026-03-10T09:00:00Z
                        cases:
                          - {id: a, given: {complaint: {kind: OTHER}, shipment: {tracked: %s}}, expect: {urgency: LOW}}
                        """
                                .formatted(flag)))
                .hasSize(1);
    }

    @Test
    void every_slip_is_told_at_once_with_its_line_and_the_nearest_spelling() {
        assertThat(
                        refused(
                                """
                        asOf: 2026-03-10
                        bsae: {stage: CLAIM}
                        cases:
                          - id: a
                            asOf: 2026-03-10T09:00:00Z
                            given: {complaint: {kind: NOT_RECIEVED}}
                            expect:
                              urgncy: LOW
                              neverActions: [OFFER_REFUND_FUL]
                              notBeforeRank: {WIAT: 1, WAIT: 0}
                              only: 1
                              actions: [{acton: WAIT, params: {untl: 2026-03-11}}]
                          - id: a
                            given: {}
                            expect: {advice: USE_REGISTERED_POST, problem: 404}
                          - title: no id
                            expect: {withheld: [{action: WAIT, why: x}], derived: 7}
                        """))
                .containsExactly(
                        "1 SCN-103 This must be an instant with an offset: 2026-03-10T09:00:00Z",
                        "2 SCN-101 Unknown key bsae; Did you mean base?",
                        "6 SCN-106 complaint.kind: Unknown word \"NOT_RECIEVED\".; Did you mean NOT_RECEIVED?",
                        "8 SCN-101 Unknown key urgncy; Did you mean urgency?",
                        "9 SCN-102 Unknown word OFFER_REFUND_FUL; Did you mean OFFER_REFUND_FULL?",
                        "10 SCN-101 Unknown key WIAT; Did you mean WAIT?",
                        "10 SCN-103 This must be a rank: 1 or more",
                        "11 SCN-103 This must be true or false",
                        "12 SCN-104 The action word is missing; {action: WAIT}",
                        "12 SCN-101 Unknown key acton; Did you mean action?",
                        "12 SCN-101 Unknown key untl; Did you mean until?",
                        "13 SCN-105 The id a is already used on line 4; Ids are unique in a file",
                        "14 SCN-106 complaint: The field \"complaint\" is required.",
                        "15 SCN-103 This must be a list: [a, b]",
                        "15 SCN-103 This must be 400, the only status of a refused fact sheet",
                        "16 SCN-104 The id of the case is missing; id: inside-usual-transit",
                        "16 SCN-106 complaint: The field \"complaint\" is required.",
                        "17 SCN-101 Unknown key why; One of: action, by, missing",
                        "17 SCN-103 This must be an object: key: value");
    }

    @Test
    void an_expected_draft_is_held_to_the_keys_words_and_facts_that_there_are() {
        assertThat(
                        refused(
                                """
                        asOf: 2026-03-10T09:00:00Z
                        cases:
                          - id: a
                            given: {complaint: {kind: OTHER}}
                            expect:
                              drafts:
                                - {acton: APOLOGISE, containz: [x]}
                                - {action: APOLOGIZE, audience: BUYERS, language: pg}
                                - {action: CONTEST, contains: sorry, missing: [ordr.id, order.id]}
                        """))
                .containsExactly(
                        "7 SCN-104 The action word is missing; {action: APOLOGISE}",
                        "7 SCN-101 Unknown key acton; Did you mean action?",
                        "7 SCN-101 Unknown key containz; Did you mean contains?",
                        "8 SCN-102 Unknown word APOLOGIZE; Did you mean APOLOGISE?",
                        "8 SCN-102 Unknown word BUYERS; Did you mean BUYER?",
                        "8 SCN-102 Unknown word pg; Did you mean pt?",
                        "9 SCN-103 This must be a list: [a, b]",
                        "9 SCN-102 Unknown word ordr.id; Did you mean order.id?");
    }

    @Test
    void an_expected_checklist_is_held_to_the_keys_words_and_answers_that_there_are() {
        assertThat(
                        refused(
                                """
                        asOf: 2026-03-10T09:00:00Z
                        cases:
                          - id: a
                            given: {complaint: {kind: OTHER}}
                            expect:
                              checklist:
                                answers: [CONTESTS, WAIT]
                                mising: [INVOICE]
                                missing: [INVOICES]
                                items:
                                  - {level: REQUIRD, present: 1}
                                  - {evidence: SIGNATUR, wrd: x}
                        """))
                .containsExactly(
                        "7 SCN-102 Unknown word CONTESTS; Did you mean CONTEST?",
                        "7 SCN-103 This must be an action that hands evidence in: SUBMIT_EVIDENCE CONTEST APPEAL_PLATFORM",
                        "8 SCN-101 Unknown key mising; Did you mean missing?",
                        "9 SCN-102 Unknown word INVOICES; Did you mean INVOICE?",
                        "11 SCN-104 The kind of evidence is missing; {evidence: SIGNATURE}",
                        "11 SCN-102 Unknown word REQUIRD; Did you mean REQUIRED?",
                        "11 SCN-103 This must be true or false",
                        "12 SCN-102 Unknown word SIGNATUR; Did you mean SIGNATURE?",
                        "12 SCN-101 Unknown key wrd; Did you mean word?");
    }

    @Test
    void an_expected_draft_names_what_it_looks_at_and_nothing_else() {
        Expectation expect =
                read("""
                        asOf: 2026-03-10T09:00:00Z
                        cases:
                          - id: a
                            given: {complaint: {kind: OTHER}}
                            expect:
                              drafts:
                                - {action: CONTEST}
                                - {action: APOLOGISE, audience: BUYER, language: pt-BR, contains: [a], lacks: [b], missing: [order.id]}
                        """)
                        .scenarios()
                        .get(0)
                        .expect();
        assertThat(expect.isEmpty()).isFalse();
        assertThat(expect.drafts())
                .containsExactly(
                        new ExpectedDraft(Action.CONTEST, null, null, List.of(), List.of(), List.of()),
                        new ExpectedDraft(
                                Action.APOLOGISE,
                                "pt-BR",
                                Audience.BUYER,
                                List.of("a"),
                                List.of("b"),
                                List.of("order.id")));
    }

    @Test
    void a_case_without_an_instant_is_refused_because_scenarios_never_ask_the_clock() {
        assertThat(refused("cases: [{id: a, given: {complaint: {kind: OTHER}}, expect: {urgency: LOW}}]"))
                .singleElement()
                .asString()
                .startsWith("1 SCN-104 The instant of evaluation is missing");
    }

    @Test
    void a_faulty_fact_of_the_base_is_told_where_it_stands() {
        assertThat(
                        refused(
                                """
                        asOf: 2026-03-10T09:00:00Z
                        base:
                          platform: PAYPALL
                          complaint: {kind: OTHER}
                        cases:
                          - {id: a, given: {stage: CLAIM}, expect: {urgency: LOW}}
                          - {id: b, given: {stage: CLAIM}, expect: {urgency: LOW}}
                        """))
                .singleElement()
                .asString()
                .startsWith("3 SCN-106 platform: ")
                .contains("PAYPAL");
    }

    @Test
    void a_refused_fact_sheet_is_sound_where_it_is_expected() {
        Scenario scenario =
                read("""
                        asOf: 2026-03-10T09:00:00Z
                        cases: [{id: a, given: {complaint: {kind: NONSENSE}}, expect: {problem: 400}}]
                        """)
                        .scenarios()
                        .get(0);
        assertThat(scenario.given()).isInstanceOf(Given.Refused.class);
    }

    @Test
    void the_facts_of_a_case_that_is_still_to_do_are_not_read() {
        Scenario scenario = read("cases: [{id: a, todo: waits for a rule, given: {nonsense: 1}}]")
                .scenarios()
                .get(0);
        assertThat(scenario.todo()).isEqualTo("waits for a rule");
        assertThat(scenario.given()).isInstanceOf(Given.Unread.class);
    }

    @Test
    void tags_anchors_and_repeated_keys_are_refused() {
        assertThat(refused("cases: &a []")).singleElement().asString().contains("SCN-108");
        assertThat(refused("cases: []\ncases: []")).singleElement().asString().startsWith("2 SCN-108");
    }

    @Test
    void a_file_that_is_something_else_altogether_is_refused() {
        assertThat(refused("42")).isNotEmpty();
        assertThat(refused("{suite: x}")).singleElement().asString().contains("The list of cases is missing");
        assertThat(refused("cases: [1, [2]]")).isNotEmpty();
    }

    private static FactSheet sheet(Scenario scenario) {
        return ((Given.Facts) scenario.given()).sheet();
    }

    private static ScenarioSuite read(String text) {
        ScenarioResult result =
                ScenarioReader.read(text, "some/test.scenarios.yaml", FactSheets.PLATFORMS, name -> null);
        assertThat(result).isInstanceOf(ScenarioResult.Read.class);
        return ((ScenarioResult.Read) result).suite();
    }

    private static List<String> refused(String text) {
        ScenarioResult result =
                ScenarioReader.read(text, "some/test.scenarios.yaml", FactSheets.PLATFORMS, name -> null);
        assertThat(result).isInstanceOf(ScenarioResult.Refused.class);
        return ((ScenarioResult.Refused) result)
                .diagnostics().stream().map(ScenarioReaderTest::brief).toList();
    }

    private static String brief(Diagnostic fault) {
        return fault.line() + " " + fault.code() + " " + fault.message()
                + (fault.hint() == null ? "" : "; " + fault.hint());
    }
}
