package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What became of reading a JSON text. */
public sealed interface JsonResult {
    /** It is one JSON value without repeated names. */
    record Parsed(JsonNode tree) implements JsonResult {}

    /** It is not: never empty. */
    record Faulty(List<InputFault> faults) implements JsonResult {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
