package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code triage} and {@code explain}, over two rules and the policy that is shipped. */
class CaseOptionsTest {
    private static final String FACTS = "src/docs/examples/not-received.json";
    private static final String RULES =
            """
            package playbooks.test

            import io.disputetriage.facts.*
            import io.disputetriage.decision.*

            rule "Not received and inside the usual time: ask for patience"
                @id("test.patience")
                @owner("logistics")
                @playbook("S1-05")
            when
                Case( kind == Kind.NOT_RECEIVED,
                      derived.elapsedDays <= derived.usualTransitDays )
            then
                insert( Recommendation.of( Action.WAIT ).days( 2 ).because( "It may still come" ) );
            end

            rule "Not received and past the usual time: look for it"
                @id("test.past")
                @owner("logistics")
                @playbook("S1-06")
            when
                Case( kind == Kind.NOT_RECEIVED,
                      derived.elapsedDays > derived.usualTransitDays )
            then
                insert( Advice.of( AdviceKind.RECORD_LESSON ).because( "It is late" ) );
            end

            rule "A buyer who works with us"
                @id("test.cooperates")
                @owner("logistics")
                @playbook("S1-06")
            when
                Case( buyer.cooperates == true, kind == Kind.NOT_RECEIVED )
            then
                insert( Advice.of( AdviceKind.RECORD_LESSON ).because( "A friendly one" ) );
            end
            """;

    @TempDir
    Path rules;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void explain_shows_what_fired_what_is_open_and_what_would_have_to_change() throws IOException {
        assertThat(run("explain", FACTS, "--rules", folder())).isZero();
        Golden.assertMatches("cli/explain.txt", out.toString());
    }

    @Test
    void explain_as_json_holds_every_constraint_with_its_values() throws IOException {
        assertThat(run("explain", FACTS, "--rules", folder(), "--format", "json"))
                .isZero();
        Golden.assertMatches("cli/explain.json", out.toString());
    }

    @Test
    void explain_shows_one_rule_whole() throws IOException {
        assertThat(run("explain", FACTS, "--rules", folder(), "--rule", "test.past"))
                .isZero();
        Golden.assertMatches("cli/explain-rule.txt", out.toString());
    }

    @Test
    void a_rule_that_does_not_exist_is_a_misuse_with_a_suggestion() throws IOException {
        assertThat(run("explain", FACTS, "--rules", folder(), "--rule", "test.pats"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("There is no rule test.pats. Did you mean test.past?");
    }

    @Test
    void triage_shows_the_decision() throws IOException {
        assertThat(run("triage", FACTS, "--rules", folder())).isZero();
        Golden.assertMatches("cli/triage.txt", withoutRevision());
    }

    @Test
    void triage_as_json_is_the_decision_of_the_contract() throws IOException {
        assertThat(run("triage", FACTS, "--rules", folder(), "--format", "json"))
                .isZero();
        assertThat(out.toString()).contains("\"caseRef\" : \"ORD-10234\"", "\"rule\" : \"test.patience\"");
    }

    @Test
    void a_faulty_fact_sheet_is_a_misuse_that_lists_every_fault() throws IOException {
        Path facts = Files.writeString(
                rules.resolve("facts.json"),
                "{\"caseRef\": \"1\", \"stag\": \"INQUIRY\", \"complaint\": {\"kind\": \"LOST\"}}");

        assertThat(run("triage", facts.toString(), "--rules", folder())).isEqualTo(2);
        assertThat(err.toString()).contains("/stag", "/complaint/kind").doesNotContain("Exception");
    }

    @Test
    void a_fact_sheet_without_an_instant_needs_one_from_the_command_line() throws IOException {
        Path facts = Files.writeString(
                rules.resolve("facts.json"), "{\"caseRef\": \"1\", \"complaint\": {\"kind\": \"NOT_RECEIVED\"}}");

        assertThat(run("triage", facts.toString(), "--rules", folder())).isEqualTo(2);
        assertThat(err.toString()).contains("has no asOf: state it there or with --as-of");
        assertThat(run("triage", facts.toString(), "--rules", folder(), "--as-of", "yesterday"))
                .isEqualTo(2);
        assertThat(run("triage", facts.toString(), "--rules", folder(), "--as-of", "2026-03-10T09:00:00Z"))
                .isZero();
        assertThat(out.toString()).startsWith("1 as of 2026-03-10T09:00:00Z");
    }

    @Test
    void refused_rules_are_listed_and_nothing_is_decided() throws IOException {
        String folder = folder();
        Files.writeString(rules.resolve("playbooks/test.drl"), RULES.replace("elapsedDays", "elapsedDay"));

        assertThat(run("explain", FACTS, "--rules", folder)).isEqualTo(3);
        assertThat(err.toString()).contains("RUL-301");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_folder_in_place_of_the_facts_is_told_from_a_file_that_is_not_there() throws IOException {
        assertThat(run("triage", "src/docs", "--rules", folder())).isEqualTo(2);
        assertThat(run("triage", "none.json", "--rules", rules.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("src/docs is a folder: name a file", "There is no file none.json");
    }

    private String withoutRevision() {
        return out.toString().replaceFirst("rules [0-9a-f]{12}", "rules REVISION");
    }

    private String folder() throws IOException {
        Path policy = Files.createDirectories(rules.resolve("policy"));
        try (Stream<Path> files = Files.list(Path.of("rules/policy"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, policy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.createDirectories(rules.resolve("playbooks"));
        Files.writeString(rules.resolve("playbooks/test.drl"), RULES);
        return rules.toString();
    }

    private int run(String... args) {
        return Cli.run(args, new PrintWriter(out), new PrintWriter(err));
    }
}
