package io.disputetriage.service.api;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.service.rollout.RevisionLookup;
import java.util.List;

/** Why a ruleset can't be had or can't go live. */
final class RulesetProblem {
    private RulesetProblem() {}

    /** {@code name} stands for no ruleset. */
    static Problem of(String name, RevisionLookup.Not why) {
        if (why instanceof RevisionLookup.Ambiguous ambiguous) {
            return Problem.of(
                    ProblemCode.AMBIGUOUS_REVISION,
                    "It stands for " + String.join(" and for ", ambiguous.some()) + "; give more of it.");
        }
        return why instanceof RevisionLookup.Unknown
                ? Problem.of(ProblemCode.NO_SUCH_RULESET, "Look in GET /v1/rulesets.")
                : Problem.of(
                        ProblemCode.BAD_REVISION,
                        "Give 12 to 64 characters of 0 to 9 and a to f, not " + RevisionLookup.plain(name) + ".");
    }

    static Problem unfit(List<Diagnostic> why) {
        return Problem.of(ProblemCode.UNFIT_RULESET, "Nothing was changed; see diagnostics.")
                .because(why);
    }
}
