package io.disputetriage.service.triage;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.ChecklistWriter;
import io.disputetriage.service.rollout.RulesInForce;
import jakarta.inject.Singleton;

/** Which evidence goes with the answers of a decision. Nothing of it is kept: the same decision gives the same checklist. */
@Singleton
public class ListEvidence {
    /** Of a decision that these rules have just made of this fact sheet, as JSON text. */
    public String now(FactSheet sheet, Decision decision, RulesInForce inForce) {
        return ChecklistWriter.text(inForce.rulebook().checklist(sheet, decision));
    }

    /** Of a decision that is kept, as {@link DecisionInputs.Whole#again} has made it, as JSON text. */
    public String of(DecisionInputs.Whole inputs, Decision again) {
        return ChecklistWriter.text(inputs.rulebook().checklist(inputs.sheet(), again));
    }
}
