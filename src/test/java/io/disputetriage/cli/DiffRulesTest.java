package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code diff} and {@code gaps}, as a script sees them. */
class DiffRulesTest {
    /** All tables and messages, and a few playbooks with their scenarios: compared in a part of the time. Soak has all. */
    private static final Pattern COPIED = Pattern.compile(
            Integer.getInteger("checks.scale", 1) == 1
                    ? "(policy|messages|intake)/[^/.]*\\.(csv|yaml)|playbooks/(not-received|patience|resend"
                            + "|delivery-times|returned-to-sender|lost-or-misdelivered)\\..*"
                    : ".*");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void a_ruleset_does_not_differ_from_itself() {
        assertThat(run("diff", "rules", "rules")).isZero();
        assertThat(out).hasToString("no difference: the rules, the tables and the order of the actions say the same\n");
    }

    @Test
    void what_a_changed_rule_changes_is_shown_with_a_case_and_both_decisions() {
        Path changed = copyOf("playbooks/resend.drl", "AgreedWait.ENDED", "AgreedWait.NONE");
        int line = lineOf(changed.resolve("playbooks/resend.drl"), "rule \"The agreed wait is over");

        assertThat(run("diff", unchanged(), changed.toString(), "--budget", "2000"))
                .isEqualTo(1);
        assertThat(err.toString()).isEmpty();
        // Counts follow the scenarios, which others write.
        assertThat(out.toString().replace(folder + "/", "").replaceAll("[0-9]+ (fact sheets|only)", "N $1"))
                .contains("rules/playbooks/resend.drl:" + line + ": DIF-101 N fact sheets decided otherwise, because of"
                        + " resend.agreed-wait-over.offer speaks now: ")
                .contains("\n    For instance {\"caseRef\":\"region\",\"asOf\":\"2026-03-10T09:00:00Z\","
                        + "\"complaint\":{\"kind\":\"NOT_RECEIVED\"}")
                .contains("\n    before: LOW [")
                .contains("\n    after:  LOW [")
                .contains("OFFER_RESEND (requires [RESEND_CONSENT])")
                .contains("resend.agreed-wait-over.offer is silent now: ")
                .contains("N fact sheets of 20")
                .contains(
                        " get another decision, and N only other questions; changed: 1 rule, 0 rows of tables; N fact sheets were looked at: ");
    }

