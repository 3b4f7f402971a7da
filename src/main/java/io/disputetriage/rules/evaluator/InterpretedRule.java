package io.disputetriage.rules.evaluator;

import io.disputetriage.decision.Advice;
import io.disputetriage.decision.Impact;
import io.disputetriage.decision.Recommendation;
import io.disputetriage.decision.RuleReason;
import io.disputetriage.decision.Warning;
import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.Insertion;
import io.disputetriage.rules.drl.Rule;

/** One rule by itself, condition and consequence; immutable and safe for many threads. */
public final class InterpretedRule {
    private static final RuleOutput SILENT = new RuleOutput.Nothing();

    private final EvaluatedRule rule;
    private final Consequence consequence;
    private final RuleReason reason;

    private InterpretedRule(EvaluatedRule rule, Consequence consequence, RuleReason reason) {
        this.rule = rule;
        this.consequence = consequence;
        this.reason = reason;
    }

    /** Makes a rule ready. Throws if it names a property, word or call that doesn't exist: rules that compiled don't. */
    public static InterpretedRule of(Rule outline) {
        return of(EvaluatedRule.of(outline));
    }

    static InterpretedRule of(EvaluatedRule rule) {
        Rule outline = rule.outline();
        return new InterpretedRule(
                rule,
                Consequence.of(outline),
                new RuleReason(
                        outline.id(),
                        outline.playbook(),
                        outline.file(),
                        outline.line(),
                        outline.reasons().stream().map(Insertion.Argument::text).toList()));
    }

    /** The rule as it stands in its file. */
    public Rule outline() {
        return rule.outline();
    }

    /** What it says about a case: what the engine would hear from the compiled rule. */
    public RuleOutput about(Case facts) {
        return rule.fires(facts) ? fired(facts) : SILENT;
    }

    /** The same in a case in which it fires. */
    RuleOutput fired(Case facts) {
        Rule outline = rule.outline();
        try {
            Object what = consequence.in(facts);
            return new RuleOutput.Something(what, reason.about(facts, text(what)));
        } catch (RuntimeException e) {
            return new RuleOutput.Fault("The rule " + outline.id() + " (" + outline.file() + ":" + outline.line()
                    + ") failed: " + e.getClass().getSimpleName()
                    + (e.getMessage() == null ? "" : ": " + e.getMessage()));
        }
    }

    private static String text(Object what) {
        if (what instanceof Recommendation recommendation) {
            return recommendation.text();
        } else if (what instanceof Advice advice) {
            return advice.text();
        } else if (what instanceof Impact impact) {
            return impact.text();
        }
        return ((Warning) what).text();
    }
}
