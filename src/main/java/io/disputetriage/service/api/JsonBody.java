package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import java.util.function.Function;

/** A body that should be JSON. */
sealed interface JsonBody {

    /** It is, whatever it says. */
    record Parsed(JsonNode tree) implements JsonBody {}

    /** It is not, or not in UTF-8. */
    record Refused(Problem problem) implements JsonBody {}

    static JsonBody read(byte[] body) {
        return read(body, JsonReader::read);
    }

    /** One that carries what others made, who don't know our contract. */
    static JsonBody foreign(byte[] body) {
        return read(body, JsonReader::foreign);
    }

    private static JsonBody read(byte[] body, Function<String, JsonResult> reader) {
        String text = FactSheetBody.text(body);
        if (text == null) {
            return new Refused(Problem.of(ProblemCode.NOT_JSON, "It is not UTF-8."));
        }
        JsonResult result = reader.apply(text);
        return result instanceof JsonResult.Faulty faulty
                ? new Refused(Problem.of(ProblemCode.NOT_JSON, faulty.faults()))
                : new Parsed(((JsonResult.Parsed) result).tree());
    }
}
