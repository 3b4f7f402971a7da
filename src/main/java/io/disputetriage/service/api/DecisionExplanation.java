package io.disputetriage.service.api;

import io.disputetriage.decision.Logic;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.triage.DecisionInputs;
import io.disputetriage.service.triage.DecisionInputs.RulesGone;
import io.disputetriage.service.triage.DecisionInputs.RulesUnfit;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** What is said of a decision that is kept, by its own rules, as an answer; or why nothing can be said. */
final class DecisionExplanation {
    private DecisionExplanation() {}

    /** {@code said} is JSON text, and {@code name} what it is called. */
    static Response answer(DecisionInputs.Whole inputs, String name, String said) {
        StoredDecision decision = inputs.decision();
        String json = "{\"decisionId\":\"" + decision.id() + "\",\"caseRef\":" + Json.quote(decision.caseRef())
                + ",\"ruleset\":{\"revision\":\"" + inputs.revision() + "\"},\"logic\":" + Json.quote(inputs.logic())
                + ",\"explainedByLogic\":\"" + Logic.VERSION + "\",\"" + name + "\":" + said + "}";
        return Response.ok(json.getBytes(StandardCharsets.UTF_8)).build();
    }

    /** Of inputs that aren't whole. */
    static Problem problem(DecisionInputs inputs) {
        if (inputs instanceof RulesGone gone) {
            return Problem.of(
                    ProblemCode.RULES_GONE,
                    "The ruleset " + gone.revision() + " is not in the database of this service.");
        }
        if (inputs instanceof RulesUnfit unfit) {
            return Problem.of(
                            ProblemCode.RULES_UNFIT_NOW,
                            "The ruleset " + unfit.revision()
                                    + " is kept, but this version can't run it; see diagnostics.")
                    .because(unfit.why());
        }
        return Problem.of(
                ProblemCode.FACTS_GONE,
                "Without its facts a decision can't be explained; the decision itself is kept.");
    }

    /** Of a decision that this program would make in another way; {@code what} of it was asked for. */
    static Response decidedOtherwise(String what) {
        return Problem.of(
                        ProblemCode.RULES_UNFIT_NOW,
                        "This version decides these facts in another way, so its " + what
                                + " would not fit; triage the case again.")
                .toResponse();
    }
}
