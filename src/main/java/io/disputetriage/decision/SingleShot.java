package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.ReturnStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** G-SINGLE-SHOT: the one submission is held while it can become stronger, at the latest until a day before the deadline. */
final class SingleShot {
    private static final String ROW = "G-SINGLE-SHOT";
    private static final Set<Kind> WON_BY_DELIVERY =
            EnumSet.of(Kind.NOT_RECEIVED, Kind.ARRIVED_LATE, Kind.UNAUTHORISED);

    private SingleShot() {}

    static void hold(DecisionDraft draft) {
        boolean held = false;
        for (DraftAction action : draft.actions) {
            if (action.action == Action.CONTEST) {
                onRecordOnly(action, draft.facts().evidence());
                held |= hold(action, draft.facts());
            }
        }
        if (held && !draft.has(action -> action.action == Action.MONITOR_CASE)) {
            draft.watch(ROW, "The submission is held: look whether what it waits for has come");
        }
    }

    /** What isn't there can't be handed in: it is required. */
    private static void onRecordOnly(DraftAction contest, Set<EvidenceKind> onRecord) {
        contest.requires.addAll(contest.kinds());
        contest.requires.removeAll(onRecord);
        contest.keepEvidence(onRecord::contains);
    }

    private static boolean hold(DraftAction contest, Case facts) {
        Deadline deadline = new Deadline(facts);
        boolean awaitsParcel = WON_BY_DELIVERY.contains(facts.kind())
                && !Boolean.TRUE.equals(facts.derived().proofOfReceipt())
                && Boolean.TRUE.equals(facts.derived().moving());
        boolean awaitsReturn = facts.derived().returnStep() == ReturnStep.BUYER_SENDS
                && !Boolean.TRUE.equals(facts.derived().returnOverdue());
        if (!awaitsParcel && !awaitsReturn && contest.requires.isEmpty()) {
            return false;
        }
        if (deadline.leavesADayAtMost()) {
            contest.after = null;
            contest.notBefore = null;
            return false;
        }
        if (awaitsParcel) {
            contest.after = After.PARCEL_DELIVERED;
        } else if (awaitsReturn) {
            contest.after = After.RETURN_ARRIVED;
        }
        if (deadline.due() != null) {
            contest.notBefore = deadline.due().minus(Duration.ofDays(1));
        }
        contest.because(ROW, "It is taken once: " + waitsFor(awaitsParcel, awaitsReturn, contest.requires, deadline));
        return true;
    }

    private static String waitsFor(
            boolean awaitsParcel, boolean awaitsReturn, Set<EvidenceKind> required, Deadline deadline) {
        List<String> things = new ArrayList<>();
        if (awaitsParcel) {
            things.add("for the parcel, which is still on its way");
        }
        if (awaitsReturn) {
            things.add("for the goods that come back: how they arrive decides whether it is contested or accepted");
        }
        if (!required.isEmpty()) {
            things.add("for " + Texts.list(required));
        }
        return "wait " + String.join(" and ", things)
                + (deadline.due() == null
                        ? ", and find out until when it is taken"
                        : ", at the latest until a day before the deadline");
    }
}
