package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Stage;
import java.util.List;

/** at an inquiry the papers of the sale go in where no other row submits or offers anything. */
final class PapersOfSale {
    private static final String ROW = "X-53";

    private PapersOfSale() {}

    static void giveWay(List<DraftAction> proposed, Case facts) {
        if (facts.stage() == Stage.INQUIRY
                && proposed.stream().anyMatch(action -> !isOfPapers(action) && DraftAction.mayAnswer(action.action))) {
            proposed.removeIf(PapersOfSale::isOfPapers);
        }
    }

    private static boolean isOfPapers(DraftAction action) {
        return action.action == Action.SUBMIT_EVIDENCE
                && action.reasons.stream().allMatch(reason -> reason.playbook().contains(ROW));
    }
}
