package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One place where two JSON values differ.
 *
 * @param pointer RFC 6901; empty for the whole
 * @param before empty: the first value has nothing there
 * @param after empty: the second value has nothing there
 */
public record JsonDifference(String pointer, Optional<JsonNode> before, Optional<JsonNode> after) {

    /** The differences in the order of their places, as deep as they go, at most {@code most}; empty if there are none. */
    public static List<JsonDifference> between(JsonNode before, JsonNode after, int most) {
        List<JsonDifference> found = new ArrayList<>();
        compare("", before, after, most, found);
        return found;
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, int most, List<JsonDifference> found) {
        if (found.size() >= most || before != null && before.equals(after)) {
            return;
        }
        if (before != null && after != null && before.isObject() && after.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            addAll(before.fieldNames(), names);
            addAll(after.fieldNames(), names);
            for (String name : names) {
                compare(pointer + "/" + escaped(name), before.get(name), after.get(name), most, found);
            }
        } else if (before != null && after != null && before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(pointer + "/" + i, before.get(i), after.get(i), most, found);
            }
        } else if (before != after) {
            found.add(new JsonDifference(pointer, Optional.ofNullable(before), Optional.ofNullable(after)));
        }
    }

    private static void addAll(Iterator<String> names, TreeSet<String> all) {
        names.forEachRemaining(all::add);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
