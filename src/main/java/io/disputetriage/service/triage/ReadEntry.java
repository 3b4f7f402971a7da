package io.disputetriage.service.triage;

import io.disputetriage.format.JsonResult;
import io.disputetriage.format.intake.Intake;
import io.disputetriage.format.intake.PayloadSubject;
import io.disputetriage.format.intake.SubjectResult;
import io.disputetriage.service.inbox.EntryPayload;
import io.disputetriage.service.inbox.EntryState;
import io.disputetriage.service.inbox.InboxEntry;
import io.disputetriage.service.inbox.InboxStore;
import io.disputetriage.service.inbox.IntakeEndpoint.Mode;
import io.disputetriage.service.inbox.Overtaken;
import io.disputetriage.service.inbox.Settlement;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.RulesInForce;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Looks into an entry of the inbox: settles what can be no fact of a case, and has the rest decided. */
@Singleton
class ReadEntry {
    private final InboxStore inbox;
    private final FetchWhole whole;
    private final SettleEntry settleEntry;
    private final DecideCase decide;
    private final ActiveRules rules;

    ReadEntry(InboxStore inbox, FetchWhole whole, SettleEntry settleEntry, DecideCase decide, ActiveRules rules) {
        this.inbox = inbox;
        this.whole = whole;
        this.settleEntry = settleEntry;
        this.decide = decide;
        this.rules = rules;
    }

    /**
     * Throws {@link io.disputetriage.service.cases.StoreUnavailable} if the store is away, {@link Overtaken} if somebody else has taken the
     * entry, and whatever else goes wrong on our side; nothing is kept then.
     */
    void read(InboxEntry entry) {
        RulesInForce now = rules.now();
        JsonResult body = EntryPayload.tree(entry.content().payload());
        if (body instanceof JsonResult.Faulty faulty) {
            settle(entry, EntryState.FAILED, FaultSentences.of(faulty.faults()), now);
            return;
        }
        SubjectResult found = Intake.subject(
                EntryPayload.sent(entry, ((JsonResult.Parsed) body).tree()),
                now.rulebook().policy(),
                decide.now());
        if (found instanceof SubjectResult.Faulty faulty) {
            settle(entry, EntryState.FAILED, FaultSentences.of(faulty.faults()), now);
            return;
        }
        PayloadSubject subject = ((SubjectResult.Read) found).subject();
        if (!entry.origin().isSigned()) {
            settle(
                    entry,
                    EntryState.IGNORED,
                    "Nobody has signed the body: it is a hint to look at "
                            + (subject.parcel() == null ? "the platform" : "the parcel") + ", and no fact.",
                    now);
        } else if (subject.live() != null && subject.live() != (entry.origin().mode() == Mode.LIVE)) {
            settle(
                    entry,
                    EntryState.IGNORED,
                    "It is of the platform's " + (subject.live() ? "live" : "test")
                            + " mode, and this endpoint is for the other.",
                    now);
        } else {
            FetchedEntry fetched = whole.of(entry, subject);
            settleEntry.settle(fetched, ofWhole(fetched.entry(), now).orElse(subject), now);
        }
    }

    private void settle(InboxEntry entry, EntryState state, String detail, RulesInForce now) {
        inbox.settle(entry, new Settlement(state, detail, null, null, now.revision(), null, null, List.of(), null));
    }

    /** An event may do no more than name the dispute; what was fetched says what it is about. */
    private Optional<PayloadSubject> ofWhole(InboxEntry entry, RulesInForce now) {
        return entry.content().fetched() == null
                ? Optional.empty()
                : EntryPayload.of(entry).stream()
                        .skip(1)
                        .map(fetched -> Intake.subject(fetched, now.rulebook().policy(), decide.now()))
                        .filter(SubjectResult.Read.class::isInstance)
                        .map(found -> ((SubjectResult.Read) found).subject())
                        .findFirst();
    }
}
