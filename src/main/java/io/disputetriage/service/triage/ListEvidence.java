package io.disputetriage.service.triage;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.ChecklistWriter;
import io.disputetriage.service.rollout.RulesInForce;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Which evidence goes with the answers of a decision. Nothing of it is kept: the same decision gives the same checklist. */
@Singleton
public class ListEvidence {
    /** Of a decision that these rules have just made of this fact sheet, as JSON text. */
    public String now(FactSheet sheet, Decision decision, RulesInForce inForce) {
        return ChecklistWriter.text(inForce.rulebook().checklist(sheet, decision));
    }

    /** Of a decision that is kept, as JSON text; empty as {@link DecisionInputs.Whole#again} has it. */
    public Optional<String> of(DecisionInputs.Whole inputs) {
        return inputs.again()
                .map(decision -> ChecklistWriter.text(inputs.rulebook().checklist(inputs.sheet(), decision)));
    }
}
