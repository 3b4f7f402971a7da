package io.disputetriage.rules.drl;

import static io.disputetriage.rules.drl.Rules.rule;
import static io.disputetriage.rules.engine.RuleCompilerTest.diagnostics;
import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person who writes a rule is told about each fault. */
class RuleFaultsTest {
    private static final String ADVICE = "Advice.of( AdviceKind.RECORD_LESSON ).because( \"Keep it\" )";

    static Stream<Arguments> faults() {
        return Stream.of(
                condition(
                        "kind == Kind.NOT_RECIEVED",
                        "11:24: RUL-301 Kind has no word NOT_RECIEVED\n    Did you mean NOT_RECEIVED?"),
                condition(
                        "kind == Kinds.OTHER",
                        "11:19: RUL-301 There are no words of type Kinds\n    Did you mean Kind?"),
                condition(
                        "shipment.traked == true",
                        "11:11: RUL-301 A case has no property shipment.traked\n    Did you mean shipment.tracked?"),
                condition(
                        "shipment.tracked != true",
                        "11:28: RUL-221 != is only for != null\n    An unknown fact would match. Name the words that match: x == A || x == B, or x in (A, B)"),
                condition("kind == \"NOT_RECEIVED\"", "11:19: RUL-305 kind is a Kind, not a text"),
                condition("derived.elapsedDays > \"3\"", "11:33: RUL-305 derived.elapsedDays is a number, not a text"),
                condition(
                        "shipment.carrier.length() > 3",
                        "11:34: RUL-221 A condition can't call anything\n    Ask for a derived fact that holds the result"),
                condition(
                        "kind == Kind.OTHER, plusDays( asOf, 1 ) > order.placedAt",
                        "11:31: RUL-221 Days are added on the right of < <= > >= only\n"
                                + "    Turn the comparison round, as in asOf > plusDays( shipment.shippedAt, 10 )"),
                condition(
                        "asOf > plusDays( order.placedAt, 0 )",
                        "11:44: RUL-221 0 is not a number of days from 1 to 3660\n"
                                + "    To go back, add the days to the other date"),
                condition(
                        "asOf > plusDays( order.placedAt, 3661 )",
                        "11:44: RUL-221 3661 is not a number of days from 1 to 3660\n"
                                + "    To go back, add the days to the other date"),
                condition(
                        "asOf > plusDays( order.total, 1 )",
                        "11:28: RUL-305 Days are added to a date, and order.total is a Money"),
                condition(
                        "derived.elapsedDays > plusDays( order.placedAt, 1 )",
                        "11:43: RUL-305 derived.elapsedDays is a number, not a Instant"),
                condition(
                        "allowedActions not contains Action.WAIT",
                        "11:26: RUL-221 allowedActions may be unknown, and then not contains would match\n    Test what it contains; the platform's veto needs no rule"),
                condition("not.tracked == true", "11:11: RUL-301 A case has no property not.tracked"),
                condition("order.total.amount > 3", "11:11: RUL-301 A case has no property order.total.amount"),
                condition(
                        "recorded.earlierDecision != null",
                        "11:11: RUL-301 A case has no property recorded.earlierDecision"),
                condition("recorded != null", "11:11: RUL-301 A case has no property recorded"),
                condition(
                        "shipment.carrier matches \"(.*x){22}y\"",
                        "11:28: RUL-221 Expected a comparison and found matches\n    One of: == < <= > >= in contains, not contains, != null"),
                consequence(
                        "new java.io.File( \"x\" )",
                        "13:13: RUL-222 A rule can't insert new\n    One of: Recommendation, Advice, Impact, Warning"),
                consequence(
                        "Advice.of( AdviceKind.RECORD_LESSON )",
                        "13:20: RUL-222 The Advice doesn't say why\n    End it with .because( \"…\" )"),
                consequence(
                        "Advice.of( AdviceKind.RECORD_LESSON ).because( \"a\" + \"b\" )",
                        "13:64: RUL-222 Expected ) and found +"),
                consequence(
                        "Advice.of( AdviceKind.RECORD_LESSON ).because( $x )",
                        "13:60: RUL-222 $x is not bound\n    Bind it in the condition: $x : derived.elapsedDays"),
                consequence(
                        "Advice.of( AdviceKind.RECORD_LESSON ).because( System.exit( 1 ) )",
                        "13:60: RUL-222 A rule can't pass System on"),
                consequence(
                        "Advice.of( AdviceKind.RECORD_LESSON ).becaus( \"x\" ).because( \"x\" )",
                        "13:51: RUL-301 A Advice has no .becaus( … )\n    Did you mean because?"),
                consequence(
                        "Advice.of( AdviceKind.RECORD_LESSON ).because( \"Day {shipment.elapsedDay}\" )",
                        "13:60: RUL-304 There is no placeholder {shipment.elapsedDay}\n    Did you mean shipment.elapsedDays?"),
                consequence(
                        "Question.about( \"shipment.signedBy\" ).ask( \"Who?\" ).wouldDecide( \"S1-11\" )",
                        "13:13: RUL-222 A rule can't insert Question\n    One of: Recommendation, Advice, Impact, Warning"),
                consequence(
                        "Recommendation.of( Action.WAIT ).days( \"two\" ).because( \"x\" )",
                        "13:52: RUL-305 .days( … ) doesn't take a text"),
                consequence(
                        "Recommendation.of( Action.ASK_BUYER_TO_WAIT ).days( 2000 ).because( \"x\" )",
                        "13:65: RUL-305 2000 days are more than a year\n    At most 365"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_named_with_its_place_and_how_to_mend_it(String rule, String expected) {
        assertThat(diagnostics(rule)).singleElement().asString().startsWith(Rules.FILE + ":" + expected);
    }

    @Test
    void metadata_is_complete_and_plain() {
        assertThat(
                        diagnostics(
                                """
                rule "one"
                    @id("one")
                    @playbook("S1-6")
                    @severity("high")
                when
                    Case( kind == Kind.OTHER )
                then
                    insert( Advice.of( AdviceKind.RECORD_LESSON ).because( "x" ) );
                end
                """))
                .containsExactly(
                        Rules.FILE + ":6:1: RUL-202 The rule has no @owner\n    Add @owner( \"…\" ) below its name",
                        Rules.FILE + ":8:15: RUL-205 The playbooks have no row S1-6\n    Did you mean S1-06?",
                        Rules.FILE + ":9:5: RUL-202 There is no metadata @severity\n    One of: id, owner, playbook");
    }

    @Test
    void two_rules_never_share_an_id_or_a_name() {
        String twice = rule("same", "kind == Kind.OTHER", ADVICE);

        assertThat(diagnostics(twice, twice))
                .containsExactly(
                        Rules.FILE + ":16:6: RUL-204 Another rule has the name \"The rule same\": " + Rules.FILE
                                + ":6\n    Give each rule a name of its own",
                        Rules.FILE + ":17:9: RUL-203 Another rule has the @id \"same\": " + Rules.FILE
                                + ":6\n    Give each rule a @id of its own");
    }

    @Test
    void a_rule_with_several_faults_shows_them_all() {
        String rule = rule(
                "a",
                "kind = Kind.OTHER, $days : derived.elapsedDays, turn containz Turn.SELLER",
                "Advise.of( AdviceKind.RECORD_LESSON ).because( \"x\" )");
        String other = rule(
                "b", "kind.name() == \"x\"", "Recommendation.of( new Action() ).days( $dais ).because( \"a\" + 1 )");

        assertThat(diagnostics(rule, other))
                .containsExactly(
                        Rules.FILE + ":11:16: RUL-221 Expected a comparison and found =\n    Did you mean ==?",
                        Rules.FILE
                                + ":11:64: RUL-221 Expected a comparison and found containz\n    Did you mean contains?",
                        Rules.FILE + ":13:13: RUL-222 A rule can't insert Advise\n    Did you mean Advice?",
                        Rules.FILE
                                + ":21:20: RUL-221 A condition can't call anything\n    Ask for a derived fact that holds the result",
                        Rules.FILE
                                + ":23:32: RUL-222 A rule can't pass new on\n    Arguments are literals, words such as EvidenceKind.SIGNATURE, and variables bound in the condition",
                        Rules.FILE
                                + ":23:53: RUL-222 $dais is not bound\n    Bind it in the condition: $dais : derived.elapsedDays",
                        Rules.FILE + ":23:74: RUL-222 Expected ) and found +");
    }

    @Test
    void a_fault_of_the_form_of_one_rule_does_not_hide_the_words_of_another() {
        RulesetFiles files = Rules.files(Map.of(
                Rules.FILE,
                Rules.file(rule("a", "kind = Kind.OTHER", ADVICE), rule("b", "kind == Kind.OTER", ADVICE))));

        assertThat(((RulesetParser.Refused) RulesetParser.of(files, PlaybookRows.shipped())).sound())
                .extracting(Rule::id)
                .containsExactly("b");
    }

    @Test
    void an_import_of_a_type_that_does_not_exist_is_named() {
        String file = Rules.file(rule("a", "kind == Kind.OTHER", ADVICE))
                .replace("facts.*", "facts.*\nimport io.disputetriage.facts.Kinnd");

        assertThat(diagnostics(Rules.files(Map.of(Rules.FILE, file))))
                .containsExactly(Rules.FILE
                        + ":4:31: RUL-301 There is no type Kinnd in io.disputetriage.facts\n    Did you mean Kind?");
    }

    @Test
    void a_rule_that_only_the_compiler_refuses_has_its_place_too() {
        String shadow = rule("a", "kind == Kind.OTHER, $x : kind, $x : turn", ADVICE);

        assertThat(diagnostics(shadow)).isNotEmpty().allSatisfy(fault -> assertThat(fault)
                .matches("(?s)" + Rules.FILE + ":6:1: RUL-30[23] .*"));
    }

    @Test
    void the_package_is_the_path() {
        assertThat(diagnostics(Rules.files(
                        Map.of("playbooks/not-received.drl", Rules.file(rule("a", "kind == Kind.OTHER", ADVICE))))))
                .containsExactly(
                        "playbooks/not-received.drl:1:1: RUL-206 The package is not the one of the file's path\n"
                                + "    package playbooks.notreceived");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-received.drl", "other/not-received.drl", "policy/Not_Received.drl"})
    void a_file_in_the_wrong_folder_is_taken_with_the_package_or_in_the_place_that_the_hint_names(String wrong) {
        String text = Rules.file(rule("a", "kind == Kind.OTHER", ADVICE))
                .replace("package playbooks.test", "package playbooks.notreceived");
        String hint = diagnostics(Rules.files(Map.of(wrong, text))).get(0).split("\n    ")[1];
        String[] ways = hint.split("; or move the file to ");

        assertThat(diagnostics(Rules.files(Map.of(wrong, text.replace("package playbooks.notreceived", ways[0])))))
                .isEmpty();
        assertThat(diagnostics(Rules.files(Map.of(ways[1], text)))).isEmpty();
    }

    @Test
    void a_file_that_is_named_with_a_word_of_java_is_refused_with_a_name_that_can_be() {
        assertThat(diagnostics(named("playbooks/return.drl", "playbooks.return")))
                .containsExactly(
                        "playbooks/return.drl:1:1: RUL-206 The path makes the package playbooks.return, and return is"
                                + " a word of Java\n"
                                + "    Move the file to playbooks/return-rules.drl and start it with package playbooks.returnrules");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class.drl",
                "playbooks/re-turn.drl",
                "playbooks/Default.drl",
                "playbooks/true.drl",
                "playbooks/null.drl",
                "playbooks/2nd.drl",
                "playbooks/_.drl",
                "new/import/2025.drl",
                "goto/lost.drl"
            })
    void a_path_that_makes_no_package_is_one_fault_and_its_hint_mends_it(String path) {
        List<String> faults = diagnostics(named(path, FileParser.packageOf(path)));

        assertThat(faults).singleElement().asString().startsWith(path + ":1:1: RUL-206 ");
        String[] ways = faults.get(0).split("Move the file to | and start it with package ");
        assertThat(diagnostics(named(ways[1], ways[2]))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "rule", "end", "when", "query", "var", "not"})
    void a_word_that_means_something_only_in_its_place_names_a_file_as_well(String word) {
        assertThat(diagnostics(named("playbooks/" + word + ".drl", "playbooks." + word)))
                .isEmpty();
    }

    private static RulesetFiles named(String path, String packageName) {
        return Rules.files(Map.of(
                path, Rules.file(rule("a", "kind == Kind.OTHER", ADVICE)).replace("playbooks.test", packageName)));
    }

    @Test
    void the_faults_of_all_rules_come_at_once() {
        List<String> diagnostics = diagnostics(
                rule("a", "kind == ", ADVICE),
                rule("b", "not Case()", ADVICE),
                rule("c", "kind == Kind.OTHER", "x"),
                rule("d", "kind == Kind.OTHER", ADVICE));

        assertThat(diagnostics)
                .hasSize(3)
                .map(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly(Rules.FILE + ":11:20:", Rules.FILE + ":21:15:", Rules.FILE + ":33:13:");
    }

    private static Arguments condition(String condition, String expected) {
        return Arguments.of(rule("a", condition, ADVICE), expected);
    }

    private static Arguments consequence(String insert, String expected) {
        return Arguments.of(rule("a", "kind == Kind.NOT_RECEIVED", insert), expected);
    }
}
