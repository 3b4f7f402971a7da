package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.format.InputFault;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * A refusal as RFC 9457 has it.
 *
 * @param detail what is the matter with this very request, or null
 * @param errors one for each fault of the input
 * @param diagnostics one for each fault of a ruleset
 * @param retryAfter when the same request may succeed, or null
 */
record Problem(
        ProblemCode code, String detail, List<InputFault> errors, List<Diagnostic> diagnostics, Duration retryAfter) {
    static final String MEDIA_TYPE = "application/problem+json";

    Problem {
        errors = List.copyOf(errors);
        diagnostics = List.copyOf(diagnostics);
    }

    static Problem of(ProblemCode code) {
        return new Problem(code, null, List.of(), List.of(), null);
    }

    static Problem of(ProblemCode code, String detail) {
        return new Problem(code, detail, List.of(), List.of(), null);
    }

    static Problem of(ProblemCode code, List<InputFault> errors) {
        String detail = errors.size() == 1 ? "1 fault; see errors." : errors.size() + " faults; see errors.";
        return new Problem(code, detail, errors, List.of(), null);
    }

    static Problem later(ProblemCode code, String detail, Duration retryAfter) {
        return new Problem(code, detail, List.of(), List.of(), retryAfter);
    }

    /** The same with the faults of a ruleset. */
    Problem because(List<Diagnostic> faults) {
        return new Problem(code, detail, errors, faults, retryAfter);
    }

    /** Where the code is explained, on this very service. */
    String type() {
        return "/errors/" + code.code();
    }

    /** Whole seconds, at least 1; null when there is nothing to wait for. */
    String retryAfterSeconds() {
        return retryAfter == null ? null : Long.toString(Math.max(1, (retryAfter.toMillis() + 999) / 1000));
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", type());
        json.put("title", code.title());
        json.put("status", code.status());
        json.put("code", code.code());
        if (detail != null) {
            json.put("detail", detail);
        }
        if (!errors.isEmpty()) {
            ArrayNode list = json.putArray("errors");
            errors.forEach(fault -> {
                ObjectNode entry = list.addObject().put("pointer", fault.pointer());
                entry.put("message", fault.message());
                if (fault.hint() != null) {
                    entry.put("hint", fault.hint());
                }
            });
        }
        if (!diagnostics.isEmpty()) {
            json.set("diagnostics", DiagnosticJson.of(diagnostics));
        }
        return json;
    }

    byte[] toBytes() {
        return toJson().toString().getBytes(StandardCharsets.UTF_8);
    }

    Response toResponse() {
        Response.ResponseBuilder response =
                Response.status(code.status()).type(MEDIA_TYPE).entity(toBytes());
        if (retryAfter != null) {
            response.header("Retry-After", retryAfterSeconds());
        }
        return response.build();
    }
}
