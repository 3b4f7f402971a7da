package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/** A list; an entry is never null. */
record ListOf<T>(Codec<T> of, int most) implements Codec<List<T>> {
    static <T> ListOf<T> of(Codec<T> entries) {
        return new ListOf<>(entries, 100);
    }

    @Override
    public List<T> read(JsonNode node, Reading reading) {
        if (!node.isArray()) {
            reading.mismatch("A list", node, "Put it in square brackets.");
            return null;
        }
        if (node.size() > most) {
            reading.fault("The list has " + node.size() + " entries.", "At most " + most + ".");
            return null;
        }
        List<T> values = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            reading.enter(i);
            if (node.get(i).isNull()) {
                reading.fault("An entry of a list can't be null.", "Leave the entry out.");
            } else {
                T value = of.read(node.get(i), reading);
                if (value != null) {
                    values.add(value);
                }
            }
            reading.leave();
        }
        return values;
    }

    @Override
    public JsonNode write(List<T> value) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        value.forEach(entry -> list.add(of.write(entry)));
        return list;
    }
}
