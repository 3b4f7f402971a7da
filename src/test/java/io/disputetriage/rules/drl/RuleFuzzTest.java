package io.disputetriage.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.disputetriage.ShippedFiles;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.engine.Cases;
import io.disputetriage.rules.engine.Compilation;
import io.disputetriage.rules.engine.RuleCompiler;
import io.disputetriage.rules.ruleset.RulesetFiles;
import io.disputetriage.rules.vocabulary.WordCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shipped rules with slips and with pieces of hostile ones: they are read or refused, and nothing else happens. */
class RuleFuzzTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_301L);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int COMPILED = 3;
    private static final String FILE = "playbooks/fuzz.drl";
    private static final String HEADER =
            "package playbooks.fuzz\n\nimport io.disputetriage.facts.*\n" + "import io.disputetriage.decision.*\n\n";

    private final List<String> bases = bases();
    private final List<String> fragments = fragments();
    private int admitted;
    private int compiled;

    @Test
    void mutated_rules_are_read_or_refused_and_nothing_else_happens() {
        System.clearProperty("disputetriage.hostile");
        for (int i = 0; i < 5_000 * SCALE; i++) {
            String text = mutated(new Random(SEED + i));
            long start = System.nanoTime();
            try {
                read(text);
            } catch (RuntimeException | Error e) {
                fail("seed " + (SEED + i) + ":\n" + text, e);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("seed %d", SEED + i)
                    .isLessThan(LONGEST);
            assertThat(System.getProperty("disputetriage.hostile"))
                    .as("seed %d", SEED + i)
                    .isNull();
        }
        assertThat(admitted).as("mutations that still are rules").isPositive();
    }

    private void read(String text) {
        if (RulesetFiles.of(Map.of(FILE, text)) instanceof RulesetFiles.Read read
                && RulesetParser.of(read.files(), PlaybookRows.shipped()) instanceof RulesetParser.Outlined outlined
                && WordCheck.check(outlined.outlines(), List.of()).isEmpty()
                && ++admitted % 20 == 1
                && compiled < COMPILED * SCALE) {
            compiled++;
            compile(read.files(), outlined.outlines());
        }
    }

    /** What the first wall admits, the second has nothing to say about. */
    private static void compile(RulesetFiles files, List<Rule> outlines) {
        Compilation compilation = RuleCompiler.compile(files, outlines, List.of());
        if (compilation instanceof Compilation.Compiled rules) {
            assertThat(rules.rules().evaluate(Cases.insideUsualTransit()).faults())
                    .isEmpty();
            rules.rules().close();
        } else {
            assertThat(((Compilation.Rejected) compilation).diagnostics())
                    .allSatisfy(fault -> assertThat(fault.code()).doesNotStartWith("RUL-4"));
        }
    }

    private String mutated(Random random) {
        String text = bases.get(random.nextInt(bases.size()));
        int mutations = 1 + random.nextInt(4);
        for (int i = 0; i < mutations; i++) {
            text = random.nextInt(3) == 0 ? bytes(text, random) : tokens(text, random);
        }
        return text;
    }

    private static String bytes(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            return "r";
        }
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(3)) {
            case 0 -> bytes[at] = (byte) random.nextInt(256);
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            default -> {
                return new String(bytes, 0, at, StandardCharsets.UTF_8);
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String tokens(String text, Random random) {
        List<String> tokens = new ArrayList<>(List.of(text.split("\\b", -1)));
        int at = random.nextInt(tokens.size());
        int other = random.nextInt(tokens.size());
        switch (random.nextInt(6)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(other));
            case 2 -> tokens.set(at, tokens.set(other, tokens.get(at)));
            case 3 -> {
                String[] donor = bases.get(random.nextInt(bases.size())).split("\\b", -1);
                tokens.set(at, donor[random.nextInt(donor.length)]);
            }
            case 4 -> tokens.add(at, fragments.get(random.nextInt(fragments.size())));
            default ->
                tokens.subList(Math.min(at, other), Math.min(Math.max(at, other), Math.min(at, other) + 12))
                        .clear();
        }
        return String.join("", tokens);
    }

    private static List<String> bases() {
        RulesetFiles files = ShippedFiles.all();
        return ((RulesetParser.Outlined) RulesetParser.of(files, PlaybookRows.shipped()))
                .outlines().stream()
                        .map(rule -> HEADER
                                + files.texts()
                                        .get(rule.file())
                                        .substring(
                                                rule.whole().start(),
                                                rule.whole().end())
                                + "\n")
                        .toList();
    }

    /** Lines of the hostile files, which are short enough to hide in a rule. */
    private static List<String> fragments() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/hostile/rules"))) {
            return files.sorted()
                    .map(RuleFuzzTest::text)
                    .flatMap(String::lines)
                    .filter(line -> line.length() < 300)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
