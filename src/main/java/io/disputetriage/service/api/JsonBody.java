package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;

/** A body that should be JSON. */
sealed interface JsonBody {

    /** It is, whatever it says. */
    record Parsed(JsonNode tree) implements JsonBody {}

    /** It is not, or not in UTF-8. */
    record Refused(Problem problem) implements JsonBody {}

    static JsonBody read(byte[] body) {
        String text = FactSheetBody.text(body);
        if (text == null) {
            return new Refused(Problem.of(ProblemCode.NOT_JSON, "It is not UTF-8."));
        }
        JsonResult result = JsonReader.read(text);
        return result instanceof JsonResult.Faulty faulty
                ? new Refused(Problem.of(ProblemCode.NOT_JSON, faulty.faults()))
                : new Parsed(((JsonResult.Parsed) result).tree());
    }
}
