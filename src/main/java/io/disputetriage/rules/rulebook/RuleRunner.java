package io.disputetriage.rules.rulebook;

import io.disputetriage.decision.Findings;
import io.disputetriage.facts.Case;
import io.disputetriage.rules.engine.CompiledRules;
import io.disputetriage.rules.evaluator.Evaluator;

/** Who says what the rules say. Both say the same; the interpreted one is there without a compiler. */
sealed interface RuleRunner {

    Findings about(Case facts);

    void close();

    /** The engine. */
    record Compiled(CompiledRules rules) implements RuleRunner {
        @Override
        public Findings about(Case facts) {
            return rules.evaluate(facts);
        }

        @Override
        public void close() {
            rules.close();
        }
    }

    /** The evaluator. */
    record Interpreted(Evaluator evaluator) implements RuleRunner {
        @Override
        public Findings about(Case facts) {
            return evaluator.findings(facts);
        }

        @Override
        public void close() {
            // Nothing is held that the collector doesn't find by itself.
        }
    }
}
