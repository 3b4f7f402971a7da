package io.disputetriage.service.triage;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.JsonReader;
import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.cases.CaseEnding;
import io.disputetriage.service.cases.CaseEvent.Told;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.cases.KnownCase;
import io.disputetriage.service.cases.NewDecision;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.lifecycle.CaseReport;
import io.disputetriage.service.lifecycle.PatchedFacts;
import io.disputetriage.service.lifecycle.ReportedEvents;
import io.disputetriage.service.lifecycle.TakenAction;
import io.disputetriage.service.rollout.RulesInForce;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Whatever happens to a known case: its facts change and it is decided again, or it is closed, reopened, assigned. Each
 * is one event from one version of the case to the next; who was overtaken looks at the case again. Methods throw {@link
 * io.disputetriage.service.cases.StoreUnavailable} if the store is away, and nothing is kept then.
 */
@Singleton
public class ChangeCase {
    private final CaseStore store;
    private final DecideCase decide;

    ChangeCase(CaseStore store, DecideCase decide) {
        this.store = store;
        this.decide = decide;
    }

    /** Facts are corrected by a JSON Merge Patch. */
    public Changed facts(CaseRequest request, JsonNode patch, RulesInForce rules) {
        return change(
                request,
                known -> told(
                        request,
                        known,
                        rules,
                        new CaseReport.Sound(EventType.FACTS_CHANGED, decide.now(), null, null, null, Map.of()),
                        patch,
                        decide::keepNow));
    }

    /** Something is reported, of the closed list. */
    public Changed event(CaseRequest request, JsonNode body, RulesInForce rules) {
        return change(
                request, known -> told(request, known, rules, ReportedEvents.read(body, sheet(known), decide.now())));
    }

    /** An action of a decision, the latest if the body names none, is reported as taken or overridden. */
    public Changed taken(CaseRequest request, int rank, JsonNode body, RulesInForce rules) {
        return change(request, known -> {
            Optional<StoredDecision> decision = decision(request, known, TakenAction.decisionId(body));
            if (decision.isEmpty()) {
                return new Changed.NoAction("This case has no such decision.");
            }
            JsonNode step =
                    JsonReader.sound(decision.get().decision()).path("actions").path(rank - 1);
            if (step.isMissingNode()) {
                return new Changed.NoAction(
                        "The decision " + decision.get().id() + " has no action of rank " + rank + ".");
            }
            if (store.isReported(known.file(), decision.get().id(), rank)) {
                return new Changed.NotNow(step.path("action").asText() + ", rank " + rank + " of the decision "
                        + decision.get().id() + ", was reported before.");
            }
            return told(
                    request,
                    known,
                    rules,
                    TakenAction.read(body, decision.get().id(), step, sheet(known), decide.now()));
        });
    }

    /** The case is over; its decisions stay as they are. */
    public Changed close(CaseRequest request, CaseEnding ending, String reason) {
        return unlessRepeated(
                request,
                known -> known.file().ending() != null
                        ? new Changed.NotNow("The case is closed with the outcome "
                                + known.file().ending().outcome() + "; reopen it first.")
                        : kept(request, known, EventType.CLOSED, reason, (file, now) -> file.closed(ending, now)));
    }

    /** A closed case is open again. */
    public Changed reopen(CaseRequest request, String reason) {
        return unlessRepeated(
                request,
                known -> known.file().open()
                        ? new Changed.NotNow("The case is open.")
                        : kept(request, known, EventType.REOPENED, reason, CaseFile::reopened));
    }

    /** Somebody looks after the case; null: nobody any more. */
    public Changed assign(CaseRequest request, String owner) {
        return unlessRepeated(
                request,
                known -> kept(
                        request,
                        known,
                        EventType.ASSIGNED,
                        owner == null ? "to nobody" : "to " + owner,
                        (file, now) -> file.assigned(owner, now)));
    }

    /** What makes no decision is answered by the case: a repeat by the case as it is now. */
    private Changed unlessRepeated(CaseRequest request, Function<KnownCase, Changed> step) {
        Changed changed = change(request, step);
        return changed instanceof Changed.Repeated
                ? store.latest(request.actor().account(), request.caseRef())
                        .<Changed>map(known -> new Changed.Done(known.file(), null, known.latest()))
                        .orElseGet(Changed.NoCase::new)
                : changed;
    }

