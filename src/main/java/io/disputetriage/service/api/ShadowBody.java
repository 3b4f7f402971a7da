package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.format.InputFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which ruleset is to shadow, on which share of the traffic. */
sealed interface ShadowBody {

    /** Well-formed; whether there is such a ruleset is another question. */
    record Wanted(String revision, double share) implements ShadowBody {}

    /** Something else. */
    record Refused(Problem problem) implements ShadowBody {}

    /** Reads {@code {"revision": "…", "share": 0.1}}; without a share it is all of the traffic. */
    static ShadowBody read(byte[] body) {
        JsonBody json = JsonBody.read(body);
        if (json instanceof JsonBody.Refused refused) {
            return new Refused(refused.problem());
        }
        JsonNode tree = ((JsonBody.Parsed) json).tree();
        List<InputFault> faults = faults(tree);
        return faults.isEmpty()
                ? new Wanted(
                        tree.path("revision").textValue(), tree.path("share").asDouble(1))
                : new Refused(Problem.of(ProblemCode.BAD_REQUEST, faults));
    }

    private static List<InputFault> faults(JsonNode tree) {
        List<InputFault> faults = new ArrayList<>();
        if (!tree.isObject()) {
            return List.of(new InputFault("", "An object is wanted.", "{\"revision\": \"…\", \"share\": 0.1}"));
        }
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            if (!List.of("revision", "share").contains(field.getKey())) {
                faults.add(new InputFault(
                        "/" + field.getKey(),
                        "There is no such field.",
                        Suggestion.hint(field.getKey(), List.of("revision", "share"))));
            }
        }
        if (!tree.path("revision").isTextual()) {
            faults.add(new InputFault("/revision", "A revision is wanted.", "Or at least its first 12 characters."));
        }
        JsonNode share = tree.get("share");
        if (share != null && !(share.isNumber() && share.asDouble() > 0 && share.asDouble() <= 1)) {
            faults.add(new InputFault("/share", "This is no share.", "Above 0 and up to 1: one in ten is 0.1."));
        }
        return faults;
    }
}
