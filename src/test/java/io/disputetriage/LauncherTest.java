package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a java that only says how it was called. */
class LauncherTest {
    private static final Path SCRIPT = Path.of("src/main/scripts/dispute-triage");

    @TempDir
    private Path folder;

    private Path script;
    private Path cache;

    @BeforeEach
    void an_application_and_a_java() throws IOException {
        Path app = Files.createDirectories(folder.resolve("quarkus app"));
        Files.createFile(app.resolve("quarkus-run.jar"));
        Files.createFile(Files.createDirectories(app.resolve("app")).resolve("dispute-triage.jar"));
        script = Files.copy(SCRIPT, app.resolve("dispute-triage"));
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(
                java,
                """
                #!/bin/sh
                echo "$@"
                for each in "$@"; do
                    case $each in -XX:ArchiveClassesAtExit=*) echo classes > "${each#*=}" ;; esac
                done
                exit $CODE
                """);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        cache = folder.resolve("cache/dispute-triage");
    }

    @Test
    void it_can_be_run_as_it_lies_in_the_repository() {
        assertThat(SCRIPT).isExecutable();
    }

    @Test
    void without_arguments_the_service_starts_as_the_readme_says() throws Exception {
        assertThat(run(0))
                .containsExactly("-XX:SharedArchiveFile=" + script.resolveSibling("classes.jsa") + " -jar "
                        + script.resolveSibling("quarkus-run.jar"));
    }

    @Test
    void a_command_starts_without_quarkus_and_keeps_its_arguments_and_its_exit_code() throws Exception {
        assertThat(run(4, "test", "my rules/", "--filter=*"))
                .singleElement()
                .asString()
                .contains("-XX:TieredStopAtLevel=1 ", "quarkus app/app/*:")
                .endsWith(" io.disputetriage.Main test my rules/ --filter=*")
                .doesNotContain("quarkus-run.jar", "Archive");
        assertThat(run(0, "mutate")).singleElement().asString().contains("-XX:TieredStopAtLevel=4 ");
    }

    @Test
    void an_archive_is_taken_only_where_nobody_else_can_write() throws Exception {
        assertThat(run(0, "archive", "rules/")).hasSize(1);
        assertThat(run(0, "lint")).singleElement().asString().contains("-XX:SharedArchiveFile=" + cache);

        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwx---"));
        assertThat(run(0, "lint")).singleElement().asString().doesNotContain("Archive");
        assertThat(run(2, "archive")).singleElement().asString().contains("must belong to you");

        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwx------"));
        Path planted = archive();
        Files.move(planted, folder.resolve("planted"));
        Files.createSymbolicLink(planted, folder.resolve("planted"));
        assertThat(run(0, "lint")).singleElement().asString().doesNotContain("Archive");
    }

    @Test
    void other_code_has_another_archive() throws Exception {
        run(0, "archive");
        Files.writeString(script.resolveSibling("app").resolve("dispute-triage.jar"), "newer");
        assertThat(run(0, "lint")).singleElement().asString().doesNotContain("Archive");
    }

    @Test
    void without_the_jar_it_says_how_to_make_it() throws Exception {
        Files.delete(script.resolveSibling("quarkus-run.jar"));
        assertThat(run(2, "test")).singleElement().asString().contains("mvn package");
    }

    private Path archive() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.toString().endsWith(".jsa"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> run(int code, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("CODE", Integer.toString(code));
        Process process = builder.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isEqualTo(code);
        return lines;
    }
}
