package io.disputetriage.decision;

import io.disputetriage.facts.CaseRecord;
import java.util.List;

/** Says that something may have been done already, which is no fact: a person looks before it is done twice. */
final class EarlierDecision {
    private EarlierDecision() {}

    static void warn(DecisionDraft draft) {
        CaseRecord known = draft.facts().recorded();
        if (known.earlierDecision() != null) {
            draft.warn(WarningKind.EARLIER_DECISION, new Reason("facts", List.of(), null, null, sentence(known)));
        }
    }

    private static String sentence(CaseRecord known) {
        String when = known.earlierDecisionAt() == null ? "" : " of " + Texts.instant(known.earlierDecisionAt());
        String what = known.notReported().isEmpty() ? "something" : Texts.list(known.notReported());
        return "Decision " + known.earlierDecision() + when + " proposed " + what + ", and nobody reported "
                + (known.notReported().size() > 1 ? "them" : "it") + " as taken";
    }
}
