package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.format.JsonResult;
import io.disputetriage.policy.PolicyFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Payloads of tests, read with the policy of this repository. */
final class PayloadFixture {
    static final Path FOLDER = Path.of("src/test/resources/payloads");
    static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private PayloadFixture() {}

    /** Reads texts as they come from the wire, named by their number, beside no facts of the seller. */
    static IntakeResult.Read read(String... payloads) {
        return (IntakeResult.Read) result(payloads);
    }

    static IntakeResult result(String... payloads) {
        List<Payload> read = new ArrayList<>();
        for (String payload : payloads) {
            JsonResult.Parsed parsed = (JsonResult.Parsed) PayloadReader.read(payload);
            read.add(new Payload(Integer.toString(read.size()), null, parsed.tree()));
        }
        ObjectNode facts = JsonNodeFactory.instance.objectNode().put("caseRef", "CASE");
        return Intake.read(facts, read, PolicyFixture.POLICY, NOW);
    }

    /** All files, sorted. */
    static List<Path> files() {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().matches(".*[.](json|xml|txt)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
