package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private static final int TRIES = 2_000 * Integer.getInteger("checks.scale", 1);
    private static final String[] LETTERS = {
        "a", "b", "Z", "_", "é", "ö", "€", "\u20ac", "\ufb33", "😀", "\n", "\r", "\t", "\b", "\f", "\u0001", "\u001f",
        "\u007f", "\u0080", "\u2028", "/", "\\", "\"", "<", "1", "10", "2"
    };

    @Test
    void our_canonical_text_is_that_of_the_reference_library() throws IOException {
        for (int seed = 0; seed < TRIES; seed++) {
            Map<String, Object> values = object(new Random(seed), 3);
            String ours = CanonicalJson.empty()
                    .open()
                    .object("all", values)
                    .field("before", "z")
                    .close()
                    .text();
            String reference = "{\"before\":\"z\",\"all\":" + JsonValue.of(values) + "}";
            assertThat(ours).isEqualTo(new JsonCanonicalizer(reference).getEncodedString());
        }
    }

    private static Object any(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> text(random);
            case 4 -> object(random, depth - 1);
            default -> list(random, depth - 1);
        };
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> values = new TreeMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            values.put("f" + random.nextInt(100), any(random, depth));
        }
        return values;
    }

    private static List<Object> list(Random random, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(any(random, depth));
        }
        return list;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }
}
