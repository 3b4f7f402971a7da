package io.disputetriage.service.triage;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.rollout.RulebookCache;
import io.disputetriage.service.rollout.RulebookOfDecision;
import io.disputetriage.service.seals.VerifySeals;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The facts and the rules of a decision that is kept. */
@Singleton
public class FindInputs {
    private final CaseStore cases;
    private final VerifySeals seals;
    private final RulebookOfDecision rules;

    FindInputs(CaseStore cases, VerifySeals seals, RulebookOfDecision rules) {
        this.cases = cases;
        this.seals = seals;
        this.rules = rules;
    }

    /**
     * Those of a decision; empty if the account has no decision of this id. May take seconds, to compile the rules.
     *
     * @throws io.disputetriage.service.cases.StoreUnavailable if the store is away
     */
    public Optional<DecisionInputs> of(String account, UUID id) {
        return cases.decision(account, id).map(this::of);
    }

    /** The same for a decision at hand. */
    public DecisionInputs of(StoredDecision stored) {
        FactSheetResult read = FactSheetReader.read(stored.factSheet(), stored.recordedAt());
        if (!(read instanceof FactSheetResult.Read sheet)
                || !(JsonReader.read(stored.decision()) instanceof JsonResult.Parsed decision)
                || seals.isErased(stored.id())) {
            return new DecisionInputs.FactsGone(stored);
        }
        JsonNode tree = decision.tree();
        String revision = tree.path("ruleset").path("revision").asText();
        RulebookCache.Taken taken = rules.of(revision);
        if (taken instanceof RulebookCache.Taken.Unfit unfit) {
            return new DecisionInputs.RulesUnfit(stored, revision, unfit.why());
        }
        return taken instanceof RulebookCache.Taken.Ready ready
                ? new DecisionInputs.Whole(
                        stored, revision, tree.path("logic").asText(), ready.rulebook(), sheet.sheet())
                : new DecisionInputs.RulesGone(stored, revision);
    }
}
