package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;

/** Faults of a ruleset as JSON; a line or column of 0 means the whole file or line. */
final class DiagnosticJson {
    private DiagnosticJson() {}

    static ArrayNode of(List<Diagnostic> diagnostics) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Diagnostic each : diagnostics) {
            list.addObject()
                    .put("code", each.code())
                    .put("severity", each.severity().name())
                    .put("file", each.file())
                    .put("line", each.line())
                    .put("column", each.column())
                    .put("message", each.message())
                    .put("hint", each.hint());
        }
        return list;
    }
}
