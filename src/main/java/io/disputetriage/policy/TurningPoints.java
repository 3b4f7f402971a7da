package io.disputetriage.policy;

import io.disputetriage.facts.ActionTaken;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Return;
import io.disputetriage.facts.Shipment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When something that is said of a case turns by itself, though no fact changes: the instants with which rules, guards and derived facts compare the
 * time of a decision, but for the hours before a deadline that make it more urgent. Whatever newly compares a time is named here; {@code WakesTest} finds what is not.
 */
public final class TurningPoints {
    /** Some compare with "before" and some with "not after": both have turned by then. */
    private static final Duration INSIDE = Duration.ofMillis(1);

    /** An answer that was given so long ago may have been overlooked. */
    private static final Duration OVERLOOKED = Duration.ofDays(1);

    private final Derivation of;
    private final Instant after;
    private Instant first;

    private TurningPoints(Derivation of, Instant after) {
        this.of = of;
        this.after = after;
    }

    /**
     * The first one after {@code moment}, or an instant before at which other rows of a table are in force and say something else of the case. Null:
     * none is known.
     *
     * @param waits how long the waits take that are proposed now
     */
    public static Instant after(Instant moment, FactSheet sheet, Policy policy, List<Duration> waits) {
        TurningPoints points = new TurningPoints(policy.derivation(sheet), moment);
        points.deadline(waits);
        points.stated();
        points.days();
        for (Instant change : policy.changes.tailSet(moment, false)) {
            if (points.first != null && !change.isBefore(points.first)) {
                break;
            }
            if (!policy.says(sheet.at(change.minusMillis(1))).equals(policy.says(sheet.at(change)))) {
                return change;
            }
        }
        return points.first;
    }

    private void deadline(List<Duration> waits) {
        Instant due = of.responseDue;
        if (due == null) {
            return;
        }
        Instant lastCall = due.minus(of.policy.settings.deadlineBuffer(of.asOf));
        at(lastCall);
        // From then on such a wait would cross it.
        waits.forEach(wait -> at(lastCall.minus(wait)));
    }

    /** What was stated of a time that lies ahead. */
    private void stated() {
        FactSheet sheet = of.sheet;
        Shipment shipment = of.shipment;
        Return back = of.returned;
        at(sheet.openedAt());
        at(sheet.order().placedAt());
        at(sheet.order().dispatchPromisedBy());
        at(sheet.complaint().cancelledAt());
        at(sheet.complaint().chargedAt());
        at(shipment.shippedAt());
        at(shipment.lastEventAt());
        at(shipment.deliveredAt());
        at(shipment.pickupDeadline());
        at(shipment.suspendedUntil());
        at(sheet.report().reportedAt());
        at(of.protectionEndsAt);
        at(back.requestedAt());
        at(back.arrivedAt());
        at(back.buyerDueBy());
        at(of.returnDueBy);
        at(DeadlineFacts.firstResponseDue(of));
        at(sheet.history().waitAskedUntil());
        done(sheet.history().evidenceSubmittedAt());
        done(sheet.history().firstMessageAt());
        for (ActionTaken taken : sheet.history().actionsTaken()) {
            done(taken.at());
            at(taken.at() == null ? null : taken.at().plus(OVERLOOKED));
        }
    }

    /** What is counted in whole days. */
    private void days() {
        Instant shipped = of.shipment.shippedAt();
        at(of.usualArrival());
        at(of.limitEndsAt());
        at(dayAfter(shipped, of.usualDays));
        at(dayAfter(shipped, of.shipment.carrierLimitDays()));
        at(dayAfter(shipped, of.sheet.order().promisedDeliveryDays()));
        Instant last = of.shipment.lastEventAt();
        at(dayAfter(last, of.policy.settings.silentDays(of.asOf) - 1));
        at(dayAfter(last, of.policy.settings.freshEventDays(of.asOf)));
    }

    private static Instant dayAfter(Instant begin, Integer days) {
        return begin == null || days == null ? null : begin.plus(Duration.ofDays(days + 1L));
    }

    /** What was done this instant turns nothing in the next. */
    private void done(Instant when) {
        at(when != null && when.isAfter(after) ? when : null);
    }

    private void at(Moment moment) {
        at(moment == null ? null : moment.lastSecond(of.platform.zone()));
    }

    private void at(Instant turns) {
        Instant at = turns == null ? null : turns.plus(INSIDE);
        if (at != null && at.isAfter(after) && (first == null || at.isBefore(first))) {
            first = at;
        }
    }
}
