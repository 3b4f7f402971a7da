package io.disputetriage.service.triage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.intake.Intake;
import io.disputetriage.format.intake.IntakeResult;
import io.disputetriage.format.intake.Payload;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.CaseEvent.Told;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.Claim;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.cases.KnownCase;
import io.disputetriage.service.cases.NewDecision;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.lifecycle.RecordedBooks;
import io.disputetriage.service.rollout.RulesInForce;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** From a fact sheet to a decision, kept or only shown. */
@Singleton
public class TriageComplaint {
    private final CaseStore store;
    private final ChangeCase change;
    private final DecideCase decide;

    TriageComplaint(CaseStore store, ChangeCase change, DecideCase decide) {
        this.store = store;
        this.change = change;
        this.decide = decide;
    }

    /** What these rules decide; nothing is kept, no database is needed. */
    public Decision preview(FactSheet sheet, RulesInForce rules) {
        return decide.shown(sheet, rules);
    }

    /** The fact sheet that payloads make by the tables of these rules; see {@link Intake#read}. */
    public IntakeResult read(ObjectNode facts, List<Payload> payloads, Instant now, RulesInForce rules) {
        return Intake.read(facts, payloads, rules.rulebook().policy(), now);
    }

    /**
     * Decides by these rules, and has the decision kept with its fact sheet in one transaction. Takes microseconds and
     * waits for nothing. A case that is known already is decided again elsewhere, from what its record adds to the
     * sheet.
     *
     * @param stated the sheet as JSON, asked for only where the case is known
     * @param claim null: a repeat is a new decision
     * @return fails with {@link io.disputetriage.service.cases.StoreUnavailable} if it can't be kept; then nothing was
     */
    public CompletionStage<Recording> triage(
            Actor actor, FactSheet sheet, Supplier<JsonNode> stated, Claim claim, RulesInForce rules) {
        NewDecision made = decide.made(actor, sheet, rules);
        return decide.open(actor, made, claim)
                .thenCompose(recording -> recording instanceof Recording.Outdated
                        ? CompletableFuture.supplyAsync(
                                () -> known(actor, sheet, stated.get(), claim, rules),
                                Infrastructure.getDefaultWorkerPool())
                        : CompletableFuture.completedFuture(recording));
    }

    private Recording known(Actor actor, FactSheet sheet, JsonNode stated, Claim claim, RulesInForce rules) {
        return Attempts.until(() -> {
            Optional<KnownCase> known = store.latest(actor.account(), sheet.caseRef());
            if (known.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(again(actor, known.get(), sheet, stated, claim, rules))
                    .filter(done -> !(done instanceof Recording.Outdated));
        });
    }

    /** Does the same with a case that is known, and at a version that the request names; blocks. */
    public Changed again(CaseRequest request, FactSheet sheet, JsonNode stated, RulesInForce rules) {
        return change.change(
                request,
                known -> change.recorded(
                        request, known, again(request.actor(), known, sheet, stated, request.claim(), rules)));
    }

    private Recording again(
            Actor actor, KnownCase known, FactSheet sheet, JsonNode stated, Claim claim, RulesInForce rules) {
        // What the record adds was sound when it was kept; if it is too much now, what is stated stands alone.
        FactSheet whole = RecordedBooks.recalled(stated, known.latest(), sheet.asOf(), rules.platforms())
                        instanceof FactSheetResult.Read read
                ? read.sheet()
                : sheet;
        NewDecision made = decide.made(actor, whole, rules);
        return decide.next(actor, known, new Told(EventType.TRIAGED, whole.asOf()), made, claim);
    }
}
