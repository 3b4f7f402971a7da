package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** G-DEADLINE: no wait crosses a platform's deadline, and whatever is due says so. */
final class DeadlineGuard {
    private static final String ID = "G-DEADLINE";

    private final Case facts;
    private final Instant due;

    private DeadlineGuard(Case facts) {
        this.facts = facts;
        this.due = facts.derived().responseDue();
    }

    static DeadlineGuard of(Case facts) {
        return new DeadlineGuard(facts);
    }

    /** Takes out the waits for which there is no room; an offer that was to follow comes at once. */
    void withholdWaits(Docket docket) {
        Set<Instant> ends = endsOfAskedWaits(docket);
        Predicate<Entry> crosses = entry -> entry.waits() && entry.until() != null && !roomUntil(entry.until());
        if (docket.has(crosses)) {
            docket.withhold(crosses, ID, whyNoRoom());
        }
        docket.withhold(
                entry -> entry.waits()
                        && (entry.until() == null || !entry.until().isAfter(facts.asOf())),
                ID,
                "This wait has no end ahead");
        oneWait(docket, Action.WAIT);
        Entry asked = oneWait(docket, Action.ASK_BUYER_TO_WAIT);
        for (Entry entry : docket.entries) {
            if (asked != null && entry != asked && ends.contains(entry.notBefore)) {
                entry.notBefore = asked.until();
            }
            if (entry.notBefore != null && !entry.notBefore.isAfter(facts.asOf())) {
                entry.notBefore = null;
            }
            if (entry.notBefore != null && !roomUntil(entry.notBefore)) {
                entry.notBefore = null;
                entry.because(ID, "There is no room for the wait that this was to follow: offer it now");
            }
        }
        for (Entry entry : docket.entries) {
            if (entry.params.get(Param.THEN) instanceof Action next && !docket.has(other -> other.offers(next))) {
                entry.params.remove(Param.THEN);
            }
        }
    }

    /** Gives every action its hard limit. */
    void setDueDates(Docket docket) {
        boolean late = pastDue();
        String dueBy =
                due == null ? null : (late ? "The answer was due " : "The answer is due by ") + Texts.instant(due);
        for (Entry entry : docket.entries) {
            Instant own = entry.waits() ? Entry.earliest(entry.dueAt, entry.until()) : entry.dueAt;
            entry.dueAt = Entry.earliest(own, due);
            if (entry.dueAt != null && entry.dueAt.equals(due)) {
                entry.because(ID, dueBy);
            }
            if (entry.dueAt != null && entry.notBefore != null && entry.notBefore.isAfter(entry.dueAt)) {
                entry.notBefore = null;
                entry.because(ID, "Its own limit leaves no room for the wait that it was to follow");
            }
            if (entry.dueAt != null && entry.dueAt.isBefore(facts.asOf()) && !entry.dueAt.equals(due)) {
                docket.warn(
                        WarningKind.PAST_DUE,
                        Reason.guard(ID, "The limit of " + entry.action + " was " + Texts.instant(entry.dueAt)));
            }
        }
        if (late) {
            docket.warn(WarningKind.PAST_DUE, Reason.guard(ID, dueBy));
        }
        if (due == null && facts.derived().platformWaits()) {
            docket.warn(
                    WarningKind.DEADLINE_UNKNOWN,
                    Reason.guard(ID, "The platform waits for an answer and nobody stated by when"));
            docket.ask("responseDue", ID);
        }
    }

    Urgency urgency() {
        if (due == null) {
            return facts.derived().platformWaits() ? Urgency.HIGH : Urgency.LOW;
        }
        Instant now = facts.asOf();
        if (due.isBefore(now.plusSeconds(24 * 3600L))) {
            return Urgency.CRITICAL;
        }
        if (due.isBefore(now.plusSeconds(3 * 24 * 3600L))) {
            return Urgency.HIGH;
        }
        return due.isBefore(now.plusSeconds(7 * 24 * 3600L)) ? Urgency.NORMAL : Urgency.LOW;
    }

    /** The earliest instant still ahead at which a wait ends, something may start, or the deadline nears. */
    Instant reviewAt(Docket docket) {
        Instant review = null;
        for (Entry entry : docket.entries) {
            review = ahead(review, entry.waits() ? Entry.earliest(entry.until(), entry.firstEnd) : null);
            review = ahead(review, entry.notBefore);
        }
        if (due != null) {
            Instant nears = due.minus(facts.policy().deadlineBuffer());
            review = nears.isAfter(facts.asOf()) ? ahead(review, nears) : ahead(review, due);
        }
        return review;
    }

    boolean lessThanADayLeft() {
        return due != null && due.isBefore(facts.asOf().plusSeconds(24 * 3600L));
    }

    private boolean pastDue() {
        return due != null && due.isBefore(facts.asOf());
    }

    private Instant ahead(Instant review, Instant next) {
        return next == null || !next.isAfter(facts.asOf()) ? review : Entry.earliest(review, next);
    }

    private boolean roomUntil(Instant end) {
        if (due == null) {
            return !facts.derived().platformWaits();
        }
        return !end.isAfter(due.minus(facts.policy().deadlineBuffer()));
    }

    private String whyNoRoom() {
        return due == null
                ? "The platform waits for an answer and its deadline is unknown"
                : "The wait would cross the deadline of " + Texts.instant(due) + " less the "
                        + facts.policy().deadlineBuffer().toHours() + " hours kept free before it";
    }

    /**
     * One wait for each who waits: two would be two messages to one buyer. The longest stands, with the
     * reasons of all.
     *
     * @return null: nobody of that audience waits
     */
    private static Entry oneWait(Docket docket, Action audience) {
        Entry longest = null;
        for (Entry entry : docket.entries) {
            if (entry.action == audience && (longest == null || entry.until().isAfter(longest.until()))) {
                longest = entry;
            }
        }
        for (Entry shorter : List.copyOf(docket.entries)) {
            if (shorter.action == audience && shorter != longest) {
                docket.entries.remove(shorter);
                longest.outlast(shorter);
            }
        }
        return longest;
    }

    private static Set<Instant> endsOfAskedWaits(Docket docket) {
        Set<Instant> ends = new HashSet<>();
        for (Entry entry : docket.entries) {
            if (entry.action == Action.ASK_BUYER_TO_WAIT && entry.until() != null) {
                ends.add(entry.until());
            }
        }
        return ends;
    }
}
