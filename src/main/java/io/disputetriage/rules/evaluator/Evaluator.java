package io.disputetriage.rules.evaluator;

import io.disputetriage.decision.Findings;
import io.disputetriage.decision.ForbiddenActions;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.List;

/** The rules of one ruleset, evaluated in plain Java; immutable and safe for many threads. */
public final class Evaluator {
    private final List<EvaluatedRule> rules;
    private final RulesByKind speakers;
    private final QuestionFinder outlook;

    private Evaluator(List<EvaluatedRule> rules, int tests) {
        this.rules = rules;
        this.speakers = RulesByKind.of(rules);
        outlook = new QuestionFinder(rules, tests);
    }

    /**
     * Makes rules ready. Throws if one of them names a property or a word that doesn't exist: rules that
     * compiled don't.
     */
    public static Evaluator of(List<Rule> outlines) {
        Tests tests = new Tests();
        List<EvaluatedRule> rules = outlines.stream()
                .map(outline -> EvaluatedRule.of(outline, tests))
                .toList();
        return new Evaluator(rules, tests.count());
    }

    /** The ids of the rules that fire, in the order of the outlines. */
    public List<String> firing(Case facts) {
        List<String> firing = new ArrayList<>();
        for (EvaluatedRule rule : rules) {
            if (rule.fires(facts)) {
                firing.add(rule.outline().id());
            }
        }
        return firing;
    }

    /** What the rules say about a case; equal to what the engine hears from the same rules, and in the same order. */
    public Findings findings(Case facts) {
        return speakers.about(facts);
    }

    /** Hears what every rule makes of a case. */
    @FunctionalInterface
    public interface Listener {
        /** Called for each rule, in the order of the outlines; {@code verdicts} in the order of its constraints. */
        void heard(Rule rule, List<Verdict> verdicts);
    }

    /** Looks at every constraint of every rule, also of those that can't fire any more. */
    public void listen(Case facts, Listener listener) {
        for (EvaluatedRule rule : rules) {
            listener.heard(
                    rule.outline(),
                    rule.parts().stream()
                            .map(part -> Verdict.of(part.check(), facts))
                            .toList());
        }
    }

    /**
     * The unknown facts that could change the decision of a case, those first that could change it most.
     *
     * @param forbidden what no rule can bring about; rules that propose it are of no account
     * @param order among facts of the same weight, the one that concerns the action of the highest place comes first
     */
    public List<OpenFact> open(Case facts, ForbiddenActions forbidden, OrderTable order) {
        return outlook.open(facts, forbidden, order);
    }

    /**
     * What each rule says about a case, and why.
     *
     * @param open what {@link #open} says about the case; facts to find out stand in its order
     */
    public CaseExplanation explain(Case facts, List<OpenFact> open) {
        return CaseExplanation.of(
                rules.stream().map(rule -> rule.explain(facts)).toList(), open);
    }
}
