package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.function.Consumer;
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

    /** Reads a file of {@link #FOLDER} after a change to it. */
    static IntakeResult.Read changed(String file, Consumer<ObjectNode> change) {
        ObjectNode payload = tree(file);
        change.accept(payload);
        return read(payload.toString());
    }

    static ObjectNode tree(String file) {
        return (ObjectNode) ((JsonResult.Parsed) PayloadReader.read(text(FOLDER.resolve(file)))).tree();
    }

    static List<IntakeWarning.Concern> concerns(IntakeResult.Read read) {
        return read.warnings().stream().map(IntakeWarning::kind).toList();
    }

    static IntakeResult result(String... payloads) {
        return result(Stream.of(payloads)
                .map(payload -> ((JsonResult.Parsed) PayloadReader.read(payload)).tree())
                .toArray(JsonNode[]::new));
    }

    static IntakeResult result(JsonNode... bodies) {
        return result(JsonNodeFactory.instance.objectNode().put("caseRef", "CASE"), bodies);
    }

    /** How a case is named of which nothing but the payload is known. */
    static String caseRef(String payload) {
        JsonNode body = ((JsonResult.Parsed) PayloadReader.read(payload)).tree();
        return ((IntakeResult.Read) result(JsonNodeFactory.instance.objectNode(), body))
                .sheet()
                .caseRef();
    }

    private static IntakeResult result(ObjectNode facts, JsonNode... bodies) {
        List<Payload> payloads = new ArrayList<>();
        for (JsonNode body : bodies) {
            payloads.add(new Payload(Integer.toString(payloads.size()), null, body));
        }
        return Intake.read(facts, payloads, PolicyFixture.POLICY, NOW);
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
