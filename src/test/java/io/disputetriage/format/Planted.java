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

/** A fact sheet in which each personal value is one that stands nowhere else in the world. */
public record Planted(FactSheet sheet, List<String> values) {
    private static final String[] NASTY = {"", "", "", "\"", "\\", "é", "王", "😀", "&", "\u2028"};

    /** The sheet with other personal values; what was equal stays equal, so that the same rules fire. */
    public static Planted in(FactSheet sheet, Random random) {
        Map<String, String> instead = new HashMap<>();
        ObjectNode tree = FactSheetWriter.tree(sheet);
        plant(tree, FactSheetForm.SHEET, instead, random);
        FactSheet planted = ((FactSheetResult.Read) FactSheetReader.read(tree.toString(), Instant.EPOCH)).sheet();
        return new Planted(planted, new ArrayList<>(instead.values()));
    }

    private static void plant(ObjectNode node, ObjectCodec<?> section, Map<String, String> instead, Random random) {
        for (ObjectCodec.Field<?, ?> field : section.fields()) {
            JsonNode value = node.get(field.name());
            if (value == null) {
                continue;
            }
            if (field.form() instanceof Text text && text.personal()) {
                node.put(field.name(), instead.computeIfAbsent(value.textValue(), old -> name(random)));
            } else if (field.form() instanceof ObjectCodec<?> inner) {
                plant((ObjectNode) value, inner, instead, random);
            } else if (field.form() instanceof ListOf<?> list && list.of() instanceof ObjectCodec<?> inner) {
                ((ArrayNode) value).forEach(entry -> plant((ObjectNode) entry, inner, instead, random));
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
