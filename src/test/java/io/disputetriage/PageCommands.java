package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.disputetriage.Guide.Block;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/**
 * What a page tells to run, run as a newcomer would; a block of JSON behind a command
 * is what it answers, a block of output stands in what it prints. {@code mvn verify -Dgolden.update=true} writes the answers into the page.
 */
final class PageCommands {
    /** These two are Maven's: one made the jar that is started here, the other runs this test. */
    private static final List<String> MAVEN = List.of(
            "mvn package -DskipTests && java -XX:SharedArchiveFile=target/quarkus-app/classes.jsa -jar target/quarkus-app/quarkus-run.jar\n",
            "mvn verify\n");

    private final Path programs;
    private final String address;

    /**
     * @param folder for what the commands need
     * @param address host and port of a service
     */
    PageCommands(Path folder, String address) throws IOException {
        this.programs = Files.createDirectories(folder.resolve("programs"));
        this.address = address;
        java(programs.resolve("java"));
    }

    /** With the flags that suit short runs, as src/main/scripts/dispute-triage sets them. */
    private static void java(Path script) throws IOException {
        Path jar = Path.of(System.getProperty("package.jar"));
        Files.writeString(
                script,
                """
                #!/bin/sh
                level=1
                for word do case $word in gaps) level=4 ;; esac; done
                exec '%s/bin/java' -XX:TieredStopAtLevel=$level -XX:+UseSerialGC -Xlog:disable -XX:SharedArchiveFile='%s' "$@"
                """
                        .formatted(System.getProperty("java.home"), jar.resolveSibling("classes.jsa")));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** One test for each block, in their order. */
    List<DynamicTest> of(Guide guide) {
        List<DynamicTest> tests = new ArrayList<>();
        List<Block> blocks = guide.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block command = blocks.get(i);
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : command;
            List<Block> outputs = blocks.stream()
                    .skip(i + 1L)
                    .takeWhile(block -> block.language().equals("output"))
                    .toList();
            if (command.language().equals("sh") && !MAVEN.contains(command.text())) {
                tests.add(DynamicTest.dynamicTest(
                        guide.path() + ": " + command.text().strip(), () -> check(guide, command, next, outputs)));
            }
        }
        return tests;
    }

    private void check(Guide guide, Block command, Block next, List<Block> outputs) throws Exception {
        String said = run(command.text().replace("127.0.0.1:8080", address));
        if (next.language().equals("json")) {
            String answer = Answer.readable(new ObjectMapper().readTree(said)) + "\n";
            if (Boolean.getBoolean("golden.update")) {
                Guide.replace(guide.path(), next, answer);
            } else {
                assertThat(answer).isEqualTo(next.text());
            }
        } else if (!outputs.isEmpty()) {
            assertThat(said)
                    .contains(outputs.stream()
                            .map(output -> output.text().stripTrailing())
                            .toList());
        } else if (command.text().startsWith("curl ")) {
            assertThat(said).contains("\"decisionId\"", "\"actions\"");
        }
    }

    private String run(String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-e", "-c", script).redirectErrorStream(true);
        builder.environment().put("KEY", "a key to be hashed");
        builder.environment().merge("PATH", programs.toString(), (old, ours) -> ours + ":" + old);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
