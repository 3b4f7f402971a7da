package io.disputetriage.service.triage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Logic;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.JsonDifference;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.rollout.RulebookCache;
import io.disputetriage.service.rollout.RulebookOfDecision;
import io.disputetriage.service.seals.SealState;
import io.disputetriage.service.seals.VerifySeals;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides a stored decision once more, and looks at its seal. */
@Singleton
public class VerifyDecision {
    private static final int MOST_DIFFERENCES = 100;

    private final CaseStore cases;
    private final VerifySeals seals;
    private final RulebookOfDecision rules;

    VerifyDecision(CaseStore cases, VerifySeals seals, RulebookOfDecision rules) {
        this.cases = cases;
        this.seals = seals;
        this.rules = rules;
    }

    /** Verifies a decision of an account; empty if it has none of this id. May take seconds, to compile its rules. */
    public Optional<DecisionReport> check(String account, UUID id) {
        return cases.decision(account, id).map(this::check);
    }

    private DecisionReport check(StoredDecision stored) {
        SealState seal = seals.state(stored.id());
        if (!(JsonReader.read(stored.decision()) instanceof JsonResult.Parsed parsed)) {
            return report(stored, "", "", unreadable(JsonReader.read(stored.decision())), seal);
        }
        String revision = parsed.tree().path("ruleset").path("revision").asText();
        String logic = parsed.tree().path("logic").asText();
        Recomputation recomputation = seals.isErased(stored.id())
                ? new Recomputation.Erased()
                : recompute(stored, parsed.tree(), revision, logic);
        return report(stored, revision, logic, recomputation, seal);
    }

    private static DecisionReport report(
            StoredDecision stored, String revision, String logic, Recomputation recomputation, SealState seal) {
        return new DecisionReport(stored.id(), stored.caseRef(), revision, logic, recomputation, seal);
    }

    private Recomputation recompute(StoredDecision stored, JsonNode kept, String revision, String logic) {
        // What was kept has its instant; the default is never looked at unless somebody took it out.
        FactSheetResult read = FactSheetReader.read(stored.factSheet(), stored.recordedAt());
        if (read instanceof FactSheetResult.Faulty faulty) {
            return new Recomputation.Unreadable(faulty.faults());
        }
        RulebookCache.Taken taken = rules.of(revision);
        if (taken instanceof RulebookCache.Taken.Unfit unfit) {
            return new Recomputation.RulesUnfit(unfit.why());
        }
        if (!(taken instanceof RulebookCache.Taken.Ready ready)) {
            return new Recomputation.RulesNotKept();
        }
        Rulebook rulebook = ready.rulebook();
        return compare(stored.decision(), kept, rulebook.decide(((FactSheetResult.Read) read).sheet()), logic);
    }

    private static Recomputation compare(String text, JsonNode kept, Decision again, String logic) {
        if (text.equals(DecisionWriter.canonical(again))) {
            return new Recomputation.Reproduced();
        }
        JsonNode tree = JsonReader.sound(DecisionWriter.canonical(again));
        if (!logic.equals(Logic.VERSION)) {
            ((ObjectNode) tree).put("logic", logic);
            return new Recomputation.OtherLogic(JsonDifference.between(kept, tree, MOST_DIFFERENCES));
        }
        List<JsonDifference> differences = JsonDifference.between(kept, tree, MOST_DIFFERENCES);
        return new Recomputation.Differs(
                differences.isEmpty()
                        // The same values, written in another way.
                        ? List.of(new JsonDifference("", Optional.of(kept), Optional.of(tree)))
                        : differences);
    }

    private static Recomputation unreadable(JsonResult result) {
        return new Recomputation.Unreadable(((JsonResult.Faulty) result).faults());
    }
}
