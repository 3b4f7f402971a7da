package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.format.InputFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a ruleset in a body, not yet read as such. */
sealed interface Bundle {
    /** Path to text. */
    record Files(Map<String, String> texts) implements Bundle {}

    /** No bundle at all. */
    record Refused(Problem problem) implements Bundle {}

    /** Reads {@code {"files": {path: text}}}. */
    static Bundle read(byte[] body) {
        if (body.length > BodyReader.BATCH_BYTES) {
            return new Refused(Problem.of(ProblemCode.TOO_LARGE, BodyReader.takes(BodyReader.BATCH_BYTES)));
        }
        JsonBody json = JsonBody.read(body);
        if (json instanceof JsonBody.Refused refused) {
            return new Refused(refused.problem());
        }
        JsonNode tree = ((JsonBody.Parsed) json).tree();
        JsonNode files = tree.path("files");
        if (!tree.isObject() || tree.size() != 1 || !files.isObject()) {
            return new Refused(Problem.of(ProblemCode.BAD_BUNDLE, "Send {\"files\": {\"path\": \"text\", …}}."));
        }
        Map<String, String> texts = new TreeMap<>();
        List<InputFault> faults = new ArrayList<>();
        for (Map.Entry<String, JsonNode> file : files.properties()) {
            if (file.getValue().isTextual()) {
                texts.put(file.getKey(), file.getValue().textValue());
            } else {
                String pointer = "/files/" + file.getKey().replace("~", "~0").replace("/", "~1");
                faults.add(new InputFault(pointer, "The text of a file is a string.", null));
            }
        }
        return faults.isEmpty() ? new Files(texts) : new Refused(Problem.of(ProblemCode.BAD_BUNDLE, faults));
    }
}
