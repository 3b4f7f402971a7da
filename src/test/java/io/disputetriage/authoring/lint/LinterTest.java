package io.disputetriage.authoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lint finds is what its pages say it finds. */
class LinterTest {
    private static final String FILE = "playbooks/example.drl";
    private static final String SCENARIOS = "playbooks/example.scenarios.yaml";
    private static final String HEADER =
            "package playbooks.example\n\nimport io.disputetriage.facts.*\nimport io.disputetriage.decision.*\n\n";
    private static final String RULE =
            """
            rule "Lost on the way: say so"
                @id("example.lost")
                @owner("logistics")
                @playbook("S1-05")
            when
                Case( kind == Kind.NOT_RECEIVED )
            then
                insert( Advice.of( AdviceKind.RECORD_LESSON )
                    .because( "The parcel is lost" ) );
            end
            """;
    private static final String CASES =
            """
            cases:
              - id: lost
                title: The parcel is lost
                expect: {playbook: [S1-05]}
            """;
    private static final String ORDER =
            """
            groups:
              - name: all
                actions: [MONITOR_CASE, HUMAN_REVIEW]
            """;
    private static final Pattern EXAMPLE =
            Pattern.compile("## (Avoid|Prefer)\n\n```(\\w+)\n(.+?)```\n", Pattern.DOTALL);

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/errors"))) {
            return pages.filter(page -> page.getFileName().toString().startsWith("LNT")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_to_avoid_is_found_and_what_to_prefer_is_not(Path page) throws IOException {
        String code = page.getFileName().toString().replace(".md", "");
        Matcher example = EXAMPLE.matcher(Files.readString(page));
        while (example.find()) {
            Map<String, String> files = files(example.group(2), example.group(3));
            if (example.group(1).equals("Prefer")) {
                assertThat(codes(files)).as(example.group(3)).isEmpty();
            } else if (!example.group(2).equals("text")) {
                assertThat(codes(files)).as(example.group(3)).contains(code);
            }
        }
    }

    @Test
    void files_that_belong_together_stand_beside_each_other() {
        Map<String, String> files = files("drl", RULE);
        files.put("playbooks/other.scenarios.yaml", CASES);
        files.remove(SCENARIOS);

        assertThat(lines(files))
                .containsExactly(
                        FILE + ":6:1: LNT-151 No scenarios stand beside this file\n    Add " + SCENARIOS,
                        "playbooks/other.scenarios.yaml:1:1: LNT-152 No rules stand beside these scenarios\n"
                                + "    Name the file after its rules, or move it out of playbooks/");
    }

    @Test
    void a_row_of_the_team_is_carried_by_a_rule_or_by_the_order() {
        Map<String, String> files = files("drl", RULE.replace("S1-05", "S1-05, T-01"));
        files.put("policy/order.yaml", ORDER + "    playbook: [T-02]\n");
        files.put(
                "policy/playbook-rows.csv",
                "row,type,source,summary\n"
                        + "T-01,R,Contract,Ask first\n"
                        + "T-02,R,Contract,Answer last\n"
                        + "T-03,R,Contract,Apologise\n"
                        + "# lint:allow LNT-164 its rule comes with the contract of May\n"
                        + "T-04,R,Contract,Send flowers\n");

        assertThat(lines(files))
                .containsExactly("policy/playbook-rows.csv:4: LNT-164 No rule carries the row T-03\n"
                        + "    Name it in the @playbook of a rule or in a group of policy/order.yaml, or take it out");
    }

    @Test
    void a_message_is_for_an_action_and_a_topic_that_some_rule_recommends() {
        Map<String, String> files = files(
                "drl",
                RULE.replace(
                        "Advice.of( AdviceKind.RECORD_LESSON )",
                        "Recommendation.of( Action.NOTIFY_BUYER )\n" + "        .topic( NotifyTopic.DELAY )"));
        files.put("policy/order.yaml", ORDER.replace("MONITOR_CASE", "NOTIFY_BUYER"));
        files.put("messages/frame.yaml", "BUYER: {}\n");
        files.put("messages/notify.yaml", "action: NOTIFY_BUYER\n");
        files.put("messages/notify-delay.yaml", "action: NOTIFY_BUYER\ntopic: DELAY\n");
        files.put("messages/notify-pickup.yaml", "action: NOTIFY_BUYER\ntopic: PICKUP\n");
        files.put("messages/sorry.yaml", "action: APOLOGISE\n");
        files.put("messages/wait.yaml", "# lint:allow LNT-165 its rule comes in May\naction: ASK_BUYER_TO_WAIT\n");

        assertThat(lines(files))
                .containsExactly(
                        "messages/notify-pickup.yaml:2: LNT-165 No rule recommends NOTIFY_BUYER about PICKUP\n"
                                + "    Add the rule that this message is for, or take the file out",
                        "messages/sorry.yaml:1: LNT-165 No rule recommends APOLOGISE\n"
                                + "    Add the rule that this message is for, or take the file out");
    }

    @Test
    void the_shipped_rules_leave_nothing_to_find() {
        assertThat(lines(shipped())).isEmpty();
    }

    @Test
    void a_finding_stands_at_its_word() {
        String rule = RULE.replace("NOT_RECEIVED )", "NOT_RECEIVED,\n          derived.elapsedDays > 35 )");

        assertThat(lines(files("drl", rule)))
                .containsExactly(
                        FILE + ":12:33: LNT-118 The number 35 is written into the rule\n"
                                + "    A number that may change is a row of policy/, such as policy.waitExtensionDays",
                        FILE + ":15:19: LNT-133 The rule compares numbers or times, and the reason shows none\n"
                                + "    Name the value in braces, like {shipment.elapsedDays}");
    }

    @Test
    void an_allowed_finding_is_silent_on_its_rule_and_on_no_other() {
        String smelly = RULE.replace("is lost\"", "is lost.\"");
        String other = smelly.replace("example.lost", "example.customs")
                .replace("Lost on the way", "Held by customs")
                .replace("NOT_RECEIVED", "DEFECTIVE")
                .replace("is lost.", "is held.");
        String allowed = "// lint:allow LNT-131 the platform wants the point\n";

        assertThat(codes(files("drl", allowed + smelly + "\n" + other))).containsExactly("LNT-131");
        assertThat(codes(files("drl", smelly + "\n" + allowed + other))).containsExactly("LNT-131");
        assertThat(codes(files("drl", smelly.replace("when\n", "when\n    " + allowed))))
                .isEmpty();
        assertThat(codes(files("yaml", CASES.replace("    title: The parcel is lost\n", ""))))
                .containsExactly("LNT-153");
        assertThat(codes(files(
                        "yaml",
                        CASES.replace("    title: The parcel is lost\n", "")
                                .replace("  - id", "  # lint:allow LNT-153 the id says it all\n  - id"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: '#1' # lint:allow LNT-153 the id says it all",
                "id: \"#1 # \\\" #\" # lint:allow LNT-153 the id says it all",
                "id: \"#\uD83D\uDE00#\" # lint:allow LNT-153 the id says it all",
                "id: a#b # lint:allow LNT-153 the id says it all",
                "{id: 'it''s #1'} # lint:allow LNT-153 the id says it all"
            })
    void a_comment_behind_a_quoted_mark_allows_as_any_other(String id) {
        assertThat(codes(files("yaml", "cases:\n  - " + id + "\n"))).doesNotContain("LNT-153", "LNT-192");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: '#1 # lint:allow LNT-153 the id says it all'",
                "id: \"# lint:allow LNT-153 the id says it all\"",
                "id: a# lint:allow LNT-153 the id says it all",
                "id: |\n      # lint:allow LNT-153 the id says it all",
                "id: '\n      # lint:allow LNT-153 the id says it all'"
            })
    void a_mark_inside_of_a_text_is_no_comment_and_allows_nothing(String id) {
        assertThat(codes(files("yaml", "cases:\n  - " + id + "\n")))
                .contains("LNT-153")
                .doesNotContain("LNT-192");
    }

    @Test
    void a_cell_that_quotes_the_mark_allows_nothing() {
        Map<String, String> files = files("drl", RULE);
        files.put(
                "policy/playbook-rows.csv",
                "row,type,source,summary\n"
                        + "T-03,R,\"Contract # lint:allow LNT-164 it comes in May\",Apologise\n"
                        + "# lint:allow LNT-164 its \"#4\" comes with the contract of May\n"
                        + "T-04,R,Contract,\"Send # flowers\"\n");

        assertThat(codes(files)).containsExactly("LNT-164");
    }

    @Test
    void what_can_be_mended_is_mended_and_the_rules_say_what_they_said() {
        String rule = RULE.replace("(\"S1-05\")", "(\"S1-06,S1-05, S1-05\")")
                .replace(
                        "kind == Kind.NOT_RECEIVED )",
                        "derived.mayStillArrive == true, derived.mayStillArrive == true, $x : asOf,\n"
                                + "  stage in (Stage.CONTACT), kind == Kind.NOT_RECEIVED /* kept */ )");
        RulesetFiles files = Rules.files(files("drl", rule));

        RulesetFiles mended = Linter.mended(files);

        assertThat(lines(mended.texts())).isEmpty();
        assertThat(mended.texts().get(FILE))
                .isEqualTo(
                        HEADER
                                + """
                        rule "Lost on the way: say so"
                            @id("example.lost")
                            @owner("logistics")
                            @playbook("S1-05, S1-06")
                        when
                            Case( kind == Kind.NOT_RECEIVED,
                                  derived.mayStillArrive == true,
                                  /* kept */
                                  stage == Stage.CONTACT )
                        then
                            insert( Advice.of( AdviceKind.RECORD_LESSON )
                                .because( "The parcel is lost" ) );
                        end
                        """);
    }

    @Test
    void mending_the_shipped_rules_changes_nothing() {
        RulesetFiles shipped = Rules.files(shipped());

        assertThat(Linter.mended(shipped).texts()).isEqualTo(shipped.texts());
    }

    @Test
    void files_that_can_not_be_read_are_refused() {
        Map<String, String> files = files("drl", RULE.replace("when", "wen"));
        files.put(SCENARIOS, "cases: [");

        assertThat(((Linter.Refused) Linter.lint(Rules.files(files))).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("RUL-201", "SCN-108");
    }

    private static Map<String, String> files(String language, String text) {
        Map<String, String> files =
                new HashMap<>(Map.of(FILE, HEADER + RULE, SCENARIOS, CASES, "policy/order.yaml", ORDER));
        switch (language) {
            case "drl" -> files.put(FILE, HEADER + text);
            case "yaml" -> files.put(text.startsWith("# messages/") ? named(text) : SCENARIOS, text);
            case "csv" -> files.put(named(text), text);
            default -> {}
        }
        return files;
    }

    /** The file that the first line of an example says. */
    private static String named(String text) {
        return text.lines().findFirst().orElseThrow().replace("# ", "");
    }

    private static List<String> codes(Map<String, String> files) {
        return findings(files).stream().map(Diagnostic::code).distinct().toList();
    }

    private static List<String> lines(Map<String, String> files) {
        return findings(files).stream().map(Diagnostic::toString).toList();
    }

    private static List<Diagnostic> findings(Map<String, String> files) {
        return ((Linter.Linted) Linter.lint(Rules.files(files)))
                .findings().stream().map(Finding::diagnostic).toList();
    }

    private static Map<String, String> shipped() {
        return ShippedFiles.all().texts();
    }
}
