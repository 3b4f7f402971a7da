package io.disputetriage.rules.evaluator;

import io.disputetriage.decision.Advice;
import io.disputetriage.decision.Findings;
import io.disputetriage.decision.Impact;
import io.disputetriage.decision.Proposal;
import io.disputetriage.decision.Reason;
import io.disputetriage.decision.Recommendation;
import io.disputetriage.decision.Warning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What one rule says about one case. */
public sealed interface RuleOutput {

    /** The rule doesn't fire. */
    record Nothing() implements RuleOutput {}

    /**
     * The rule fires.
     *
     * @param what a {@link Recommendation}, {@link Advice}, {@link Impact} or {@link Warning}
     */
    record Something(Object what, Reason because) implements RuleOutput {}

    /** The rule fires and can't say what it means. */
    record Fault(String sentence) implements RuleOutput {}

    /** All that was said, in the order given; the engine's is by the id of the rule. */
    static Findings together(Collection<RuleOutput> all) {
        List<Proposal<Recommendation>> recommendations = new ArrayList<>();
        List<Proposal<Advice>> advice = new ArrayList<>();
        List<Proposal<Impact>> impact = new ArrayList<>();
        List<Proposal<Warning>> warnings = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (RuleOutput said : all) {
            if (said instanceof Fault fault) {
                faults.add(fault.sentence());
            } else if (said instanceof Something something) {
                Reason because = something.because();
                if (something.what() instanceof Recommendation what) {
                    recommendations.add(new Proposal<>(what, because));
                } else if (something.what() instanceof Advice what) {
                    advice.add(new Proposal<>(what, because));
                } else if (something.what() instanceof Impact what) {
                    impact.add(new Proposal<>(what, because));
                } else {
                    warnings.add(new Proposal<>((Warning) something.what(), because));
                }
            }
        }
        return new Findings(
                recommendations,
                advice,
                impact,
                warnings,
                faults.stream().sorted().distinct().toList());
    }
}
