package io.disputetriage.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Findings;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.RuleHeader;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.drl.Token;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A folder of compiled rules is a way in: what lies there is checked like what the compiler has just made. */
class CompiledRuleCacheTest {
    private static final String MARK = "disputetriage.planted";

    private static final RulesetFiles FILES =
            ((RulesetFiles.Read) RulesetFiles.of(Map.of(Rules.FILE, Rules.file(RuleCompilerTest.INFORM)))).files();
    private static final List<Rule> OUTLINES =
            ((RulesetParser.Outlined) RulesetParser.of(FILES, PlaybookRows.shipped())).outlines();

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void rules_that_were_compiled_and_kept() {
        System.clearProperty(MARK);
        folder = temporary.resolve("kept");
        assertThat(decided()).isNotNull();
    }

    @Test
    void kept_rules_say_what_compiled_ones_say() throws IOException {
        Findings first = decided();
        assertThat(loaded(classes())).isPresent();
        assertThat(decided()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_damaged_file_is_made_anew() throws IOException {
        byte[] sound = Files.readAllBytes(file());
        for (byte[] damaged : List.of(new byte[0], new byte[200], flipped(sound), cut(sound))) {
            Files.write(file(), damaged);
            assertThat(RuleClasses.read(damaged)).isEmpty();
            assertThat(decided()).isNotNull();
            assertThat(loaded(classes())).as("made anew").isPresent();
        }
    }

    @Test
    void a_planted_class_is_not_loaded() throws IOException {
        RuleClasses classes = classes();
        String model = classes.files().keySet().stream()
                .filter(name -> name.matches(".*/Rules[0-9A-F]+\\.class"))
                .findFirst()
                .orElseThrow();
        for (String name : List.of(model, "io/disputetriage/facts/Case.class", "playbooks/test/Rules0.class")) {
            SortedMap<String, byte[]> planted = new TreeMap<>(classes.files());
            planted.put(name, hostile(name.substring(0, name.length() - ".class".length())));
            assertThat(loaded(new RuleClasses(planted))).as(name).isEmpty();
            Files.write(file(), new RuleClasses(planted).bytes());
            assertThat(decided()).isNotNull();
            assertThat(System.getProperty(MARK)).as(name).isNull();
            assertThat(loaded(classes())).as("made anew").isPresent();
        }
    }

    @Test
    void the_planted_class_would_do_harm_if_it_were_loaded() throws Exception {
        byte[] bytes = hostile("Planted");
        Class<?> planted = new ClassLoader() {
            Class<?> define() {
                return defineClass("Planted", bytes, 0, bytes.length);
            }
        }.define();
        Class.forName(planted.getName(), true, planted.getClassLoader());
        assertThat(System.getProperty(MARK)).isEqualTo("1");
    }

    @Test
    void classes_that_make_other_rules_than_the_files_say_are_not_used() throws IOException {
        assertThat(loaded(new RuleClasses(new TreeMap<>()))).isEmpty();
        List<Rule> twice = Stream.concat(OUTLINES.stream(), OUTLINES.stream().map(CompiledRuleCacheTest::renamed))
                .toList();
        assertThat(CompiledRuleCache.load(classes(), sources(), twice)).isEmpty();
    }

    @Test
    void what_others_can_write_is_not_used() throws IOException {
        CompiledClassFolder kept = CompiledClassFolder.at(folder);
        assertThat(kept.find(sources())).isPresent();
        for (Path path : List.of(file(), folder)) {
            var before = Files.getPosixFilePermissions(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwx---"));
            assertThat(kept.find(sources())).as(path.toString()).isEmpty();
            Files.setPosixFilePermissions(path, before);
        }
        Path elsewhere = Files.move(file(), temporary.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve(name(elsewhere)), elsewhere);
        assertThat(kept.find(sources())).isEmpty();
    }

    @Test
    void other_rules_have_another_file() {
        Map<String, String> other = new TreeMap<>(sources());
        other.replaceAll((path, text) -> text + " ");
        assertThat(CompiledClassFolder.at(folder).find(other)).isEmpty();
    }

    @Test
    void that_scenarios_passed_is_believed_of_the_same_revision_only_and_not_if_others_can_write_it()
            throws IOException {
        CompiledClassFolder kept = CompiledClassFolder.at(folder);
        assertThat(kept.passed(FILES.revision())).isFalse();
        kept.keepPassed(FILES.revision());
        assertThat(kept.passed(FILES.revision())).isTrue();
        assertThat(kept.passed(FILES.revision().replace('a', 'b'))).isFalse();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(kept.passed(FILES.revision())).isFalse();
    }

    private Path kept;

    private String name(Path moved) {
        assertThat(moved).exists();
        return kept.getFileName().toString();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            kept = files.filter(file -> file.toString().endsWith(".classes"))
                    .findFirst()
                    .orElseThrow();
            return kept;
        }
    }

    private RuleClasses classes() throws IOException {
        return RuleClasses.read(Files.readAllBytes(file())).orElseThrow();
    }

    private Findings decided() {
        KeptClasses kept = new KeptClasses(List.of(CompiledClassFolder.at(folder)), rules -> {});
        try (CompiledRules rules = RuleCompiler.kept(FILES, OUTLINES, List.of(), kept)
                .orElseGet(() ->
                        ((Compilation.Compiled) RuleCompiler.compile(FILES, OUTLINES, List.of(), kept)).rules())) {
            Findings findings = rules.evaluate(Cases.insideUsualTransit());
            assertThat(findings.recommendations()).hasSize(1);
            return findings;
        }
    }

    private static Optional<?> loaded(RuleClasses classes) {
        return CompiledRuleCache.load(classes, sources(), OUTLINES);
    }

    private static Map<String, String> sources() {
        return Map.of(Rules.FILE, CompilerInput.forCompiler(FILES.texts().get(Rules.FILE), OUTLINES));
    }

    private static Rule renamed(Rule rule) {
        RuleHeader header = rule.header();
        Token name = header.name();
        Token other = new Token(name.form(), name.text() + "!", name.line(), name.column(), name.start(), name.end());
        return new Rule(
                rule.file(),
                rule.packageName(),
                new RuleHeader(header.rule(), other, header.id(), header.owner(), header.playbook()),
                rule.playbook(),
                rule.whole(),
                rule.metadata(),
                rule.constraints(),
                rule.insertion());
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 1;
        return flipped;
    }

    private static byte[] cut(byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, bytes.length - 1);
    }

    /** A class that leaves a mark when it is initialized. */
    private static byte[] hostile(String name) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        MethodVisitor start = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        start.visitCode();
        start.visitLdcInsn(MARK);
        start.visitLdcInsn("1");
        start.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "java/lang/System",
                "setProperty",
                "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
                false);
        start.visitInsn(Opcodes.POP);
        start.visitInsn(Opcodes.RETURN);
        start.visitMaxs(0, 0);
        start.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
