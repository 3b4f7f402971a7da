package io.disputetriage.service.triage;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.DraftWriter;
import io.disputetriage.service.rollout.RulesInForce;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What can be sent for the actions of a decision. Nothing of it is kept: the same decision gives the same drafts. */
@Singleton
public class DraftMessages {
    /** Of a decision that these rules have just made of this fact sheet, as JSON text; {@code language} as {@link #of} has it. */
    public String now(FactSheet sheet, Decision decision, RulesInForce inForce, String language) {
        return DraftWriter.text(inForce.rulebook().drafts(sheet, decision, language));
    }

    /**
     * Of a decision that is kept, as JSON text; empty as {@link DecisionInputs.Whole#again} has it.
     *
     * @param language a tag such as {@code pt-BR}; null: the buyer's for messages to him, the platform's for those to it, and English else
     */
    public Optional<String> of(DecisionInputs.Whole inputs, String language) {
        return inputs.again()
                .map(decision -> DraftWriter.text(inputs.rulebook().drafts(inputs.sheet(), decision, language)));
    }
}
