package io.disputetriage.service.triage;

import io.disputetriage.format.intake.FactSource;
import io.disputetriage.format.intake.IntakeWarning;
import io.disputetriage.format.intake.PayloadSubject;
import io.disputetriage.service.cases.CaseKey;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the cases of an entry, has each know what it tells, and notes it. Each case is changed in a transaction of its own: one of
 * several cases would have its place among all events by the first, and events of the others could be told before older ones. A
 * case that knows it already isn't changed by a repeat.
 */
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
            Served served = next(null);
            while (!served.left().isEmpty()) {
                served = next(served);
            }
        }

        /** {@code before}: null if its cases haven't been looked for. */
        private Served next(Served before) {
            Served served = Attempts.until(() -> {
                try {
                    return Optional.of(inbox.together(() -> before == null ? first() : one(before)));
                } catch (Overtaken e) {
                    // By another entry of the case, or by a person; if by another reader of this one, it ends
                    // in settle.
                    return isStillMine() ? Optional.empty() : Optional.of(Served.none(List.of()));
                }
            });
            if (served.made() != null) {
                decide.kept(served.made());
            }
            return served;
        }

        private boolean isStillMine() {
            return inbox.find(entry.account(), entry.id())
                    .filter(found -> Objects.equals(
                            found.progress().nextAt(), entry.progress().nextAt()))
                    .isPresent();
        }

        private Served first() {
            // One after the other, so that two events that nobody has heard of before don't open two cases.
            inbox.hold(entry.account(), Objects.toString(match.dispute(), subject.platform()));
            boolean linked = entry.progress().caseRef() != null
                    && subject.role() == FactSource.Role.PLATFORM
                    && match.shared().isEmpty();
            List<String> cases = linked ? List.of(entry.progress().caseRef()) : match.cases();
            if (cases.isEmpty() && !opensCase()) {
                inbox.settle(entry, withoutCase());
                return Served.none(List.of());
            }
            return one(Served.none(cases.isEmpty() ? List.of(subject.platform() + "-" + subject.dispute()) : cases));
        }

        private Served one(Served before) {
            String caseRef = before.left().get(0);
            inbox.hold(entry.account(), "case " + caseRef);
            // What several cases know of doesn't say whose its payment is.
            List<CaseKey> learned = before.first() == null && before.left().size() == 1 ? match.keys() : List.of();
            Merged merged = merge.into(caseRef, entry, learned, happenedAt(), now);
            if (merged instanceof Merged.Faulty faulty) {
                inbox.settle(
                        entry,
                        settlement(EntryState.FAILED, FaultSentences.of(faulty.faults()), null, null, List.of()));
                return Served.none(List.of());
            }
            keys.add(entry.account(), caseRef, learned);
            if (match.dispute() != null && subject.ofDispute()) {
                keys.add(entry.account(), caseRef, List.of(match.dispute()));
            }
            Served after = before.next((Merged.Done) merged);
            inbox.settle(
                    entry,
                    after.left().isEmpty()
                            ? settlement(
                                    EntryState.MAPPED,
                                    fetched.detail(),
                                    after.first(),
                                    after.decision(),
                                    match.shared())
                            : unfinished());
            return after;
        }

        /**
         * It stays this reader's, and is read once more if this one dies. That it has a case is said at once, so that the cases which
         * know it don't forget it meanwhile; which one, in the end, for by that one alone it would be found then.
         */
        private Settlement unfinished() {
            return new Settlement(
                    EntryState.MAPPED,
                    null,
                    null,
                    null,
                    now.revision(),
                    subject.occurredAt(),
                    match.parcel(),
                    match.shared(),
                    entry.progress().nextAt());
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
                    .map(warning -> warning.text() + " Add a row: " + warning.row())
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
                EntryState state, String detail, String caseRef, UUID decision, List<CaseKey> keys) {
            return new Settlement(
                    state,
                    detail,
                    caseRef,
                    decision,
                    now.revision(),
                    subject.occurredAt(),
                    match.parcel(),
                    keys,
                    fetched.again(decide.now()));
        }
    }
}
