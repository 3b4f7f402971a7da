package io.disputetriage.evaluator;

import io.disputetriage.decision.Advice;
import io.disputetriage.decision.Impact;
import io.disputetriage.decision.Recommendation;
import io.disputetriage.decision.RuleReason;
import io.disputetriage.decision.Warning;
import io.disputetriage.facts.Case;
import io.disputetriage.ruleset.Insertion;
import io.disputetriage.ruleset.RuleOutline;

/** One rule by itself, condition and consequence; immutable and safe for many threads. */
public final class LoneRule {
    private static final Said SILENT = new Said.Nothing();

    private final Rule rule;
    private final Consequence consequence;
    private final RuleReason reason;

    private LoneRule(Rule rule, Consequence consequence, RuleReason reason) {
        this.rule = rule;
        this.consequence = consequence;
        this.reason = reason;
    }

    /** Makes a rule ready. Throws if it names a property, word or call that doesn't exist: rules that compiled don't. */
    public static LoneRule of(RuleOutline outline) {
        return of(Rule.of(outline, new Tests()));
    }

    static LoneRule of(Rule rule) {
        RuleOutline outline = rule.outline();
        return new LoneRule(
                rule,
                Consequence.of(
                        outline,
                        rule.parts().stream().map(Rule.Part::constraint).toList()),
                new RuleReason(
                        outline.id(),
                        outline.playbook(),
                        outline.file(),
                        outline.line(),
                        outline.reasons().stream().map(Insertion.Argument::text).toList()));
    }

    /** The rule as it stands in its file. */
    public RuleOutline outline() {
        return rule.outline();
    }

    /** What it says about a case: what the engine would hear from the compiled rule. */
    public Said about(Case facts) {
        return rule.fires(facts) ? fired(facts) : SILENT;
    }

    private Said fired(Case facts) {
        RuleOutline outline = rule.outline();
        try {
            Object what = consequence.in(facts);
            return new Said.Something(what, reason.about(facts, text(what)));
        } catch (RuntimeException e) {
            return new Said.Fault("The rule " + outline.id() + " (" + outline.file() + ":" + outline.line()
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
