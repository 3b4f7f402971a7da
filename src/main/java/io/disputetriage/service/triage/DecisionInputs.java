package io.disputetriage.service.triage;

import io.disputetriage.decision.Decision;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.service.cases.StoredDecision;
import java.util.List;
import java.util.Optional;

/** What a decision that is kept was made from, or why that isn't there any more. */
public sealed interface DecisionInputs {
    /** Which decision. */
    StoredDecision decision();

    /**
     * Everything is there.
     *
     * @param logic the version of the program that decided; another one may derive other facts
     */
    record Whole(StoredDecision decision, String revision, String logic, Rulebook rulebook, FactSheet sheet)
            implements DecisionInputs {

        /** The decision made once more; empty: this program makes another one of its facts, so what it would add is not for the actions that are kept. */
        public Optional<Decision> again() {
            Decision again = rulebook.decide(sheet);
            return DecisionWriter.canonical(again).equals(decision.decision()) ? Optional.of(again) : Optional.empty();
        }
    }

    /** Its rules are no longer kept. */
    record RulesGone(StoredDecision decision, String revision) implements DecisionInputs {}

    /** Its rules are kept, but this program can't run them. */
    record RulesUnfit(StoredDecision decision, String revision, List<Diagnostic> why) implements DecisionInputs {
        public RulesUnfit {
            why = List.copyOf(why);
        }
    }

    /** Its fact sheet was erased in part, or is no fact sheet any more. */
    record FactsGone(StoredDecision decision) implements DecisionInputs {}
}
