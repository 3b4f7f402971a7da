package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.FactSheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** A fact sheet in which each personal value is one that stands nowhere else in the world. */
public record Planted(FactSheet sheet, List<String> values) {
    private static final String[] NASTY = {"", "", "", "\"", "\\", "é", "王", "😀", "&", "\u2028"};

    /** The sheet with other personal values; what was equal stays equal, so that the same rules fire. */
    public static Planted in(FactSheet sheet, Random random) {
        return in(sheet, () -> name(random));
    }

    /** The sheet with one value in place of every personal one. */
    public static FactSheet everywhere(FactSheet sheet, String value) {
        return in(sheet, () -> value).sheet();
    }

    private static Planted in(FactSheet sheet, Supplier<String> name) {
        Map<String, String> instead = new HashMap<>();
        ObjectNode tree = FactSheetWriter.tree(sheet);
        plant(tree, FactSheetForm.SHEET, instead, name);
        FactSheet planted = ((FactSheetResult.Read) FactSheetReader.read(tree.toString(), Instant.EPOCH)).sheet();
        return new Planted(planted, new ArrayList<>(instead.values()));
    }

    private static void plant(
            ObjectNode node, ObjectCodec<?> section, Map<String, String> instead, Supplier<String> name) {
        for (ObjectCodec.Field<?, ?> field : section.fields()) {
            JsonNode value = node.get(field.name());
            if (value == null) {
                continue;
            }
            if (field.form() instanceof Text text && text.personal()) {
                node.put(field.name(), instead.computeIfAbsent(value.textValue(), old -> name.get()));
            } else if (field.form() instanceof ObjectCodec<?> inner) {
                plant((ObjectNode) value, inner, instead, name);
            } else if (field.form() instanceof ListOf<?> list && list.of() instanceof ObjectCodec<?> inner) {
                ((ArrayNode) value).forEach(entry -> plant((ObjectNode) entry, inner, instead, name));
            }
        }
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder("Z");
        for (int i = 0; i < 12; i++) {
            name.append(i == 5 ? " Q" : "").append((char) ('a' + random.nextInt(26)));
        }
        return name.append(NASTY[random.nextInt(NASTY.length)]).toString();
    }
}
