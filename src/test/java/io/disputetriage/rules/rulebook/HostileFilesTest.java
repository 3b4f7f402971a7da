package io.disputetriage.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.format.MessagesReader;
import io.disputetriage.format.OrderTableReader;
import io.disputetriage.format.OrderTableResult;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.policy.PolicyResult;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.engine.Compilation;
import io.disputetriage.rules.engine.RuleCompiler;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that somebody wrote to have something run, to hide something, or to bring the service down. */
class HostileFilesTest {
    private static final Path CORPUS = Path.of("src/test/resources/hostile");
    private static final Path PLANTED = Path.of("target/hostile");
    /** Of processor time, on the slowest machine: what grows faster than its text takes minutes. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @BeforeAll
    static void warm_up() {
        RulesetParser.of(shipped(), PlaybookRows.shipped());
        PolicyReader.read(shipped().texts());
    }

    @BeforeEach
    void nothing_is_planted() throws IOException {
        System.clearProperty("disputetriage.hostile");
        Files.deleteIfExists(PLANTED);
    }

    @AfterEach
    void nothing_ran() {
        assertThat(System.getProperty("disputetriage.hostile")).isNull();
        assertThat(PLANTED).doesNotExist();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("hostile");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_hostile_rule_file_is_refused_with_its_place_and_nothing_runs(Path file) throws IOException {
        Files.createDirectories(folder.resolve("playbooks"));
        Files.copy(file, folder.resolve("playbooks").resolve(file.getFileName()));
        long start = cpuTime();

        List<Diagnostic> faults = faults(folder);

        assertThat(Duration.ofNanos(cpuTime() - start)).isLessThan(LONGEST);
        assertThat(faults).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.code()).matches("RUL-[12]\\d\\d|RUL-30[145]");
            assertThat(fault.line()).isPositive();
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_hostile_table_is_refused_and_nothing_runs(Path file) throws IOException {
        String[] name = file.getFileName().toString().split("\\.", 2);
        Map<String, String> texts = new TreeMap<>(shipped().texts());
        texts.put("policy/" + name[1], Files.readString(file));
        long start = cpuTime();

        List<Diagnostic> faults = tableFaults(texts);

        assertThat(Duration.ofNanos(cpuTime() - start)).isLessThan(LONGEST);
        assertThat(faults).isNotEmpty().allSatisfy(fault -> assertThat(fault.file())
                .isEqualTo("policy/" + name[1]));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_hostile_message_is_refused_with_its_place_and_nothing_runs(Path file) throws IOException {
        Map<String, String> texts = new TreeMap<>(shipped().texts());
        texts.put("messages/apologise.yaml", Files.readString(file));
        long start = cpuTime();

        MessagesReader.Result result = MessagesReader.read(texts);

        assertThat(Duration.ofNanos(cpuTime() - start)).isLessThan(LONGEST);
        assertThat(((MessagesReader.Faulty) result).faults()).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("messages/apologise.yaml");
            assertThat(fault.code()).startsWith("MSG-10");
            assertThat(fault.line()).isPositive();
        });
    }

    @Test
    void the_corpus_is_large() {
        assertThat(messages()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(rules()).hasSizeGreaterThanOrEqualTo(80);
        assertThat(tables()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void more_than_the_rules_folder_may_hold_is_refused_in_time() {
        String rule = "rule \"x\" when Case() then insert( x ); end\n";
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < 2_001; i++) {
            many.put("playbooks/f" + i + ".drl", rule);
        }

        assertThat(RulesetFiles.of(many)).isInstanceOf(RulesetFiles.Unreadable.class);
        assertThat(RulesetFiles.of(Map.of("playbooks/x.drl", rule.repeat(10_000))))
                .isInstanceOf(RulesetFiles.Unreadable.class);
    }

    static Stream<Path> rules() {
        return list("rules");
    }

    static Stream<Path> messages() {
        return list("messages");
    }

    static Stream<Path> tables() {
        return list("tables");
    }

    private static List<Diagnostic> faults(Path folder) {
        RulesetFiles.FilesResult files = RulesetFiles.read(folder);
        if (files instanceof RulesetFiles.Unreadable unreadable) {
            return unreadable.diagnostics();
        }
        RulesetFiles read = ((RulesetFiles.Read) files).files();
        RulesetParser.OutlineResult result = RulesetParser.of(read, PlaybookRows.shipped());
        if (result instanceof RulesetParser.Refused refused) {
            return refused.diagnostics();
        }
        return RuleCompiler.compile(read, ((RulesetParser.Outlined) result).outlines(), List.of())
                        instanceof Compilation.Rejected rejected
                ? rejected.diagnostics()
                : List.of();
    }

    private static List<Diagnostic> tableFaults(Map<String, String> texts) {
        if (RulesetFiles.of(texts) instanceof RulesetFiles.Unreadable unreadable) {
            return unreadable.diagnostics();
        }
        if (PolicyReader.read(texts) instanceof PolicyResult.Refused refused) {
            return refused.faults();
        }
        return OrderTableReader.read(texts.get("policy/order.yaml"), "policy/order.yaml")
                        instanceof OrderTableResult.Faulty faulty
                ? faulty.diagnostics()
                : List.of();
    }

    /** Of this thread, so that other work on the machine doesn't count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static RulesetFiles shipped() {
        return ShippedFiles.all();
    }

    private static Stream<Path> list(String kind) {
        try (Stream<Path> files = Files.list(CORPUS.resolve(kind))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
