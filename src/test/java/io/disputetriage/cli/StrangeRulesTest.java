package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.StrangeRulesets;
import io.disputetriage.service.rollout.SmallRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a rules folder, a command ends with its answer or with the faults, never by breaking down. */
class StrangeRulesTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_127L);
    private static final int BROKEN = Exit.BROKEN.code();

    @TempDir
    private Path folder;

    private String rules;
    private List<List<String>> quick;
    private List<List<String>> enumerating;
    private List<List<String>> compiling;

    @BeforeEach
    void commands() throws IOException {
        rules = folder.resolve("rules").toString();
        String base = folder.resolve("base").toString();
        SmallRules.write(Path.of(base), SmallRules.edition("base"));
        String facts = Files.writeString(
                        folder.resolve("facts.jsonl"),
                        "{\"caseRef\": \"ORD-1\", \"asOf\": \"2026-03-10T09:00:00Z\", \"complaint\": {\"kind\": \"NOT_RECEIVED\"}}\n")
                .toString();
        quick = List.of(
                List.of("fmt", "--check", rules),
                List.of("lint", rules),
                List.of("doc", rules),
                List.of("doc", rules, "--format", "html"),
                List.of("doc", rules, "--vocabulary"),
                List.of("test", rules),
                List.of("triage", facts, "--rules", rules),
                List.of("explain", facts, "--rules", rules),
                List.of("mutate", rules),
                List.of("replay", rules, "--base", base, facts),
                List.of("lint", rules, "--fix"),
                List.of("fmt", rules));
        enumerating = List.of(List.of("gaps", rules, "--budget", "60"), List.of("diff", base, rules, "--budget", "60"));
        compiling = List.of(List.of("check", rules), List.of("test", rules, "--oracle"));
    }

    @Test
    void no_command_breaks_down_over_what_stands_in_its_folder() {
        for (int i = 0; i < (SCALE == 1 ? 8 : 24 * SCALE); i++) {
            Map<String, String> texts = StrangeRulesets.one(new Random(SEED + i));
            for (List<String> command : i % 8 == 0 ? all() : i % 4 == 0 ? quickAndEnumerating() : quick) {
                SmallRules.write(Path.of(rules), texts);
                StringWriter said = new StringWriter();
                assertThat(run(command, said))
                        .as("seed %d, %s: %s\n%s", SEED + i, command, said, texts.get(Rules.FILE))
                        .isBetween(0, 5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x10", "10D", "10L", "1_000", "1e5", "1f", "010"})
    void a_number_that_not_everybody_reads_alike_is_refused_by_every_command(String number) {
        Map<String, String> texts = SmallRules.edition("one");
        texts.put(
                SmallRules.RULES,
                Rules.file(Rules.rule(
                        "t.r0",
                        "kind == Kind.NOT_RECEIVED, product.complaintRate > " + number,
                        "Recommendation.of( Action.ASK_BUYER_TO_WAIT ).days( " + number + " ).because( \"x\" )")));
        SmallRules.write(Path.of(rules), texts);
        for (List<String> command : all()) {
            StringWriter said = new StringWriter();
            boolean vocabulary = command.contains("--vocabulary");
            assertThat(run(command, said)).as("%s: %s", command, said).isEqualTo(vocabulary ? 0 : 3);
            if (!vocabulary) {
                assertThat(said.toString())
                        .as("%s", command)
                        .contains("test.drl:11:62: RUL-223")
                        .contains("test.drl:13:65: RUL-");
            }
        }
    }

    private List<List<String>> quickAndEnumerating() {
        return Stream.concat(quick.stream(), enumerating.stream()).toList();
    }

    private List<List<String>> all() {
        return Stream.concat(quickAndEnumerating().stream(), compiling.stream()).toList();
    }

    private static int run(List<String> command, StringWriter said) {
        PrintWriter out = new PrintWriter(said);
        try {
            return Cli.run(command.toArray(String[]::new), out, out);
        } catch (RuntimeException | Error e) {
            e.printStackTrace(out);
            return BROKEN;
        }
    }
}
