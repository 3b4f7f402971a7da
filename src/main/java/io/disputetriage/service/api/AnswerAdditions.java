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
import io.disputetriage.service.triage.ListEvidence;
import jakarta.inject.Singleton;

/** Puts beside a decision what was asked for with it. Takes milliseconds, and of a decision that is kept may take seconds. */
@Singleton
class AnswerAdditions {
    private final FindInputs find;
    private final ExplainDecision explain;
    private final DraftMessages drafts;
    private final ListEvidence evidence;

    AnswerAdditions(FindInputs find, ExplainDecision explain, DraftMessages drafts, ListEvidence evidence) {
        this.find = find;
        this.explain = explain;
        this.drafts = drafts;
        this.evidence = evidence;
    }

    /** Of a decision that these rules have just made. */
    String now(String answer, FactSheet sheet, Decision decision, RulesInForce rules, AnswerParameters.Asked wanted) {
        return with(
                answer,
                wanted,
                wanted.explained() ? explain.now(sheet, rules) : null,
                wanted.drafts() ? drafts.now(sheet, decision, rules, wanted.language()) : null,
                wanted.checklist() ? evidence.now(sheet, decision, rules) : null);
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
            return with(answer, wanted, "null", "null", "null");
        }
        if (!(found instanceof DecisionInputs.Whole inputs)) {
            return with(answer, wanted, "null", "null", "null");
        }
        Decision again = wanted.drafts() || wanted.checklist() ? inputs.again().orElse(null) : null;
        return with(
                answer,
                wanted,
                wanted.explained() ? explain.of(inputs) : null,
                wanted.drafts() && again != null ? drafts.of(inputs, again, wanted.language()) : "null",
                wanted.checklist() && again != null ? evidence.of(inputs, again) : "null");
    }

    private static String with(
            String answer, AnswerParameters.Asked wanted, String explanation, String drafts, String checklist) {
        String explained = wanted.explained() ? DecisionBody.with(answer, "explanation", explanation) : answer;
        String drafted = wanted.drafts() ? DecisionBody.with(explained, "drafts", drafts) : explained;
        return wanted.checklist() ? DecisionBody.with(drafted, "checklist", checklist) : drafted;
    }
}
