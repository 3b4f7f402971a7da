package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Action.Trait;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.EvidenceLevel;
import io.disputetriage.facts.WantedEvidence;
import java.util.List;
import java.util.Set;

/** G-EVIDENCE: what the tables require of an answer goes with it, or is named as what it still needs. */
public final class AnswerEvidence {
    static final String ROW = "G-EVIDENCE";

    private AnswerEvidence() {}

    /** Whether evidence is handed in with an action of a decision. */
    public static boolean isHandedInWith(Decision.Step step) {
        return isHandedInWith(step.action(), step.params().get(Param.CHANNEL) == Channel.API);
    }

    /** Whether there are decisions in which evidence is handed in with such an action. */
    public static boolean canBeHandedInWith(Action action) {
        return isHandedInWith(action, true);
    }

    /** What the tables want of an answer to this case: nothing that is untrue, was handed in before, or would not help. */
    public static List<WantedEvidence> wanted(Case facts) {
        if (facts.wanted().isEmpty()
                || facts.derived().closed()
                || Boolean.TRUE.equals(facts.derived().unwinnable())
                || Refunds.complete(facts)) {
            return List.of();
        }
        boolean laterRound = Boolean.TRUE.equals(facts.derived().laterRound());
        Set<EvidenceKind> untrue = facts.derived().untrueEvidence();
        List<EvidenceKind> submitted = facts.history().evidenceSubmitted();
        return facts.wanted().stream()
                .filter(wanted -> !untrue.contains(wanted.evidence()))
                .filter(wanted -> !laterRound || !submitted.contains(wanted.evidence()))
                .toList();
    }

    /** Adds to each answer what the tables require and no rule has named. */
    static void require(DecisionDraft draft) {
        for (WantedEvidence wanted : wanted(draft.facts())) {
            if (wanted.level() == EvidenceLevel.REQUIRED) {
                for (DraftAction action : draft.actions) {
                    if (isHandedInWith(action) && !action.needed().contains(wanted.evidence())) {
                        add(wanted, action, draft.facts());
                    }
                }
            }
        }
    }

    private static void add(WantedEvidence wanted, DraftAction action, Case facts) {
        if (facts.evidence().contains(wanted.evidence())) {
            action.handIn(wanted.evidence());
        } else {
            action.requires.add(wanted.evidence());
        }
        action.because(ROW, wanted.evidence() + " belongs to a whole answer (" + wanted.row() + ")");
    }

    static boolean isHandedInWith(DraftAction action) {
        return isHandedInWith(action.action, action.byInterface());
    }

    private static boolean isHandedInWith(Action action, boolean byInterface) {
        return action.is(Trait.HANDS_IN_EVIDENCE) || action == Action.APPEAL_PLATFORM && byInterface;
    }
}
