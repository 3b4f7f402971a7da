package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.diagnostics.Diagnostic;
import java.util.Map;

/** A YAML document as JSON that still knows where each value stood. */
public final class YamlTree {
    private final String file;
    private final JsonNode root;
    private final Map<String, Place> places;

    YamlTree(String file, JsonNode root, Map<String, Place> places) {
        this.file = file;
        this.root = root;
        this.places = places;
    }

    /**
     * Where a value stands; an object or a list stands where its name does.
     *
     * @param line from 1
     * @param column from 1, in UTF-16 units
     */
    public record Place(int line, int column) {}

    /** The document. Dates and instants are strings, as they were written. */
    public JsonNode root() {
        return root;
    }

    /** The place of the value at an RFC 6901 pointer, or of the nearest thing around it that exists. */
    public Place place(String pointer) {
        String at = pointer;
        while (!places.containsKey(at)) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return places.get(at);
    }

    /** An error at a pointer. */
    public Diagnostic error(String code, String pointer, String message, String hint) {
        Place place = place(pointer);
        return new Diagnostic(code, Diagnostic.Severity.ERROR, file, place.line(), place.column(), message, hint);
    }

    /** A fault that a reader of this tree, or of the part of it at {@code base}, found. */
    public Diagnostic error(String code, String base, InputFault fault) {
        String at = base + fault.pointer();
        return error(code, at, (at.isEmpty() ? "" : at + ": ") + fault.message(), fault.hint());
    }
}
