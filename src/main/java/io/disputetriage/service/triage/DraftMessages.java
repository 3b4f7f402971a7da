package io.disputetriage.service.triage;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.DraftWriter;
import io.disputetriage.service.rollout.RulesInForce;
import jakarta.inject.Singleton;

/** What can be sent for the actions of a decision. Nothing of it is kept: the same decision gives the same drafts. */
@Singleton
public class DraftMessages {
    /** Of a decision that these rules have just made of this fact sheet, as JSON text; {@code language} as {@link #of} has it. */
    public String now(FactSheet sheet, Decision decision, RulesInForce inForce, String language) {
        return DraftWriter.text(inForce.rulebook().drafts(sheet, decision, language));
    }

    /**
     * Of a decision that is kept, as {@link DecisionInputs.Whole#again} has made it, as JSON text.
     *
     * @param language a tag such as {@code pt-BR}; null: the buyer's for messages to him, the platform's for those to it, and English else
     */
    public String of(DecisionInputs.Whole inputs, Decision again, String language) {
        return DraftWriter.text(inputs.rulebook().drafts(inputs.sheet(), again, language));
    }
}
