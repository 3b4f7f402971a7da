package io.disputetriage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** An answer of the service as a page shows it: whatever fits on a line stands on one. */
final class Answer {
    private static final int WIDTH = 140;

    private Answer() {}

    /** The revision changes with every edit of a rule, so a page leaves it out. */
    static String readable(JsonNode answer) {
        if (answer.get("ruleset") instanceof ObjectNode ruleset) {
            ruleset.put("revision", "…");
        }
        return write("", answer, "");
    }

    /**
     * A value and what stands before it on its line.
     *
     * @param name of a property, with quotes and colon; empty for an entry of a list
     */
    private static String write(String name, JsonNode node, String indent) {
        String line = name + flat("", node);
        if (!node.isContainerNode() || indent.length() + line.length() <= WIDTH) {
            return line;
        }
        String deeper = indent + "  ";
        String entries = String.join(",\n" + deeper, entries(node, (key, entry) -> write(key, entry, deeper)));
        return name + in(node, "\n" + deeper + entries + "\n" + indent);
    }

    private static String flat(String name, JsonNode node) {
        return name + (node.isContainerNode() ? in(node, String.join(", ", entries(node, Answer::flat))) : node);
    }

    private static List<String> entries(JsonNode node, BiFunction<String, JsonNode, String> write) {
        List<String> entries = new ArrayList<>();
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> entries.add(write.apply("\"" + entry.getKey() + "\": ", entry.getValue())));
        } else {
            node.forEach(entry -> entries.add(write.apply("", entry)));
        }
        return entries;
    }

    private static String in(JsonNode node, String entries) {
        return node.isObject() ? "{" + entries + "}" : "[" + entries + "]";
    }
}
