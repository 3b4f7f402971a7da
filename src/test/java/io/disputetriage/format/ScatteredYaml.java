package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes plain data as YAML in no layout: members in any order, any indentation and quotes, comments thrown in. */
final class ScatteredYaml {
    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final String lineEnd;
    private int comments;
    private boolean afterBlock;

    ScatteredYaml(Random random) {
        this.random = random;
        this.lineEnd = random.nextBoolean() ? "\n" : "\r\n";
    }

    String text(JsonNode root) {
        object(root, 0, "");
        between();
        return out.toString();
    }

    /** In double quotes, with every character escaped. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> quoted.append(String.format("\\U%08x", point)));
        return quoted.append('"').toString();
    }

    private void object(JsonNode object, int indent, String lead) {
        String start = lead;
        for (Map.Entry<String, JsonNode> member : shuffled(object)) {
            if (start.isEmpty()) {
                between();
                start = " ".repeat(indent);
            }
            out.append(start).append(string(member.getKey())).append(':');
            value(member.getValue(), indent);
            start = "";
        }
    }

    private void value(JsonNode value, int indent) {
        if (value.isTextual() && random.nextInt(8) == 0) {
            out.append(" |-");
            end();
            out.append(" ".repeat(indent + 1)).append(value.textValue()).append(lineEnd);
            afterBlock = true;
        } else if (!value.isContainerNode() || random.nextInt(4) == 0) {
            out.append(' ').append(inBrackets(value));
            end();
        } else if (value.isObject()) {
            end();
            object(value, indent + 1 + random.nextInt(4), "");
        } else {
            end();
            int dash = indent + random.nextInt(4);
            for (JsonNode entry : value) {
                between();
                String pad = " ".repeat(1 + random.nextInt(3));
                out.append(" ".repeat(dash)).append('-');
                if (entry.isObject() && random.nextInt(4) > 0) {
                    object(entry, dash + 1 + pad.length(), pad);
                } else {
                    out.append(pad).append(inBrackets(entry));
                    end();
                }
            }
        }
    }

    private String inBrackets(JsonNode value) {
        List<String> parts = new ArrayList<>();
        if (value.isObject()) {
            shuffled(value)
                    .forEach(member -> parts.add(string(member.getKey()) + ": " + inBrackets(member.getValue())));
            return "{" + String.join("," + gap(), parts) + gap() + "}";
        }
        if (value.isArray()) {
            value.forEach(entry -> parts.add(inBrackets(entry)));
            return "[" + gap() + String.join("," + gap(), parts) + "]";
        }
        return value.isTextual() ? string(value.textValue()) : value.toString();
    }

    private String string(String text) {
        return switch (random.nextInt(3)) {
            case 0 -> quoted(text);
            case 1 -> "'" + text.replace("'", "''") + "'";
            default -> text.matches("\\p{L}[\\p{L} .]*") ? text : "'" + text.replace("'", "''") + "'";
        };
    }

    private String gap() {
        return switch (random.nextInt(6)) {
            case 0 -> lineEnd + " ".repeat(20);
            case 1 -> "  " + comment() + " ".repeat(20 + random.nextInt(9));
            default -> " ";
        };
    }

    /** Below a block of text a comment that is farther right than the next member would be one more line of it. */
    private void between() {
        switch (random.nextInt(12)) {
            case 0 -> out.append(lineEnd);
            case 1 ->
                out.append(" ".repeat(afterBlock ? 0 : random.nextInt(12))).append(comment());
            default -> {}
        }
        afterBlock = false;
    }

    private void end() {
        out.append(random.nextInt(8) == 0 ? "   " + comment() : lineEnd);
    }

    private String comment() {
        return "#" + " ".repeat(random.nextInt(3)) + "c" + comments++ + lineEnd;
    }

    /** Conditions, of which the names are paths, stay in their order. */
    private List<Map.Entry<String, JsonNode>> shuffled(JsonNode object) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
        if (members.stream().noneMatch(member -> member.getKey().contains("."))) {
            Collections.shuffle(members, random);
        }
        return members;
    }
}
