package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** G-DOUBLE: of all remedies that may be offered one is, so that nobody is paid or supplied twice. */
final class OneRemedy {
    private static final String ROW = "G-DOUBLE";

    private OneRemedy() {}

    static void choose(DecisionDraft draft, Ranking ranking) {
        absorbIntoChoice(draft);
        List<DraftAction> remedies = new ArrayList<>();
        for (DraftAction action : draft.actions) {
            if (action.remedies()) {
                remedies.add(action);
            }
        }
        if (remedies.size() > 1) {
            // What is left of a choice in a card dispute is goodwill, which answers no issuer.
            remedies.sort(Comparator.comparing((DraftAction remedy) -> remedy.action != Action.ACCEPT_DISPUTE)
                    .thenComparing(ranking.remedies()));
            DraftAction kept = remedies.get(0);
            remedies.subList(1, remedies.size())
                    .forEach(other -> draft.withhold(
                            other, ROW, "A buyer gets one remedy: " + kept.action + " comes first here"));
            kept.because(ROW, "Only one of several remedies is offered, so that nobody is paid or supplied twice");
            ranking.tieBreak(kept, remedies).ifPresent(kept.reasons::add);
        }
    }

    private static void absorbIntoChoice(DecisionDraft draft) {
        for (DraftAction choice : List.copyOf(draft.actions)) {
            if (choice.action != Action.OFFER_CHOICE) {
                continue;
            }
            Set<Action> options = Set.copyOf(choice.options());
            for (DraftAction single : List.copyOf(draft.actions)) {
                if (options.contains(single.action)) {
                    draft.actions.remove(single);
                    choice.reasons.addAll(single.reasons);
                    choice.because(ROW, "One choice stands for the separate offers among its options");
                }
            }
        }
    }
}
