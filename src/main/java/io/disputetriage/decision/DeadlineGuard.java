package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import java.time.Instant;
import java.util.List;
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
        Predicate<Entry> crosses = entry -> entry.waits() && entry.until() != null && !roomUntil(entry.until());
        if (docket.has(crosses)) {
            docket.withhold(crosses, ID, whyNoRoom());
        }
        docket.withhold(
                entry -> entry.waits()
                        && (entry.until() == null || !entry.until().isAfter(facts.asOf())),
                ID,
                "This wait has no end ahead");
        for (Entry entry : docket.entries) {
            if (entry.notBefore != null && !entry.notBefore.isAfter(facts.asOf())) {
                entry.notBefore = null;
            }
            if (entry.notBefore != null && !roomUntil(entry.notBefore)) {
                entry.notBefore = null;
                entry.because(ID, "There is no room for the wait that this was to follow: offer it now");
            }
        }
        earliestWaitOnly(docket);
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
            review = ahead(review, entry.waits() ? entry.until() : null);
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

    private static void earliestWaitOnly(Docket docket) {
        Entry first = null;
        for (Entry entry : List.copyOf(docket.entries)) {
            if (entry.action != Action.WAIT) {
                continue;
            }
            if (first == null) {
                first = entry;
            } else {
                Entry later = entry.until().isBefore(first.until()) ? first : entry;
                Entry sooner = later == entry ? first : entry;
                docket.entries.remove(later);
                sooner.reasons.addAll(later.reasons);
                first = sooner;
            }
        }
    }
}
