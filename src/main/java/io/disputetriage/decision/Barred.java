package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The actions that no rule can bring about in one case, because a guard or the platform would withhold them whatever else is found out.
 * Guards that only wait for evidence bar nothing: evidence can still be put on record.
 */
public final class Barred {
    private static final Set<Action> NONE = EnumSet.noneOf(Action.class);

    private final Set<Action> actions;
    private final boolean neverSent;

    private Barred(Set<Action> actions, boolean neverSent) {
        this.actions = actions;
        this.neverSent = neverSent;
    }

    /** The same guards as those of {@link Resolution}, asked beforehand. */
    public static Barred in(Case facts) {
        Set<Action> barred = NONE;
        if (MoneyGuard.fullyRefunded(facts)
                || Boolean.TRUE.equals(facts.derived().closed())) {
            return new Barred(EnumSet.allOf(Action.class), true);
        }
        if (facts.allowedActions() != null) {
            barred = EnumSet.copyOf(ActionWords.EXECUTED_BY_PLATFORM);
            barred.removeAll(facts.allowedActions());
        }
        boolean cardDispute = Boolean.TRUE.equals(facts.derived().cardDispute());
        boolean resent = Boolean.TRUE.equals(facts.order().resendAlreadyMade());
        if (cardDispute || MoneyGuard.whyNothingCanBePaid(facts) != null) {
            barred = with(barred, ActionWords.REFUNDS);
        }
        if (cardDispute || resent) {
            barred = with(barred, EnumSet.of(Action.OFFER_RESEND));
        }
        if (barred.contains(Action.OFFER_RESEND) && !resent) {
            barred = with(barred, EnumSet.of(Action.REQUEST_RESEND_CONSENT));
        }
        boolean neverSent = MoneyGuard.neverSent(facts);
        if (neverSent) {
            barred = with(barred, EnumSet.of(Action.CONTEST));
        }
        if (noWait(facts)) {
            barred = with(barred, EnumSet.of(Action.WAIT, Action.ASK_BUYER_TO_WAIT));
        }
        return new Barred(barred, neverSent);
    }

    /**
     * Whether the action, or everything that a choice offers, is barred.
     *
     * @param options of a choice; empty for anything else
     * @param kinds of the evidence that it would hand in; empty if it names none
     */
    public boolean has(Action action, List<Action> options, List<EvidenceKind> kinds) {
        if (action == Action.SUBMIT_EVIDENCE && neverSent && !MoneyGuard.onlyReceipt(kinds)) {
            return true;
        }
        if (action != Action.OFFER_CHOICE || options.isEmpty()) {
            return actions.contains(action);
        }
        for (int i = 0; i < options.size(); i++) {
            if (!actions.contains(options.get(i))) {
                return actions.contains(action);
            }
        }
        return true;
    }

    private static boolean noWait(Case facts) {
        Instant due = facts.derived().responseDue();
        return due == null
                ? Boolean.TRUE.equals(facts.derived().platformWaits())
                : !due.minus(facts.policy().deadlineBuffer()).isAfter(facts.asOf());
    }

    private static Set<Action> with(Set<Action> some, Set<Action> more) {
        Set<Action> all = EnumSet.copyOf(some);
        all.addAll(more);
        return all;
    }
}
