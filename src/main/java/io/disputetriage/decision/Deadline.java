package io.disputetriage.decision;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Threat;
import io.disputetriage.facts.Turn;
import java.time.Duration;
import java.time.Instant;

/** When the seller's answer is due in a case; a closed one waits for none. */
record Deadline(Case facts) {

    /** Null: no deadline, or none is known. */
    Instant due() {
        return isClosed() ? null : facts.derived().responseDue();
    }

    /** The platform waits for the seller. */
    boolean platformWaits() {
        return !isClosed() && Boolean.TRUE.equals(facts.derived().platformWaits());
    }

    Urgency urgency() {
        Urgency byDate = byDate();
        boolean threatened =
                facts.stage() == Stage.CONTACT && facts.buyer().threatens().contains(Threat.CHARGEBACK);
        return threatened && byDate.compareTo(Urgency.HIGH) < 0 ? Urgency.HIGH : byDate;
    }

    private Urgency byDate() {
        boolean noDate =
                due() == null || isPast() && Boolean.TRUE.equals(facts.derived().otherSidesTurn());
        if (noDate) {
            return platformWaits() || facts.stage() == Stage.WARNING ? Urgency.HIGH : Urgency.LOW;
        }
        if (isWithin(Duration.ofDays(1))) {
            return Urgency.CRITICAL;
        }
        if (isWithin(Duration.ofDays(3))) {
            return Urgency.HIGH;
        }
        return isWithin(Duration.ofDays(7)) ? Urgency.NORMAL : Urgency.LOW;
    }

    boolean isPast() {
        return due() != null && due().isBefore(facts.asOf());
    }

    /** The answer is overdue where a platform waits for the seller, or may wait. */
    boolean isOver() {
        return isPast()
                && Boolean.TRUE.equals(facts.derived().platformInvolved())
                && (facts.turn() == null || facts.turn() == Turn.SELLER)
                && !Boolean.TRUE.equals(facts.policy().ownShop());
    }

    /** The deadline less the hours kept free before it, or the deadline itself once that is past. Null: unknown. */
    Instant lastCall() {
        if (due() == null) {
            return null;
        }
        return latestEnd().isAfter(facts.asOf()) ? latestEnd() : due();
    }

    boolean isWithinADay() {
        return due() != null && isWithin(Duration.ofDays(1));
    }

    /** With exactly a day there is nothing left to wait for either. */
    boolean leavesADayAtMost() {
        return isWithinADay() || due() != null && due().equals(facts.asOf().plus(Duration.ofDays(1)));
    }

    /** Whether a wait may end then: no later than the deadline less the hours kept free before it. */
    boolean leavesRoomUntil(Instant end) {
        return due() == null ? !platformWaits() : !end.isAfter(latestEnd());
    }

    String whyNoRoom() {
        return due() == null
                ? "The platform waits for an answer and its deadline is unknown"
                : "The wait would cross the deadline of " + Texts.instant(due()) + " less the "
                        + facts.policy().deadlineBuffer().toHours() + " hours kept free before it";
    }

    /**
     * The earliest instant still ahead at which a wait ends, something may start, or the deadline nears.
     *
     * @param overlookedAt from when on an answer that was given is overlooked; null: unknown, or there is none
     */
    Instant reviewAt(DecisionDraft draft, Instant overlookedAt) {
        Instant review = null;
        for (DraftAction action : draft.actions) {
            review = ahead(review, action.waits() ? DraftAction.earliest(action.until(), action.firstEnd) : null);
            review = ahead(review, action.notBefore);
        }
        if (facts.kind() == Kind.NOT_RECEIVED) {
            review = ahead(review, facts.derived().arrivalReviewAt());
        }
        return ahead(ahead(review, overlookedAt), lastCall());
    }

    private boolean isClosed() {
        return Boolean.TRUE.equals(facts.derived().closed());
    }

    private Instant ahead(Instant review, Instant next) {
        return next == null || !next.isAfter(facts.asOf()) ? review : DraftAction.earliest(review, next);
    }

    private Instant latestEnd() {
        return due().minus(facts.policy().deadlineBuffer());
    }

    private boolean isWithin(Duration time) {
        return due().isBefore(facts.asOf().plus(time));
    }
}
