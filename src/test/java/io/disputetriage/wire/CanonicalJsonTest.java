package io.disputetriage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int TRIES = 2_000 * Integer.getInteger("checks.scale", 1);
    private static final String[] LETTERS = {
        "a", "b", "Z", "_", "é", "ö", "€", "\u20ac", "\ufb33", "😀", "\n", "\r", "\t", "\b", "\f", "\u0001", "\u001f",
        "\u007f", "\u0080", "\u2028", "/", "\\", "\"", "<", "1", "10", "2"
    };

    @Test
    void our_canonical_text_is_that_of_the_reference_library() throws IOException {
        for (int seed = 0; seed < TRIES; seed++) {
            ObjectNode tree = object(new Random(seed), 3);
            assertThat(CanonicalJson.of(tree)).isEqualTo(new JsonCanonicalizer(tree.toString()).getEncodedString());
        }
    }

    private static JsonNode any(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt());
            case 3 -> JSON.numberNode(random.nextLong());
            case 4 -> JSON.numberNode(BigDecimal.valueOf(random.nextLong(), random.nextInt(40) - 10));
            case 5 -> JSON.numberNode(random.nextGaussian());
            case 6 -> JSON.textNode(text(random));
            case 7 -> object(random, depth - 1);
            default -> list(random, depth - 1);
        };
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode node = JSON.objectNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            node.set(text(random), any(random, depth));
        }
        return node;
    }

    private static ArrayNode list(Random random, int depth) {
        ArrayNode node = JSON.arrayNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            node.add(any(random, depth));
        }
        return node;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }
}
