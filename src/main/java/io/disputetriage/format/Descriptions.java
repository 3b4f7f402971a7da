package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.FactMeanings;

/** What each fact means, put beside its type in a schema, for editors to show. */
final class Descriptions {
    private Descriptions() {}

    /** The schema of a fact sheet or of a part of one, with a description of each fact; what it says of its spelling stays. */
    static ObjectNode into(ObjectNode sheet) {
        into(sheet, "");
        return sheet;
    }

    private static void into(JsonNode schema, String path) {
        schema.path("properties").properties().forEach(field -> {
            String fact = path + field.getKey();
            ObjectNode described = (ObjectNode) field.getValue();
            String meaning = FactMeanings.BY_PATH.get(fact);
            if (meaning != null) {
                String spelling = described.path("description").asText();
                described.put("description", spelling.isEmpty() ? meaning : meaning + " Written as: " + spelling + ".");
            }
            into(described, fact + ".");
            into(described.path("items"), fact + ".");
        });
    }
}
