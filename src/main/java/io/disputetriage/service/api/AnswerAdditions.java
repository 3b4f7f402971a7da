package io.disputetriage.service.api;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.service.cases.StoreUnavailable;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.rollout.RulesInForce;
import io.disputetriage.service.triage.DecisionInputs;
import io.disputetriage.service.triage.DraftMessages;
import io.disputetriage.service.triage.ExplainDecision;
import io.disputetriage.service.triage.FindInputs;
import jakarta.inject.Singleton;

/** Puts beside a decision what was asked for with it. Takes milliseconds, and of a decision that is kept may take seconds. */
@Singleton
class AnswerAdditions {
    private final FindInputs find;
    private final ExplainDecision explain;
    private final DraftMessages drafts;

    AnswerAdditions(FindInputs find, ExplainDecision explain, DraftMessages drafts) {
        this.find = find;
        this.explain = explain;
        this.drafts = drafts;
    }

    /** Of a decision that these rules have just made. */
    String now(String answer, FactSheet sheet, Decision decision, RulesInForce rules, AnswerParameters.Asked wanted) {
        return both(
                answer,
                wanted,
                wanted.explained() ? explain.now(sheet, rules) : null,
                wanted.drafts() ? drafts.now(sheet, decision, rules, wanted.language()) : null);
    }

    /** Of a decision that may be of other rules than those in force; null stands for what can't be said, now or any more. */
    String kept(String answer, StoredDecision decision, AnswerParameters.Asked wanted) {
        if (wanted.nothing()) {
            return answer;
        }
        DecisionInputs found;
        try {
            found = find.of(decision);
        } catch (StoreUnavailable e) {
            // The decision is kept, and whoever asked must hear of it.
            return both(answer, wanted, "null", "null");
        }
        if (!(found instanceof DecisionInputs.Whole inputs)) {
            return both(answer, wanted, "null", "null");
        }
        return both(
                answer,
                wanted,
                wanted.explained() ? explain.of(inputs) : null,
                wanted.drafts() ? drafts.of(inputs, wanted.language()).orElse("null") : null);
    }

    private static String both(String answer, AnswerParameters.Asked wanted, String explanation, String drafts) {
        String explained = wanted.explained() ? DecisionBody.with(answer, "explanation", explanation) : answer;
        return wanted.drafts() ? DecisionBody.with(explained, "drafts", drafts) : explained;
    }
}
