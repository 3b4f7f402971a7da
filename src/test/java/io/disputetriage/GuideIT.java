package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.disputetriage.Guide.Block;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the pages tell to run, run as a newcomer would, against the packaged service; a block of JSON behind a command
 * is what it answers, a block of output stands in what it prints. {@code mvn verify -Dgolden.update=true} writes the answers into the page.
 */
class GuideIT {
    /** These two are Maven's: one made the jar that is started here, the other runs this test. */
    private static final List<String> MAVEN = List.of(
            "mvn package -DskipTests && java -XX:SharedArchiveFile=target/quarkus-app/classes.jsa -jar target/quarkus-app/quarkus-run.jar\n",
            "mvn verify\n");

    private static Path folder;
    private static RunningService service;
    private static String address;

    @BeforeAll
    static void start() throws Exception {
        folder = Files.createTempDirectory("dispute-triage-guide");
        service = RunningService.start(folder, Map.of("TRIAGE_WEBHOOKS_PRIVATE_ADDRESSES", "true"));
        address = service.startLine().replaceAll(".*http://(\\S+?);.*", "$1");
    }

    @AfterAll
    static void stop() throws Exception {
        service.end();
        Postgres.delete(folder);
    }

    @TestFactory
    Stream<DynamicTest> every_command_does_what_the_page_says() {
        return Guide.PAGES.stream().flatMap(guide -> commands(guide).stream());
    }

    private static List<DynamicTest> commands(Guide guide) {
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

    private static void check(Guide guide, Block command, Block next, List<Block> outputs) throws Exception {
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

    private static String run(String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-e", "-c", script).redirectErrorStream(true);
        builder.environment().put("KEY", "a key to be hashed");
        builder.environment().merge("PATH", System.getProperty("java.home") + "/bin", (old, java) -> java + ":" + old);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
