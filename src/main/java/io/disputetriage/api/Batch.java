package io.disputetriage.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.wire.JsonReader;
import io.disputetriage.wire.JsonResult;
import java.util.ArrayList;
import java.util.List;

/** The fact sheets of one batch, not yet read as such. */
sealed interface Batch {
    int MAX_ITEMS = 1000;

    /** The items in the order given. */
    record Items(List<JsonNode> sheets) implements Batch {}

    /** No batch at all. */
    record Refused(Problem problem) implements Batch {}

    /** Reads {@code {"items": [...]}} or the bare list. */
    static Batch read(byte[] body) {
        if (body.length > Gate.BATCH_BYTES) {
            return refused(ProblemCode.TOO_LARGE, Gate.takes(Gate.BATCH_BYTES));
        }
        String text = Incoming.text(body);
        if (text == null) {
            return refused(ProblemCode.NOT_JSON, "It is not UTF-8.");
        }
        JsonResult result = JsonReader.read(text);
        if (result instanceof JsonResult.Faulty faulty) {
            return new Refused(Problem.of(ProblemCode.NOT_JSON, faulty.faults()));
        }
        JsonNode tree = ((JsonResult.Parsed) result).tree();
        JsonNode list = tree.isObject() && tree.size() == 1 ? tree.path("items") : tree;
        if (!list.isArray()) {
            return refused(ProblemCode.BAD_BATCH, "Send {\"items\": [fact sheet, ...]}.");
        }
        if (list.size() > MAX_ITEMS) {
            return refused(ProblemCode.TOO_LARGE, "At most " + MAX_ITEMS + " fact sheets are taken at once.");
        }
        List<JsonNode> items = new ArrayList<>(list.size());
        list.forEach(items::add);
        return new Items(items);
    }

    private static Batch refused(ProblemCode code, String detail) {
        return new Refused(Problem.of(code, detail));
    }
}
