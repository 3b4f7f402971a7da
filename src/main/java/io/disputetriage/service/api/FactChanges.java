package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.format.JsonReader;
import java.util.Set;
import java.util.TreeSet;

/** Which facts two kept fact sheets of one case state differently, each by its path and with both values; null: unknown. */
final class FactChanges {
    private static final Set<String> SECTIONS =
            Set.of("complaint", "buyer", "order", "shipment", "product", "report", "history", "return");

    /** When it was decided and what the service wrote about the case itself are no facts of the case. */
    private static final Set<String> NO_FACTS = Set.of("asOf", "case");

    private final ArrayNode changes = JsonNodeFactory.instance.arrayNode();

    private FactChanges() {}

    /** {@code before} and {@code after}: JSON texts; empty if one is null. */
    static ArrayNode between(String before, String after) {
        FactChanges found = new FactChanges();
        if (before != null && after != null) {
            found.compare("", JsonReader.sound(before), JsonReader.sound(after));
        }
        return found.changes;
    }

    private void compare(String section, JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeAll(section.isEmpty() ? NO_FACTS : Set.of());
        for (String name : names) {
            if (section.isEmpty() && SECTIONS.contains(name)) {
                compare(name + ".", before.path(name), after.path(name));
            } else if (!before.path(name).equals(after.path(name))) {
                ObjectNode change = changes.addObject().put("fact", section + name);
                change.set("before", before.get(name));
                change.set("after", after.get(name));
            }
        }
    }
}