    @Test
    void a_change_that_shows_nowhere_is_a_finding_and_says_how_much_was_looked_at() {
        Path same = copyOf(
                "playbooks/not-received.drl",
                "derived.usualTransitDays == null,",
                "derived.usualTransitDays == null, derived.buyerComplaint == true,");

        assertThat(run("diff", unchanged(), same.toString(), "--budget", "2000"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "/playbooks/not-received.drl:",
                        ": DIF-103 The changed rule not-received.usual-transit-unknown.look-up showed in no decision",
                        "\nno difference found; changed: 1 rule, 0 rows of tables; 2000 fact sheets were looked at: ",
                        " steered at what changed; 1 change showed in none of them");
    }

    @Test
    void what_is_only_asked_otherwise_is_one_finding_after_the_others() {
        Path changed = copyOf(
                "playbooks/resend.drl",
                "AgreedWait.ENDED",
                "AgreedWait.ENDED,\n          product.packagingDamaged == true");

        assertThat(run("diff", unchanged(), changed.toString(), "--budget", "2000"))
                .isEqualTo(1);
        assertThat(out.toString().replaceAll("[0-9]+", "N"))
                .startsWith(folder.toString().replaceAll("[0-9]+", "N") + "/rules/playbooks/resend.drl:N: DIF-N N fact")
                .containsOnlyOnce("decided alike but for what is asked; newly asked: product.packagingDamaged (N)")
                .contains(" get another decision, and N only other questions; changed: N rule, ");
        assertThat(out.toString().lastIndexOf("DIF-101"))
                .isLessThan(out.toString().indexOf("DIF-102"));
    }

    @Test
    void questions_need_not_be_compared() {
        Path changed = copyOf("policy/questions.csv", "What did the buyer pay", "How much was paid");

        assertThat(run("diff", unchanged(), changed.toString(), "--budget", "500"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        ": DIF-102 ",
                        "the same facts, in other words, for other rows or in another order\n",
                        "questions: order.total \"How much was paid for the order?\"\n",
                        "\nno difference found but in questions, for ",
                        "500 fact sheets were looked at");
        out.getBuffer().setLength(0);
        assertThat(run("diff", unchanged(), changed.toString(), "--budget", "500", "--ignore", "questions"))
                .isZero();
        assertThat(out.toString())
                .startsWith("no difference found, questions not compared; changed: 0 rules, 1 row of tables; 500 fact"
                        + " sheets were looked at: ");
        assertThat(run("diff", unchanged(), changed.toString(), "--ignore", "actions"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "junit", "sarif", "github", "markdown"})
    void every_format_takes_the_same_findings_and_names_a_change_that_shows_nowhere(String format) throws IOException {
        Path before = MiniRules.in(folder.resolve("before"));
        Path after = MiniRules.in(folder.resolve("after"));
        Path drl = after.resolve("playbooks/mini.drl");
        String wait = Files.readString(drl);
        String never = wait.substring(wait.indexOf("rule "))
                .replace("mini.wait", "mini.never")
                .replace("Not received: wait", "Never")
                .replace("Case( ", "Case( kind == Kind.OTHER, ");
        Files.writeString(drl, wait.replace("Kind.NOT_RECEIVED", "Kind.DAMAGED") + "\n" + never);

        assertThat(run("diff", before.toString(), after.toString(), "--budget", "300", "--format", format))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("DIF-101", "mini.wait")
                .contains("DIF-103", "playbooks/mini.drl", "The changed rule mini.never showed in no decision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "junit", "sarif", "github", "markdown"})
    void a_changed_message_is_shown_in_both_wordings_and_is_no_other_decision(String format) {
        Path changed = copyOf("messages/repair-and-resubmit.yaml", "It is dated", "Its date is");

        assertThat(run("diff", unchanged(), changed.toString(), "--format", format))
                .isZero();
        assertThat(out.toString())
                .contains("DIF-104", "messages/repair-and-resubmit.yaml", "REPAIR", "says something else")
                .contains("text, en, before: It is dated ", "text, en, after:  Its date is ")
                .doesNotContain("text, zh");
    }

    @Test
    void changed_messages_are_counted_in_the_title() {
        Path changed = copyOf("messages/repair-and-resubmit.yaml", "It is dated", "Its date is");

        run("diff", unchanged(), changed.toString());
        assertThat(out.toString())
                .endsWith("no difference: the rules, the tables and the order of the actions say the same;"
                        + " changed: 1 message\n");
    }

    @Test
    void what_can_not_be_compared_is_told_by_the_exit_code() {
        Path broken = copyOf("playbooks/resend.drl", "Kind.NOT_RECEIVED", "Kind.NOT_RECIEVED");

        assertThat(run("diff", "rules", "nowhere")).isEqualTo(2);
        assertThat(run("diff", "rules", "rules", "--budget", "0")).isEqualTo(2);
        assertThat(run("diff", "rules", "0123456789ab", "--jdbc", "jdbc:mysql://localhost/triage"))
                .isEqualTo(2);
        assertThat(run(
                        "diff",
                        "rules",
                        "0123456789ab",
                        "--jdbc",
                        "jdbc:postgresql://localhost:1/triage?connectTimeout=2"))
                .isEqualTo(2);
        assertThat(run("diff", broken.toString(), "rules")).isEqualTo(3);
        assertThat(run("gaps", broken.toString())).isEqualTo(3);
        assertThat(run("gaps", "nowhere")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "There is no rules folder nowhere",
                        "'--budget': It is a whole number from 1",
                        "starts with jdbc:postgresql:",
                        "The database doesn't answer",
                        broken + "/playbooks/resend.drl:");
    }

    @Test
    void a_gap_that_nobody_declared_is_shown_at_its_rule() throws IOException {
        Path rules = MiniRules.in(folder.resolve("rules"));
        Files.writeString(
                rules.resolve("gaps.yaml"),
                "- gap: GAP-103\n  rules: [mini.wait]\n  reason: It is not there any more.\n");

        assertThat(run("gaps", rules.toString(), "--budget", "10000")).isEqualTo(1);
        assertThat(out.toString().replace(folder + "/", ""))
                .contains("rules/playbooks/mini.drl:6: GAP-107 What mini.wait proposes never came through: withheld by"
                        + " G-DEADLINE, X-11\n    For instance {\"caseRef\":\"region\"")
                .contains("rules/gaps.yaml:")
                .contains("GAP-108 No gap is what this entry declares");
        assertThat(err.toString()).startsWith("10000 fact sheets looked at\n");
    }

    private String unchanged() {
        return copy(folder.resolve("unchanged"), "", "", "").toString();
    }

    private Path copyOf(String file, String text, String instead) {
        return copy(folder.resolve("rules"), file, text, instead);
    }

    private static Path copy(Path copy, String file, String text, String instead) {
        Path shipped = Path.of("rules");
        try (Stream<Path> all = Files.walk(shipped)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path to = copy.resolve(shipped.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else if (COPIED.matcher(shipped.relativize(path).toString()).matches()) {
                    String old = Files.readString(path);
                    boolean here = shipped.relativize(path).equals(Path.of(file));
                    assertThat(!here || old.contains(text)).isTrue();
                    Files.writeString(to, here ? old.replace(text, instead) : old);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private static int lineOf(Path file, String start) {
        try {
            List<String> lines = Files.readAllLines(file);
            return 1
                    + IntStream.range(0, lines.size())
                            .filter(at -> lines.get(at).startsWith(start))
                            .findFirst()
                            .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(String... args) {
        return Cli.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
