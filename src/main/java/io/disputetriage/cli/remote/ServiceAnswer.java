package io.disputetriage.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the service answered to a call that it did. */
public final class ServiceAnswer {
    private final JsonNode tree;
    private final String json;

    ServiceAnswer(JsonNode tree, String json) {
        this.tree = tree;
        this.json = json;
    }

    /** As it was sent, on one line. */
    public String json() {
        return json;
    }

    /** A value by its JSON pointer, such as {@code /active/revision}; empty if it is absent or null. */
    public Optional<String> value(String pointer) {
        JsonNode value = tree.at(pointer);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** How many items a list has; 0 if there is none. */
    public int size(String pointer) {
        return tree.at(pointer).size();
    }

    /** Why a ruleset is refused, files as they stand below its folder; empty if it isn't. */
    public List<Diagnostic> diagnostics() {
        return diagnostics(tree);
    }

    /** The same for what the service tried last. */
    public List<Diagnostic> diagnosticsOfLastAttempt() {
        return diagnostics(tree.path("lastAttempt"));
    }

    static List<Diagnostic> diagnostics(JsonNode tree) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (JsonNode each : tree.path("diagnostics")) {
            diagnostics.add(new Diagnostic(
                    each.path("code").asText(),
                    Diagnostic.Severity.valueOf(each.path("severity").asText("ERROR")),
                    each.path("file").asText(),
                    each.path("line").asInt(),
                    each.path("column").asInt(),
                    each.path("message").asText(),
                    each.path("hint").isTextual() ? each.path("hint").asText() : null));
        }
        return diagnostics;
    }
}
