package io.disputetriage.service.triage;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.ExplanationWriter;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.rollout.RulebookCache;
import io.disputetriage.service.rollout.RulebookOfDecision;
import io.disputetriage.service.rollout.RulesInForce;
import io.disputetriage.service.seals.VerifySeals;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Why each rule spoke or stayed silent: for a case that is decided now, or for a decision that is kept. */
@Singleton
public class ExplainDecision {
    private final CaseStore cases;
    private final VerifySeals seals;
    private final RulebookOfDecision rules;

    ExplainDecision(CaseStore cases, VerifySeals seals, RulebookOfDecision rules) {
        this.cases = cases;
        this.seals = seals;
        this.rules = rules;
    }

    /** What every rule of these says about a case, as JSON text. Takes milliseconds. */
    public String now(FactSheet sheet, RulesInForce inForce) {
        return text(inForce.rulebook(), sheet);
    }

    /**
     * What the rules that decided say about a decision's fact sheet; empty if the account has no decision of this id. May take seconds, to
     * compile them.
     *
     * @throws io.disputetriage.service.cases.StoreUnavailable if the store is away
     */
    public Optional<Kept> kept(String account, UUID id) {
        return cases.decision(account, id).map(this::of);
    }

    /** The same for a decision at hand. */
    public Kept of(StoredDecision stored) {
        FactSheetResult read = FactSheetReader.read(stored.factSheet(), stored.recordedAt());
        if (!(read instanceof FactSheetResult.Read sheet)
                || !(JsonReader.read(stored.decision()) instanceof JsonResult.Parsed decision)
                || seals.isErased(stored.id())) {
            return new FactsGone(stored);
        }
        JsonNode tree = decision.tree();
        String revision = tree.path("ruleset").path("revision").asText();
        RulebookCache.Taken taken = rules.of(revision);
        if (taken instanceof RulebookCache.Taken.Unfit unfit) {
            return new RulesUnfit(stored, revision, unfit.why());
        }
        return taken instanceof RulebookCache.Taken.Ready ready
                ? new Explained(stored, revision, tree.path("logic").asText(), text(ready.rulebook(), sheet.sheet()))
                : new RulesGone(stored, revision);
    }

    private static String text(Rulebook rulebook, FactSheet sheet) {
        return ExplanationWriter.tree(rulebook.explain(sheet)).toString();
    }

    /** What came of explaining a decision that is kept. */
    public sealed interface Kept {
        /** Which decision. */
        StoredDecision decision();
    }

    /**
     * It is explained.
     *
     * @param logic the version of the program that decided; another one may derive other facts
     * @param explanation JSON text
     */
    public record Explained(StoredDecision decision, String revision, String logic, String explanation)
            implements Kept {}

    /** Its rules are no longer kept. */
    public record RulesGone(StoredDecision decision, String revision) implements Kept {}

    /** Its rules are kept, but this program can't run them. */
    public record RulesUnfit(StoredDecision decision, String revision, List<Diagnostic> why) implements Kept {
        public RulesUnfit {
            why = List.copyOf(why);
        }
    }

    /** Its fact sheet was erased in part, or is no fact sheet any more. */
    public record FactsGone(StoredDecision decision) implements Kept {}
}
