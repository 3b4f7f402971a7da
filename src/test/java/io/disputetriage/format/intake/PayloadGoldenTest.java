package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.Golden;
import io.disputetriage.format.JsonResult;
import io.disputetriage.policy.PolicyFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is read of each payload that a platform or tracker has published, whole, with the place of each fact. */
class PayloadGoldenTest {
    private static final Path PAYLOADS = Path.of("src/test/resources/payloads");
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    @TestFactory
    Stream<DynamicTest> each_payload_makes_its_fact_sheet() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(PAYLOADS)) {
            files = all.filter(file -> file.toString().matches(".*[.](json|xml|txt)"))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(PAYLOADS.relativize(file).toString(), () -> {
                    String name = PAYLOADS.relativize(file).toString().replace('\\', '/');
                    Golden.assertMatches(
                            "intake/" + name.replaceFirst("[.][a-z]+$", ".json"),
                            read(file).toPrettyString());
                }));
    }

    /** A payload of a tracker alone names no case. */
    private static ObjectNode read(Path file) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode().put("caseRef", "CASE");
        JsonResult.Parsed payload = (JsonResult.Parsed) PayloadReader.read(text(file));
        IntakeResult result = Intake.read(
                facts,
                List.of(new Payload(file.getFileName().toString(), null, payload.tree())),
                PolicyFixture.POLICY,
                NOW);
        assertThat(result).isInstanceOf(IntakeResult.Read.class);
        return IntakeWriter.tree((IntakeResult.Read) result);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
