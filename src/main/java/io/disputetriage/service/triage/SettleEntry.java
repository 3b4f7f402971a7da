package io.disputetriage.service.triage;

import io.disputetriage.format.intake.FactSource;
import io.disputetriage.format.intake.IntakeWarning;
import io.disputetriage.format.intake.PayloadSubject;
import io.disputetriage.service.cases.CaseKey;
import io.disputetriage.service.cases.NewDecision;
import io.disputetriage.service.inbox.CaseKeyStore;
import io.disputetriage.service.inbox.EntryState;
import io.disputetriage.service.inbox.InboxEntry;
import io.disputetriage.service.inbox.InboxStore;
import io.disputetriage.service.inbox.Overtaken;
import io.disputetriage.service.inbox.Settlement;
import io.disputetriage.service.rollout.RulesInForce;
import io.disputetriage.service.triage.MergePayloads.Merged;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Finds the case of an entry, has the case know what it tells, and notes both in one transaction. */
@Singleton
class SettleEntry {
    private final InboxStore inbox;
    private final CaseKeyStore keys;
    private final MergePayloads merge;
    private final DecideCase decide;

    SettleEntry(InboxStore inbox, CaseKeyStore keys, MergePayloads merge, DecideCase decide) {
        this.inbox = inbox;
        this.keys = keys;
        this.merge = merge;
        this.decide = decide;
    }

    /** {@code subject}: what the entry is about. It throws as {@link ReadEntry#read} does. */
    void settle(FetchedEntry fetched, PayloadSubject subject, RulesInForce now) {
        new Reading(fetched, subject, now).run();
    }

    /** One entry. */
    private final class Reading {
        private final InboxEntry entry;
        private final PayloadSubject subject;
        private final RulesInForce now;
        private final FetchedEntry fetched;
        private final CaseMatch match;

        Reading(FetchedEntry fetched, PayloadSubject subject, RulesInForce now) {
            this.fetched = fetched;
            this.entry = fetched.entry();
            this.subject = subject;
            this.now = now;
            match = new CaseMatch(keys, entry.account(), subject);
        }

        void run() {
            Attempts.until(() -> {
                        try {
                            return Optional.of(inbox.together(this::settled));
                        } catch (Overtaken e) {
                            // By another entry of the case, or by a person; if by another reader of this one, it ends
                            // in settle.
                            return isStillMine() ? Optional.empty() : Optional.of(List.<NewDecision>of());
                        }
                    })
                    .forEach(decide::kept);
        }

        private boolean isStillMine() {
            return inbox.find(entry.account(), entry.id())
                    .filter(found -> Objects.equals(
                            found.progress().nextAt(), entry.progress().nextAt()))
                    .isPresent();
        }

        private List<NewDecision> settled() {
            // One after the other, so that two events that nobody has heard of before don't open two cases.
            inbox.hold(entry.account(), Objects.toString(match.dispute(), subject.platform()));
            boolean linked = entry.progress().caseRef() != null && subject.role() == FactSource.Role.PLATFORM;
            List<String> cases = linked ? List.of(entry.progress().caseRef()) : match.cases();
            if (cases.isEmpty() && !opensCase()) {
                inbox.settle(entry, withoutCase());
                return List.of();
            }
            List<NewDecision> made = new ArrayList<>();
            Merged first = null;
            List<String> all = cases.isEmpty() ? List.of(subject.platform() + "-" + subject.dispute()) : cases;
            for (String caseRef : all) {
                inbox.hold(entry.account(), "case " + caseRef);
                Merged merged = merge.into(caseRef, entry, happenedAt(), now);
                if (merged instanceof Merged.Faulty faulty) {
                    inbox.settle(
                            entry,
                            settlement(EntryState.FAILED, FaultSentences.of(faulty.faults()), null, null, List.of()));
                    return made;
                }
                first = first == null ? merged : first;
                if (((Merged.Done) merged).made() != null) {
                    made.add(((Merged.Done) merged).made());
                }
                keys.add(entry.account(), caseRef, match.keys());
                if (match.dispute() != null && subject.ofDispute()) {
                    keys.add(entry.account(), caseRef, List.of(match.dispute()));
                }
            }
            inbox.settle(
                    entry,
                    settlement(
                            EntryState.MAPPED,
                            fetched.detail(),
                            all.get(0),
                            ((Merged.Done) first).decision(),
                            List.of()));
            return made;
        }

        private boolean opensCase() {
            return subject.role() == FactSource.Role.PLATFORM && subject.ofDispute() && subject.dispute() != null;
        }

        private Instant happenedAt() {
            return subject.occurredAt() == null ? entry.origin().receivedAt() : subject.occurredAt();
        }

        private Settlement withoutCase() {
            List<String> unknown = subject.warnings().stream()
                    .filter(warning -> warning.kind() == IntakeWarning.Concern.UNKNOWN_PLATFORM_WORD)
                    .map(IntakeWarning::text)
                    .toList();
            if (subject.role() == FactSource.Role.PLATFORM && !unknown.isEmpty()) {
                return settlement(EntryState.FAILED, String.join("\n", unknown), null, null, List.of());
            }
            if (subject.summary() && subject.dispute() != null) {
                String why = fetched.missing() == null
                        ? "It names a dispute and says nothing of it; have whole disputes fetched, see triage.fetch."
                        : fetched.detail();
                return settlement(EntryState.IGNORED, why, null, null, List.of());
            }
            return match.keys().isEmpty()
                    ? settlement(EntryState.IGNORED, "It says nothing of a dispute.", null, null, List.of())
                    : settlement(
                            EntryState.WAITING,
                            "No case has its " + (match.parcel() == null ? "payment or order." : "parcel."),
                            null,
                            null,
                            match.keys());
        }

        private Settlement settlement(
                EntryState state, String detail, String caseRef, UUID decision, List<CaseKey> waitsFor) {
            return new Settlement(
                    state,
                    detail,
                    caseRef,
                    decision,
                    now.revision(),
                    subject.occurredAt(),
                    match.parcel(),
                    waitsFor,
                    fetched.again(decide.now()));
        }
    }
}
