package io.disputetriage.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A member of an object or an entry of a list, in lines, with the comments that belong to it. */
final class YamlPart {
    private final YamlPart parent;
    private final String name;
    private final int column;
    private final List<YamlPart> parts = new ArrayList<>();
    private final List<String> above = new ArrayList<>();
    private final List<String> below = new ArrayList<>();
    private String value;
    private String behind;

    /**
     * A part without a value as yet.
     *
     * @param parent null: it is the whole
     * @param name null: an entry of a list, or the whole
     * @param column where it starts, from 1
     */
    YamlPart(YamlPart parent, String name, int column) {
        this.parent = parent;
        this.name = name;
        this.column = column;
        if (parent != null) {
            parent.parts.add(this);
        }
    }

    int column() {
        return column;
    }

    /** What stands on its line; otherwise its parts follow. */
    void value(String written) {
        value = written;
    }

    void above(LineComment comment) {
        above.add(written(comment));
    }

    void behind(LineComment comment) {
        behind = written(comment);
    }

    void below(LineComment comment) {
        below.add(written(comment));
    }

    /** The innermost part around here, or this, that starts at or before a column. */
    YamlPart around(int at) {
        YamlPart part = this;
        while (part.column > at && part.parent != null) {
            part = part.parent;
        }
        return part;
    }

    private static String written(LineComment comment) {
        return "#" + comment.text().stripTrailing();
    }

    /** The text of the whole, with the members of each object in an order. */
    String print(Comparator<String> order) {
        StringBuilder out = new StringBuilder();
        lines(out, above, 0);
        children(out, 0, order, false);
        lines(out, below, 0);
        return out.toString();
    }

    private void print(StringBuilder out, int indent, Comparator<String> order, boolean dash) {
        int start = dash ? indent - 2 : indent;
        lines(out, above, start);
        if (name == null && value == null) {
            children(out, indent, order, true);
        } else {
            String line = (name == null ? "" : YamlString.inBrackets(name) + ":")
                    + (name == null || value == null ? "" : " ")
                    + (value == null ? "" : value);
            lines(out, List.of((dash ? "- " : "") + line + (behind == null ? "" : " " + behind)), start);
            children(out, name == null ? indent : indent + 2, order, false);
        }
        lines(out, below, name == null ? start : indent);
    }

    private void children(StringBuilder out, int indent, Comparator<String> order, boolean dash) {
        List<YamlPart> sorted = new ArrayList<>(parts);
        if (!sorted.isEmpty() && sorted.get(0).name != null) {
            sorted.sort(Comparator.comparing((YamlPart part) -> part.name, order));
        }
        for (int i = 0; i < sorted.size(); i++) {
            YamlPart part = sorted.get(i);
            boolean entry = part.name == null;
            part.print(out, entry ? indent + 2 : indent, order, entry || dash && i == 0);
        }
    }

    private static void lines(StringBuilder out, List<String> lines, int indent) {
        lines.forEach(line -> out.append(" ".repeat(indent)).append(line).append('\n'));
    }
}
