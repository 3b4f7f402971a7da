package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Action.Trait;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Turn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * in an appeal or an arbitration only new evidence is worth handing in. What the rows of the complaint would submit
 * becomes one appeal, or one contest of a card dispute, with the kinds that were not handed in before.
 */
final class LaterRound {
    private static final String ROW = "X-37";

    private LaterRound() {}

    static void settle(DecisionDraft draft) {
        Case facts = draft.facts();
        if (isLostAppeal(facts)) {
            draft.review(ROW, "Nothing that could be shown wins this appeal, so a person decides whether to go on");
        }
        if (!isOn(facts)) {
            dropHandedIn(draft);
            return;
        }
        boolean card = Boolean.TRUE.equals(facts.derived().cardDispute());
        List<DraftAction> submissions = submissions(draft);
        List<EvidenceKind> kinds = newKinds(submissions, facts);
        DraftAction notAtFault = notAtFault(draft);
        boolean worthwhile = !Boolean.TRUE.equals(facts.derived().notWorthTheFee());
        if (notAtFault == null && !kinds.isEmpty() && worthwhile) {
            draft.actions.removeAll(submissions);
            draft.actions.add(card ? contest(kinds, submissions) : appeal(kinds, submissions));
            return;
        }
        String why = notAtFault != null
                ? "The appeal says that the seller is not at fault"
                : kinds.isEmpty() ? "Nothing new is on record" : "The dispute costs more than it can bring";
        submissions.forEach(submission -> draft.withhold(submission, ROW, why));
        if (notAtFault == null) {
            concede(draft, card, why);
        } else if (Boolean.TRUE.equals(facts.shipment().coveredByPlatform()) && !kinds.isEmpty()) {
            notAtFault.params.put(Param.KINDS, kinds);
        }
    }

    /** Whoever's turn it is: what was handed in goes in no second time. */
    private static void dropHandedIn(DecisionDraft draft) {
        Case facts = draft.facts();
        if (!Boolean.TRUE.equals(facts.derived().laterRound()) || facts.kind() == Kind.ACCOUNT_REPORTED) {
            return;
        }
        for (DraftAction submission : submissions(draft)) {
            boolean dropped = submission.dropEvidence(Set.copyOf(facts.history().evidenceSubmitted()));
            if (dropped && submission.needed().isEmpty()) {
                draft.withhold(submission, ROW, "All of it was handed in before");
            } else if (dropped) {
                submission.because(ROW, "What was handed in before is left out");
            }
        }
    }

    /** The platform has paid the buyer, and no evidence can bring the money back. */
    private static boolean isLostAppeal(Case facts) {
        return Boolean.TRUE.equals(facts.derived().paidByPlatform())
                && facts.turn() == Turn.SELLER
                && facts.kind() != Kind.ACCOUNT_REPORTED
                && Boolean.TRUE.equals(facts.derived().unwinnable())
                && !Refunds.complete(facts);
    }

    /** Whether it settles in another way what rules hand in, and with it what is done where they hand nothing in. */
    static boolean isOn(Case facts) {
        return Boolean.TRUE.equals(facts.derived().laterRound())
                && facts.turn() == Turn.SELLER
                && facts.kind() != Kind.ACCOUNT_REPORTED
                && !Boolean.TRUE.equals(facts.derived().unwinnable())
                && (Boolean.TRUE.equals(facts.derived().cardDispute())
                        || Boolean.TRUE.equals(facts.derived().platformAppeal()));
    }

    /** All that hands evidence in. */
    private static List<DraftAction> submissions(DecisionDraft draft) {
        return draft.actions.stream()
                .filter(action -> action.action.is(Trait.HANDS_IN_EVIDENCE)
                        || action.action == Action.APPEAL_PLATFORM
                                && action.params.get(Param.GROUND) == Ground.NEW_EVIDENCE)
                .toList();
    }

    /** What they hand in of what is on record and was not handed in before. */
    private static List<EvidenceKind> newKinds(List<DraftAction> submissions, Case facts) {
        Set<EvidenceKind> kinds = new LinkedHashSet<>();
        submissions.forEach(submission -> kinds.addAll(submission.kinds()));
        kinds.retainAll(facts.evidence());
        kinds.removeAll(facts.history().evidenceSubmitted());
        kinds.removeAll(facts.derived().untrueEvidence());
        return List.copyOf(kinds);
    }

    private static DraftAction notAtFault(DecisionDraft draft) {
        for (DraftAction action : draft.actions) {
            if (action.action == Action.APPEAL_PLATFORM && action.params.get(Param.GROUND) == Ground.NOT_AT_FAULT) {
                return action;
            }
        }
        return null;
    }

    private static DraftAction contest(List<EvidenceKind> kinds, List<DraftAction> submissions) {
        return answer(new DraftAction(Action.CONTEST), kinds, submissions);
    }

    private static DraftAction appeal(List<EvidenceKind> kinds, List<DraftAction> submissions) {
        DraftAction appeal = new DraftAction(Action.APPEAL_PLATFORM);
        appeal.params.put(Param.CHANNEL, Channel.API);
        appeal.params.put(Param.GROUND, Ground.NEW_EVIDENCE);
        return answer(appeal, kinds, submissions);
    }

    private static DraftAction answer(DraftAction answer, List<EvidenceKind> kinds, List<DraftAction> submissions) {
        answer.params.put(Param.KINDS, kinds);
        submissions.forEach(submission -> answer.reasons.addAll(submission.reasons));
        answer.because(
                ROW, "A later round takes what is new: " + Texts.list(kinds) + ", on record and not handed in before");
        return answer;
    }

    /** Rows name no evidence where it isn't known what is complained of: that none of it is new says nothing then. */
    private static boolean isNamedByNoRow(Kind kind) {
        return kind == Kind.OTHER || kind == Kind.UNKNOWN;
    }

    private static void concede(DecisionDraft draft, boolean card, String why) {
        if (!card || isNamedByNoRow(draft.facts().kind())) {
            DraftAction review = new DraftAction(Action.HUMAN_REVIEW);
            review.because(ROW, why + ", so a person decides whether to go on");
            draft.actions.add(review);
        }
        if (card || draft.facts().complaint().fee() != null) {
            DraftAction accept = draft.actions.stream()
                    .filter(action -> action.action == Action.ACCEPT_DISPUTE)
                    .findFirst()
                    .orElseGet(() -> {
                        DraftAction added = new DraftAction(Action.ACCEPT_DISPUTE);
                        draft.actions.add(added);
                        return added;
                    });
            accept.because(ROW, why + ": accept it, since nothing more can be gained");
        }
    }
}
