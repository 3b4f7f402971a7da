package io.disputetriage.service.api;

import io.disputetriage.decision.Logic;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.triage.ExplainDecision;
import io.disputetriage.service.triage.ExplainDecision.Explained;
import io.disputetriage.service.triage.ExplainDecision.RulesGone;
import io.disputetriage.service.triage.ExplainDecision.RulesUnfit;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** The explanation of a decision as an answer, or why there is none. */
final class DecisionExplanation {
    private DecisionExplanation() {}

    static Response answer(ExplainDecision.Kept kept) {
        if (kept instanceof Explained explained) {
            return Response.ok(json(explained).getBytes(StandardCharsets.UTF_8)).build();
        }
        return problem(kept).toResponse();
    }

    private static Problem problem(ExplainDecision.Kept kept) {
        if (kept instanceof RulesGone gone) {
            return Problem.of(
                    ProblemCode.RULES_GONE,
                    "The ruleset " + gone.revision() + " is not in the database of this service.");
        }
        if (kept instanceof RulesUnfit unfit) {
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

    private static String json(Explained explained) {
        StoredDecision decision = explained.decision();
        return "{\"decisionId\":\"" + decision.id() + "\",\"caseRef\":" + Json.quote(decision.caseRef())
                + ",\"ruleset\":{\"revision\":\"" + explained.revision() + "\"},\"logic\":"
                + Json.quote(explained.logic())
                + ",\"explainedByLogic\":\"" + Logic.VERSION + "\",\"explanation\":" + explained.explanation() + "}";
    }
}
