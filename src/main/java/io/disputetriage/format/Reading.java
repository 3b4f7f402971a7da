package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * One reading of one input: where it stands and what it found. The path is kept as a stack and
 * becomes a pointer only when there is a fault, because nearly every input has none.
 */
final class Reading {
    /** More would help nobody, and each one costs a search for the nearest word. */
    static final int MAX_FAULTS = 500;

    private final List<InputFault> faults = new ArrayList<>(0);
    private final List<String> platforms;
    private final int mostDepth;
    private Object[] path = new Object[8];
    private int depth;
    private Supplier<List<String>> paths;

    Reading() {
        this(List.of());
    }

    /** {@code platforms}: those that the rules list; empty: any is taken. */
    Reading(List<String> platforms) {
        this(platforms, JsonReader.MAX_DEPTH);
    }

    private Reading(List<String> platforms, int mostDepth) {
        this.platforms = platforms;
        this.mostDepth = mostDepth;
    }

    /** Of what others made, who don't know our contract. */
    static Reading foreign() {
        return new Reading(List.of(), JsonReader.MAX_FOREIGN_DEPTH);
    }

    /** Levels of objects and lists that are read. */
    int mostDepth() {
        return mostDepth;
    }

    List<String> platforms() {
        return platforms;
    }

    /** Says which fields the whole input may have; which ones its parts may have is of no account. */
    void isOf(Supplier<List<String>> fields) {
        if (paths == null) {
            paths = fields;
        }
    }

    /** Of all fields that the whole input may have. */
    List<String> paths() {
        return paths.get();
    }

    void enter(Object nameOrIndex) {
        if (depth == path.length) {
            path = Arrays.copyOf(path, 2 * depth);
        }
        path[depth++] = nameOrIndex;
    }

    void leave() {
        depth--;
    }

    /** Back to the whole input. */
    void reset() {
        depth = 0;
    }

    int depth() {
        return depth;
    }

    boolean sound() {
        return faults.isEmpty();
    }

    List<InputFault> faults() {
        return faults;
    }

    /** Notes a fault of the value at hand; the hint is computed only if there is room for it. */
    void fault(String message, Supplier<String> hint) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(new InputFault(pointer(), message, hint.get()));
        } else if (faults.size() == MAX_FAULTS) {
            faults.add(
                    new InputFault("", "There are more than " + MAX_FAULTS + " faults; the rest is not listed.", null));
        }
    }

    void fault(String message, String hint) {
        fault(message, () -> hint);
    }

    /** Notes that something of another JSON type stands where {@code wanted} belongs. */
    void mismatch(String wanted, JsonNode found, String hint) {
        fault(wanted + " is wanted here, not " + Quote.typeOf(found) + ".", hint);
    }

    private String pointer() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append('/');
            text.append(Quote.wellFormed(path[i].toString()).replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }
}
