package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Action.Trait;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.ReturnState;
import io.disputetriage.facts.Stage;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** G-ANSWER: a platform that waits gets an answer in time, or a person sees to it. */
final class Answer {
    private static final String ROW = "G-ANSWER";
    private static final Set<Action> OFFERS = EnumSet.of(
            Action.OFFER_CHOICE,
            Action.OFFER_REFUND_WITH_RETURN,
            Action.OFFER_PARTIAL_REFUND,
            Action.OFFER_REFUND_FULL,
            Action.OFFER_RESEND);
    /** Where a platform takes an offer to the buyer for an answer. */
    private static final Set<Stage> OFFERS_COUNT =
            EnumSet.of(Stage.WARNING, Stage.INQUIRY, Stage.CLAIM, Stage.ARBITRATION);

    private Answer() {}

    static void ensure(DecisionDraft draft) {
        Case facts = draft.facts();
        if (!Boolean.TRUE.equals(facts.derived().answerExpected())
                || draft.has(action -> action.params.get(Param.WHY) == ReviewReason.NO_PLAYBOOK)
                || draft.has(action -> answers(action, facts))) {
            return;
        }
        String why = "The platform waits for an answer, and nothing that stands here is one" + missing(draft);
        draft.review(ReviewReason.NO_ANSWER, ROW, why).dueAt = new Deadline(facts).lastCall();
    }

    private static String missing(DecisionDraft draft) {
        for (Decision.Withheld withheld : draft.withheld()) {
            if (withheld.action().is(Trait.ANSWERS_PLATFORM) || OFFERS.contains(withheld.action())) {
                return ": " + withheld.action() + " is withheld (" + withheld.text() + ")";
            }
        }
        return draft.facts().evidence().isEmpty() ? ": no evidence is on record" : "";
    }

    private static boolean answers(DraftAction action, Case facts) {
        boolean offer = OFFERS.contains(action.action)
                && facts.stage() != null
                && OFFERS_COUNT.contains(facts.stage())
                && !action.awaitsEvent();
        boolean answer = facts.returned().state() == ReturnState.REQUESTED
                ? action.action == Action.PROVIDE_RETURN_LABEL || offer && action.pays()
                : action.action.is(Trait.ANSWERS_PLATFORM) || offer;
        return answer && isInTime(action, facts);
    }

    /** What waits for an event alone may come too late. */
    private static boolean isInTime(DraftAction action, Case facts) {
        Instant due = new Deadline(facts).due();
        if (action.notBefore != null) {
            return due != null && action.notBefore.isBefore(due);
        }
        boolean held = action.action == Action.CONTEST && !action.requires.isEmpty() && due == null;
        return !action.awaitsEvent() && !held;
    }
}
