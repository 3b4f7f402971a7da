package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.facts.FactSheet;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Reads fact sheets, strictly: a field or word that the contract doesn't know is a fault, never
 * ignored. All faults are told at once. JSON null is the same as absent. Which platforms there are, only a ruleset says:
 * without its list any word is taken for one, as in a fact sheet that was decided by whatever rules.
 */
public final class FactSheetReader {
    /** The longest fact sheet that is taken, in bytes of UTF-8; a longer body is answered with 413. */
    public static final int MAX_BYTES = 256 * 1024;

    private FactSheetReader() {}

    /**
     * Reads JSON text.
     *
     * @param platforms those that the rules list, which are to decide; empty: any is taken
     * @param defaultAsOf the instant of evaluation if the sheet names none; not null
     */
    public static FactSheetResult read(String json, Instant defaultAsOf, List<String> platforms) {
        Reading reading = new Reading(platforms);
        if (json.length() > MAX_BYTES) {
            reading.fault("The fact sheet is too long.", "At most " + MAX_BYTES + " bytes.");
            return new FactSheetResult.Faulty(reading.faults());
        }
        JsonNode tree = JsonReader.tree(json, reading);
        return tree == null
                ? new FactSheetResult.Faulty(reading.faults())
                : read(tree, reading, Map.of("asOf", defaultAsOf));
    }

    /** The same, with whatever platform. */
    public static FactSheetResult read(String json, Instant defaultAsOf) {
        return read(json, defaultAsOf, List.of());
    }

    /** Reads a tree that something else has parsed (one item of a batch), with pointers from its root. */
    public static FactSheetResult read(JsonNode tree, Instant defaultAsOf, List<String> platforms) {
        return read(tree, new Reading(platforms), Map.of("asOf", defaultAsOf));
    }

    /** The same, with whatever platform. */
    public static FactSheetResult read(JsonNode tree, Instant defaultAsOf) {
        return read(tree, defaultAsOf, List.of());
    }

    private static FactSheetResult read(JsonNode tree, Reading reading, Map<String, ?> defaults) {
        FactSheet sheet = FactSheetForm.SHEET.read(tree, reading, defaults);
        return reading.sound() ? new FactSheetResult.Read(sheet) : new FactSheetResult.Faulty(reading.faults());
    }
}
