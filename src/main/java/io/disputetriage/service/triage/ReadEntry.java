package io.disputetriage.service.triage;

import io.disputetriage.format.InputFault;
import io.disputetriage.format.JsonResult;
import io.disputetriage.format.intake.FactSource;
import io.disputetriage.format.intake.Intake;
import io.disputetriage.format.intake.IntakeWarning;
import io.disputetriage.format.intake.PayloadSubject;
import io.disputetriage.format.intake.SubjectResult;
import io.disputetriage.service.cases.CaseKey;
import io.disputetriage.service.cases.NewDecision;
import io.disputetriage.service.inbox.EntryPayload;
import io.disputetriage.service.inbox.EntryState;
import io.disputetriage.service.inbox.FetchObject;
import io.disputetriage.service.inbox.InboxEntry;
import io.disputetriage.service.inbox.InboxStore;
import io.disputetriage.service.inbox.IntakeEndpoint.Mode;
import io.disputetriage.service.inbox.Overtaken;
import io.disputetriage.service.inbox.Settlement;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.RulesInForce;
import io.disputetriage.service.triage.MergePayloads.Merged;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks into an entry of the inbox: finds its case, has the case know what it tells, and notes both in one transaction. */
@Singleton
class ReadEntry {
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int LONGER_EACH_TIME = 4;

    private final InboxStore inbox;
    private final MergePayloads merge;
    private final FetchObject fetch;
    private final DecideCase decide;
    private final ActiveRules rules;

    ReadEntry(InboxStore inbox, MergePayloads merge, FetchObject fetch, DecideCase decide, ActiveRules rules) {
        this.inbox = inbox;
        this.merge = merge;
        this.fetch = fetch;
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
            settle(entry, EntryState.FAILED, sentences(faulty.faults()), now);
            return;
        }
        SubjectResult found = Intake.subject(
                EntryPayload.sent(entry, ((JsonResult.Parsed) body).tree()),
                now.rulebook().policy(),
                decide.now());
        if (found instanceof SubjectResult.Faulty faulty) {
            settle(entry, EntryState.FAILED, sentences(faulty.faults()), now);
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
            boolean lacks = lacksWhole(entry, subject);
            Optional<FetchObject.Fetched.Failed> missing = lacks ? fetchWhole(entry, subject) : Optional.empty();
            InboxEntry whole = lacks && missing.isEmpty()
                    ? inbox.find(entry.account(), entry.id()).orElse(entry)
                    : entry;
            new Reading(whole, ofWhole(whole, now).orElse(subject), now, missing.orElse(null)).run();
        }
    }

    private void settle(InboxEntry entry, EntryState state, String detail, RulesInForce now) {
        inbox.settle(entry, new Settlement(state, detail, null, null, now.revision(), null, null, List.of(), null));
    }

    private static String sentences(List<InputFault> faults) {
        return faults.stream()
                .map(fault -> (fault.pointer().isEmpty() || fault.pointer().startsWith("/payloads")
                                ? ""
                                : fault.pointer() + ": ")
                        + fault.message()
                        + (fault.hint() == null ? "" : " " + fault.hint()))
                .collect(Collectors.joining("\n"));
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

    private boolean lacksWhole(InboxEntry entry, PayloadSubject subject) {
        return entry.content().fetched() == null
                && entry.progress().attempts() < MOST_ATTEMPTS
                && (subject.ofDispute() || subject.summary())
                && subject.dispute() != null
                && fetch.isOn(entry.account(), entry.origin().platform());
    }

    /** Keeps the whole object beside the entry: empty, or why it can't be had. */
    private Optional<FetchObject.Fetched.Failed> fetchWhole(InboxEntry entry, PayloadSubject subject) {
        FetchObject.Fetched fetched = fetch.fetch(entry.account(), entry.origin().platform(), subject.dispute());
        if (fetched instanceof FetchObject.Fetched.Failed failed) {
            return Optional.of(failed);
        }
        inbox.fetched(entry.id(), ((FetchObject.Fetched.Whole) fetched).object(), decide.now());
        return Optional.empty();
    }

    /** One entry whose subject is known. */
    private final class Reading {
        private final InboxEntry entry;
        private final PayloadSubject subject;
        private final RulesInForce now;
        private final FetchObject.Fetched.Failed missing;
        private final CaseMatch match;

        /** {@code missing}: why the whole object is not there; null: it is, or nobody has asked. */
        Reading(InboxEntry entry, PayloadSubject subject, RulesInForce now, FetchObject.Fetched.Failed missing) {
            this.entry = entry;
            this.subject = subject;
            this.now = now;
            this.missing = missing;
            match = new CaseMatch(inbox, entry.account(), subject);
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
                    .filter(found -> Objects.equals(found.progress().nextAt(), entry.progress().nextAt()))
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
                            entry, settlement(EntryState.FAILED, sentences(faulty.faults()), null, null, List.of()));
                    return made;
                }
                first = first == null ? merged : first;
                if (((Merged.Done) merged).made() != null) {
                    made.add(((Merged.Done) merged).made());
                }
                inbox.addKeys(entry.account(), caseRef, match.keys());
                if (match.dispute() != null && subject.ofDispute()) {
                    inbox.addKeys(entry.account(), caseRef, List.of(match.dispute()));
                }
            }
            inbox.settle(
                    entry,
                    settlement(EntryState.MAPPED, detail(), all.get(0), ((Merged.Done) first).decision(), List.of()));
            return made;
        }

        private String detail() {
            return missing == null ? null : "The whole object was not fetched. " + missing.why() + ".";
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
                String why = missing == null
                        ? "It names a dispute and says nothing of it; have whole disputes fetched, see triage.fetch."
                        : detail();
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
                    again());
        }

        /** Null: the whole is there, or can't be had. */
        private Instant again() {
            return missing == null || !missing.again() || entry.progress().attempts() + 1 >= MOST_ATTEMPTS
                    ? null
                    : decide.now().plus(FIRST_PAUSE.multipliedBy((long) Math.pow(LONGER_EACH_TIME, entry.progress().attempts())));
        }
    }
}
