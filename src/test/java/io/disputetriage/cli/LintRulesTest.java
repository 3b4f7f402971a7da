package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lint} and {@code fmt} on a folder of a careless author. */
class LintRulesTest {
    private static final String RULES =
            """
            package playbooks.returns

            import io.disputetriage.facts.*
            import io.disputetriage.decision.*

            rule "Sent back: say so"
                @id("returns.back") @owner("logistics")
                @playbook("S1-05")
            when
                Case( kind in ( Kind.NOT_RECEIVED ), // whatever the stage
                      $days : derived.elapsedDays )
            then
                insert( Advice.of( AdviceKind.RECORD_LESSON ).because( "The parcel is back." ) );
            end
            """;
    private static final String MENDED =
            """
            package playbooks.returns

            import io.disputetriage.facts.*
            import io.disputetriage.decision.*

            rule "Sent back: say so"
                @id("returns.back")
                @owner("logistics")
                @playbook("S1-05")
            when
                // whatever the stage
                Case( kind == Kind.NOT_RECEIVED )
            then
                insert( Advice.of( AdviceKind.RECORD_LESSON )
                    .because( "The parcel is back." ) );
            end
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("playbooks"));
        file = Files.writeString(folder.resolve("playbooks/returns.drl"), RULES);
        Files.writeString(
                folder.resolve("playbooks/returns.scenarios.yaml"),
                """
                cases:
                  - id: back
                    title: The parcel is back
                    expect: {playbook: [S1-05]}
                """);
    }

    @Test
    void findings_stand_at_their_places_and_give_exit_code_1() {
        assertThat(run("lint", folder.toString())).isEqualTo(1);
        assertThat(out.toString().replace(file.toString(), "F"))
                .contains("F:10:11: LNT-115 A list of one word", "F:11:11: LNT-119", "F:13:60: LNT-131", "F:7: LNT-171")
                .contains("4 findings in 1 file");
    }

    @Test
    void fix_mends_what_changes_no_decision_and_shows_the_rest() throws IOException {
        assertThat(run("lint", "--fix", folder.toString())).isEqualTo(1);
        assertThat(file).content().isEqualTo(MENDED);
        assertThat(out.toString()).contains("LNT-131", "1 finding in 1 file");
        assertThat(run("fmt", "--check", folder.toString())).isZero();
    }

    @Test
    void the_findings_come_in_the_forms_that_machines_read() {
        assertThat(run("lint", folder.toString(), "--format", "github")).isEqualTo(1);
        assertThat(out.toString()).contains("::warning file=", "title=LNT-115::");
    }

    @Test
    void fmt_shows_what_it_would_change_and_then_changes_it_once() throws IOException {
        assertThat(run("fmt", "--check", folder.toString())).isEqualTo(1);
        assertThat(file).content().isEqualTo(RULES);
        assertThat(out.toString().replace(file.toString(), "F"))
                .isEqualTo(
                        """
                        F:7
                          -     @id("returns.back") @owner("logistics")
                          +     @id("returns.back")
                          +     @owner("logistics")
                          -     insert( Advice.of( AdviceKind.RECORD_LESSON ).because( "The parcel is back." ) );
                          +     insert( Advice.of( AdviceKind.RECORD_LESSON )
                          +         .because( "The parcel is back." ) );
                        1 file to lay out: run fmt without --check
                        """);

        assertThat(run("fmt", folder.toString())).isZero();
        assertThat(run("fmt", "--check", folder.toString())).isZero();
    }

    @Test
    void fmt_lays_messages_out_and_leaves_one_that_can_not_be_read() throws IOException {
        Path messages = Files.createDirectories(folder.resolve("messages"));
        Path message = Files.writeString(messages.resolve("contest.yaml"), "audience:  PLATFORM\naction: 'CONTEST'\n");
        Path slip = Files.writeString(messages.resolve("wait.yaml"), "action:  {WAIT\n");
        Path scenarios = Files.writeString(messages.resolve("all.scenarios.yaml"), "cases:   []\n");

        assertThat(run("fmt", folder.toString())).isZero();
        assertThat(message).hasContent("action: CONTEST\naudience: PLATFORM\n");
        assertThat(slip).hasContent("action:  {WAIT\n");
        assertThat(scenarios).hasContent("cases:   []\n");
    }

    @Test
    void rules_that_can_not_be_read_are_refused_and_stay_as_they_are() throws IOException {
        Files.writeString(file, RULES.replace("when", "wenn"));

        assertThat(run("lint", "--fix", folder.toString())).isEqualTo(3);
        assertThat(run("fmt", folder.toString())).isEqualTo(3);
        assertThat(file).content().contains("wenn");
        assertThat(err.toString())
                .contains("RUL-201 Expected when and found wenn")
                .contains("Did you mean when?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fmt", "lint --fix"})
    void what_goes_from_a_file_beside_its_layout_is_said(String command) throws IOException {
        Files.writeString(file, "\uFEFF" + RULES.replace("\n", "\r\n"));
        String said = file + " (line ends CRLF become LF, the byte order mark goes)\n";

        assertThat(run("fmt", "--check", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("  (line ends CRLF become LF, the byte order mark goes)\n");
        run((command + " " + folder).split(" "));
        assertThat(out + "" + err).contains(said);
        assertThat(file).content().startsWith("package").doesNotContain("\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fmt", "lint --fix"})
    void where_a_file_can_not_be_written_all_stay_as_they_are(String command) throws IOException {
        List<Path> others = new ArrayList<>();
        for (String name : List.of("a", "b", "z")) {
            others.add(Files.writeString(folder.resolve("playbooks/" + name + ".drl"), of(name)));
            Files.writeString(folder.resolve("playbooks/" + name + ".scenarios.yaml"), "cases: []\n");
        }
        // What holds for everybody, root too: where the new text should be written, something else stands.
        for (String name : List.of("b", "returns")) {
            Files.createDirectories(folder.resolve("playbooks/." + name + ".drl.new/taken"));
        }
        assertThat(run((command + " " + folder).split(" "))).as(out.toString()).isEqualTo(2);
        assertThat(err.toString())
                .contains(others.get(1) + " can't be written\n" + file + " can't be written\n")
                .doesNotContain("a.drl", "z.drl");
        assertThat(file).content().isEqualTo(RULES);
        assertThat(others.get(0)).content().isEqualTo(of("a"));
        assertThat(folder.resolve("playbooks/.a.drl.new")).doesNotExist();
    }

    @Test
    void a_file_keeps_its_permissions_and_a_link_stays_one() throws IOException {
        Path real = Files.move(
                file, Files.createDirectories(folder.resolve("..data")).resolve("returns.drl"));
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-x---"));
        Files.createSymbolicLink(file, Path.of("../..data/returns.drl"));

        assertThat(run("fmt", folder.toString())).as(err.toString()).isZero();
        assertThat(file).isSymbolicLink();
        assertThat(real).content().isNotEqualTo(RULES);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-x---");
    }

    private static String of(String name) {
        return RULES.replace("returns", name).replace("Sent back", "Sent back by " + name);
    }

    private int run(String... args) {
        return Cli.run(args, new PrintWriter(out), new PrintWriter(err));
    }
}
