package io.disputetriage.service.triage;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.rules.rulebook.ExplanationWriter;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.service.rollout.RulesInForce;
import jakarta.inject.Singleton;

/** Why each rule spoke or stayed silent: for a case that is decided now, or for a decision that is kept. */
@Singleton
public class ExplainDecision {
    /** What every rule of these says about a case, as JSON text. Takes milliseconds. */
    public String now(FactSheet sheet, RulesInForce inForce) {
        return text(inForce.rulebook(), sheet);
    }

    /** What the rules that decided say about a decision's fact sheet, as JSON text. */
    public String of(DecisionInputs.Whole inputs) {
        return text(inputs.rulebook(), inputs.sheet());
    }

    private static String text(Rulebook rulebook, FactSheet sheet) {
        return ExplanationWriter.tree(rulebook.explain(sheet)).toString();
    }
}