    /** Takes the step with the case as it is, again if somebody else was faster, for which the step answers null. */
    Changed change(CaseRequest request, Function<KnownCase, Changed> step) {
        String account = request.actor().account();
        return Attempts.until(() -> {
            Optional<KnownCase> known = store.latest(account, request.caseRef());
            // After the case was read: whoever sees what the first of two equal requests did to it sees its claim as
            // well.
            Optional<Recording> claimed =
                    request.claim() == null ? Optional.empty() : store.claimed(account, request.claim());
            if (claimed.isPresent()) {
                return Optional.of(repeated(claimed.get(), request));
            }
            if (known.isEmpty()) {
                return Optional.of(new Changed.NoCase());
            }
            long version = known.get().file().version();
            return request.takes(version)
                    ? Optional.ofNullable(step.apply(known.get()))
                    : Optional.of(new Changed.OtherVersion(version));
        });
    }

    private Changed told(CaseRequest request, KnownCase known, RulesInForce rules, CaseReport report) {
        return told(request, known, rules, report, decide::keepNow);
    }

    /** The facts of the case change by a report, and {@code keep} keeps that, perhaps with something else. */
    Changed told(
            CaseRequest request,
            KnownCase known,
            RulesInForce rules,
            CaseReport report,
            Function<CaseChange, Recording> keep) {
        return report instanceof CaseReport.Sound sound
                ? told(request, known, rules, sound, sound.patch(), keep)
                : new Changed.Faulty(((CaseReport.Faulty) report).faults());
    }

    private Changed told(
            CaseRequest request,
            KnownCase known,
            RulesInForce rules,
            CaseReport.Sound report,
            JsonNode patch,
            Function<CaseChange, Recording> keep) {
        if (!known.file().open()) {
            return new Changed.NotNow("The case is closed; reopen it first.");
        }
        FactSheetResult patched = PatchedFacts.of(patch, known.latest(), decide.now(), rules.platforms());
        if (patched instanceof FactSheetResult.Faulty faulty) {
            return new Changed.Faulty(
                    faulty.faults().stream().map(report::inBody).toList());
        }
        FactSheet sheet = ((FactSheetResult.Read) patched).sheet();
        NewDecision made = decide.made(request.actor(), sheet, rules);
        Told told = new Told(report.type(), report.at(), report.reason(), report.of());
        CaseFile after = known.file().decided(made);
        return recorded(
                request, known, keep.apply(decide.changed(request.actor(), known, told, after, made, request.claim())));
    }

    private Changed kept(
            CaseRequest request,
            KnownCase known,
            EventType type,
            String reason,
            BiFunction<CaseFile, Instant, CaseFile> change) {
        Instant now = decide.now();
        return recorded(
                request,
                known,
                decide.next(
                        request.actor(),
                        known,
                        new Told(type, now, reason, null),
                        change.apply(known.file(), now),
                        request.claim()));
    }

    /** Null if somebody else was faster. */
    Changed recorded(CaseRequest request, KnownCase known, Recording recording) {
        if (recording instanceof Recording.Outdated) {
            return null;
        }
        return recording instanceof Recording.Recorded recorded
                ? new Changed.Done(recorded.file(), recorded.decision(), known.latest())
                : repeated(recording, request);
    }

    private Changed repeated(Recording claimed, CaseRequest request) {
        if (!(claimed instanceof Recording.Repeated repeated)) {
            return new Changed.KeyTaken();
        }
        return repeated(repeated.first(), request);
    }

    /** It was done before, and this is what was decided then. */
    Changed repeated(StoredDecision first, CaseRequest request) {
        return new Changed.Repeated(
                first,
                store.decisions(request.actor().account(), request.caseRef(), first.id(), 1).items().stream()
                        .findFirst()
                        .orElse(first));
    }

    private Optional<StoredDecision> decision(CaseRequest request, KnownCase known, String id) {
        if (id == null) {
            return Optional.of(known.latest());
        }
        try {
            return store.decision(request.actor().account(), UUID.fromString(id))
                    .filter(decision -> decision.caseRef().equals(request.caseRef()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static JsonNode sheet(KnownCase known) {
        return JsonReader.sound(known.latest().factSheet());
    }
}
