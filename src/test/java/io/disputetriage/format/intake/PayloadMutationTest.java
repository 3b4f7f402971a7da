package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever becomes of a payload on its way, or in the next version of its platform, it is read as far as it goes. */
class PayloadMutationTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<JsonNode> BODIES =
            PayloadFixture.files().stream().map(PayloadMutationTest::tree).toList();
    private static final List<String> GARBAGE = List.of(
            "0",
            "-1",
            "true",
            "[]",
            "{}",
            "[null]",
            "[[1]]",
            "1e400",
            "9007199254740993",
            "99999999999999999999999999999999999999999",
            "1.5",
            "\"\"",
            "\" \"",
            "\"NaN\"",
            "\"2026-02-30\"",
            "\"2026-03-10T09:00:00\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"\\u0000\\ud800\"",
            "{\"object\": \"dispute\"}");

    @TestFactory
    Stream<DynamicTest> one_mapper_recognises_a_payload() {
        return PayloadFixture.files().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(), () -> assertThat(mappers(tree(file))).hasSize(1)));
    }

    @TestFactory
    Stream<DynamicTest> numbers_as_strings_and_a_second_copy_say_the_same() {
        return PayloadFixture.files().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    JsonNode body = tree(file);
                    IntakeResult.Read once = (IntakeResult.Read) PayloadFixture.result(body);
                    assertThat(PayloadFixture.result(quoted(body))).isEqualTo(once);
                    IntakeResult.Read twice = (IntakeResult.Read) PayloadFixture.result(body, body);
                    assertThat(twice.sheet()).isEqualTo(once.sheet());
                    assertThat(twice.outcome()).isEqualTo(once.outcome());
                }));
    }

    @Property(tries = 400)
    void a_payload_that_lost_or_changed_anything_is_read(@ForAll long seed) {
        Random random = new Random(seed);
        JsonNode body = changed(BODIES.get(random.nextInt(BODIES.size())), random, 1 + random.nextInt(30));
        IntakeResult result = PayloadFixture.result(body);
        if (!mappers(body).isEmpty()) {
            assertThat(result).isInstanceOf(IntakeResult.Read.class);
        }
    }

    private static List<PayloadMapper> mappers(JsonNode body) {
        return Intake.MAPPERS.stream()
                .filter(mapper -> mapper.recognises(PayloadNode.root(body)))
                .toList();
    }

    /** Each value changes with a chance of one in {@code rarity}, but for the ones around others. */
    private static JsonNode changed(JsonNode node, Random random, int rarity) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = NODES.objectNode();
            object.properties().forEach(field -> {
                if (random.nextInt(2 * rarity) > 0) {
                    copy.set(field.getKey(), changed(field.getValue(), random, rarity));
                }
            });
            return random.nextInt(20 * rarity) == 0 ? garbage(random) : copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = NODES.arrayNode();
            array.forEach(each -> copy.add(changed(each, random, rarity)));
            return random.nextInt(10 * rarity) == 0 ? garbage(random) : copy;
        }
        if (random.nextInt(rarity) > 0) {
            return node;
        }
        return switch (random.nextInt(3)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.textNode(node.asText());
            default -> garbage(random);
        };
    }

    private static JsonNode quoted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = NODES.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), quoted(field.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = NODES.arrayNode();
            array.forEach(each -> copy.add(quoted(each)));
            return copy;
        }
        return node.isNumber() || node.isBoolean()
                ? NODES.textNode(PayloadNode.root(node).text())
                : node;
    }

    private static JsonNode garbage(Random random) {
        return ((JsonResult.Parsed) JsonReader.foreign(GARBAGE.get(random.nextInt(GARBAGE.size())))).tree();
    }

    private static JsonNode tree(Path file) {
        return ((JsonResult.Parsed) PayloadReader.read(PayloadFixture.text(file))).tree();
    }
}
