package io.disputetriage.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.triage.ActiveRules;
import io.disputetriage.triage.RulesetStatus;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Which rules are in force. */
@Path("/v1/rulesets/active")
@Produces(MediaType.APPLICATION_JSON)
class RulesetResource {
    private final ActiveRules rules;

    RulesetResource(ActiveRules rules) {
        this.rules = rules;
    }

    @GET
    @Blocking
    public Response active() {
        RulesetStatus status = rules.status();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("revision", status.files().revision());
        json.put("activatedAt", status.activation().at().toString());
        ArrayNode files = json.putArray("files");
        status.files().texts().forEach((path, text) -> files.addObject()
                .put("path", path)
                .put("sha256", Sha256.hex(text.getBytes(StandardCharsets.UTF_8))));
        ArrayNode list = json.putArray("rules");
        status.rules().forEach(rule -> list.add(rule(rule)));
        ObjectNode attempt = json.putObject("lastAttempt");
        attempt.put("at", status.lastAttempt().at().toString());
        attempt.put("active", status.lastAttempt().active());
        ArrayNode diagnostics = attempt.putArray("diagnostics");
        status.lastAttempt().diagnostics().forEach(diagnostic -> diagnostics.add(diagnostic(diagnostic)));
        return Response.ok(json.toString().getBytes(StandardCharsets.UTF_8)).build();
    }

    private static ObjectNode rule(RuleOutline rule) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", rule.id()).put("name", rule.name()).put("owner", rule.owner());
        ArrayNode playbook = json.putArray("playbook");
        rule.playbook().forEach(playbook::add);
        return json.put("file", rule.file()).put("line", rule.line());
    }

    private static ObjectNode diagnostic(Diagnostic diagnostic) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("code", diagnostic.code())
                .put("severity", diagnostic.severity().name());
        json.put("file", diagnostic.file()).put("line", diagnostic.line()).put("column", diagnostic.column());
        return json.put("message", diagnostic.message()).put("hint", diagnostic.hint());
    }
}
