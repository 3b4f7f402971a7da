package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
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
        if (body.length > BodyReader.BATCH_BYTES) {
            return refused(ProblemCode.TOO_LARGE, BodyReader.takes(BodyReader.BATCH_BYTES));
        }
        JsonBody json = JsonBody.read(body);
        if (json instanceof JsonBody.Refused refused) {
            return new Refused(refused.problem());
        }
        JsonNode tree = ((JsonBody.Parsed) json).tree();
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
