package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Derived;
import io.disputetriage.facts.ValueTier;
import java.util.ArrayList;
import java.util.List;

/** What a person decides: which actions, and the one review with the first of its reasons. */
final class Reviews {
    private Reviews() {}

    /** Marks what is done only by a person in this case. */
    static void mark(DecisionDraft draft) {
        Case facts = draft.facts();
        Derived derived = facts.derived();
        Integer earlier = facts.buyer().priorDisputes();
        boolean repeated = earlier != null && earlier >= facts.policy().repeatedClaims();
        for (DraftAction action : draft.actions) {
            boolean pays = action.pays();
            if (Boolean.TRUE.equals(derived.conflicting()) && (pays || action.action == Action.CONTEST)) {
                action.needsHuman = true;
            }
            if (!pays) {
                continue;
            }
            if (repeated) {
                action.needsHuman = true;
                action.because("X-42", "The buyer has disputed " + earlier + " times before: a person looks first");
            }
            if (Boolean.TRUE.equals(derived.refundUnclear())) {
                action.needsHuman = true;
                action.because("G-DOUBLE", "How much of the disputed part was refunded is not known");
            }
            if (Boolean.TRUE.equals(derived.currenciesDiffer())) {
                action.needsHuman = true;
                action.because(
                        "G-DOUBLE", "What is disputed and what was paid are in different currencies and not compared");
            }
            if (action.action == Action.ACCEPT_DISPUTE && derived.valueTier() != ValueTier.LOW) {
                action.needsHuman = true;
            }
        }
        if (Boolean.TRUE.equals(derived.refundUnclear())) {
            draft.ask("complaint.alreadyRefunded", "G-DOUBLE");
        }
    }

    /** Contradicting facts about parcel or money stop nobody but are seen by a person first. */
    static void conflicts(DecisionDraft draft) {
        if (Boolean.TRUE.equals(draft.facts().derived().conflicting())) {
            draft.review(
                    ReviewReason.CONFLICTING_FACTS,
                    "G-HONEST",
                    "Stated facts contradict each other: "
                            + String.join("; ", draft.facts().contradictions()));
        }
    }

    /** One review with all reasons; why it is asked for is the first of them. */
    static void unite(DecisionDraft draft) {
        List<DraftAction> all = new ArrayList<>();
        draft.actions.forEach(action -> {
            if (action.action == Action.HUMAN_REVIEW) {
                all.add(action);
            }
        });
        if (all.isEmpty()) {
            return;
        }
        draft.actions.removeAll(all);
        DraftAction one = new DraftAction(Action.HUMAN_REVIEW);
        ReviewReason first = null;
        for (DraftAction review : all) {
            if (review.params.get(Param.WHY) instanceof ReviewReason why
                    && (first == null || why.compareTo(first) < 0)) {
                first = why;
            }
            one.params.putAll(review.params);
            one.requires.addAll(review.requires);
            one.reasons.addAll(review.reasons);
            one.dueAt = DraftAction.earliest(one.dueAt, review.dueAt);
            one.notBefore = DraftAction.earliest(one.notBefore, review.notBefore);
        }
        boolean unnamed = all.stream().anyMatch(review -> !review.params.containsKey(Param.WHY));
        ReviewReason byRow = draft.has(DraftAction::remedies) ? ReviewReason.DECIDE_REMEDY : ReviewReason.NO_PROOF;
        if (unnamed && (first == null || byRow.compareTo(first) < 0)) {
            first = byRow;
        }
        one.params.put(Param.WHY, first);
        draft.actions.add(one);
    }
}
