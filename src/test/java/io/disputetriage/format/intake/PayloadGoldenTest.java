package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.Golden;
import io.disputetriage.format.JsonResult;
import io.disputetriage.policy.PolicyFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is read of each payload that a platform or tracker has published, whole, with the place of each fact. */
class PayloadGoldenTest {
    @TestFactory
    Stream<DynamicTest> each_payload_makes_its_fact_sheet() {
        List<Path> files = PayloadFixture.files();
        assertThat(files).isNotEmpty();
        return files.stream().map(file -> {
            String name = PayloadFixture.FOLDER.relativize(file).toString().replace('\\', '/');
            return DynamicTest.dynamicTest(
                    name,
                    () -> Golden.assertMatches(
                            "intake/" + name.replaceFirst("[.][a-z]+$", ".json"),
                            read(file).toPrettyString()));
        });
    }

    /** A payload of a tracker alone names no case. */
    private static ObjectNode read(Path file) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode().put("caseRef", "CASE");
        JsonResult.Parsed payload = (JsonResult.Parsed) PayloadReader.read(PayloadFixture.text(file));
        IntakeResult result = Intake.read(
                facts,
                List.of(new Payload(file.getFileName().toString(), null, payload.tree())),
                PolicyFixture.POLICY,
                PayloadFixture.NOW);
        assertThat(result).isInstanceOf(IntakeResult.Read.class);
        return IntakeWriter.tree((IntakeResult.Read) result);
    }
}
