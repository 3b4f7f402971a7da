package io.disputetriage.decision.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** A text with the paths of values in braces, in one language. There is nothing else to it: no conditions, no calls. */
public final class MessageText {
    private final List<String> literals = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final String text;
    private final boolean closed;

    private MessageText(String text) {
        this.text = text;
        int at = 0;
        int open = text.indexOf('{');
        boolean sound = true;
        while (open >= 0) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                sound = false;
                break;
            }
            literals.add(text.substring(at, open));
            paths.add(text.substring(open + 1, close));
            at = close + 1;
            open = text.indexOf('{', at);
        }
        literals.add(text.substring(at));
        closed = sound && literals.stream().noneMatch(literal -> literal.contains("}") || literal.contains("{"));
    }

    /** Reads a text; whether it is sound is asked of the result. */
    public static MessageText of(String text) {
        return new MessageText(text);
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** Whether every brace has its other one. */
    public boolean isClosed() {
        return closed;
    }

    /** What stands in braces, sorted. */
    public SortedSet<String> paths() {
        return new TreeSet<>(paths);
    }

    /** What stands outside of braces, in one piece, with a space for each value. */
    public String literal() {
        return String.join(" ", literals);
    }

    /** Texts that were written alike are equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MessageText its && text.equals(its.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    String fill(Function<String, String> values) {
        StringBuilder filled = new StringBuilder(literals.get(0));
        for (int i = 0; i < paths.size(); i++) {
            filled.append(values.apply(paths.get(i))).append(literals.get(i + 1));
        }
        return filled.toString();
    }
}
