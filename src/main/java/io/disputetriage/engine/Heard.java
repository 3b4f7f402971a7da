package io.disputetriage.engine;

import io.disputetriage.decision.Advice;
import io.disputetriage.decision.Findings;
import io.disputetriage.decision.Impact;
import io.disputetriage.decision.Proposal;
import io.disputetriage.decision.Reason;
import io.disputetriage.decision.ReasonText;
import io.disputetriage.decision.Recommendation;
import io.disputetriage.decision.Warning;
import io.disputetriage.facts.Case;
import io.disputetriage.ruleset.RuleOutline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.drools.core.event.rule.impl.RuleRuntimeEventImpl;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;

/** Listens to one evaluation and writes down who said what. */
final class Heard extends DefaultRuleRuntimeEventListener {
    private static final Comparator<Proposal<?>> CANONICAL = (one, other) -> {
        int byRule = one.because().rule().compareTo(other.because().rule());
        return byRule != 0
                ? byRule
                : one.what().toString().compareTo(other.what().toString());
    };

    private final Case facts;
    private final Map<String, RuleOutline> rules;
    private final Map<String, ReasonText> texts;
    private final List<Proposal<Recommendation>> recommendations = new ArrayList<>();
    private final List<Proposal<Advice>> advice = new ArrayList<>();
    private final List<Proposal<Impact>> impact = new ArrayList<>();
    private final List<Proposal<Warning>> warnings = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Heard(Case facts, Map<String, RuleOutline> rules, Map<String, ReasonText> texts) {
        this.facts = facts;
        this.rules = rules;
        this.texts = texts;
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        Rule rule = ((RuleRuntimeEventImpl) event).getRule();
        if (rule != null) {
            add(event.getObject(), rules.get(rule.getName()));
        }
    }

    void fault(String sentence) {
        faults.add(sentence);
    }

    /** In an order that depends only on what was said. */
    Findings findings() {
        recommendations.sort(CANONICAL);
        advice.sort(CANONICAL);
        impact.sort(CANONICAL);
        warnings.sort(CANONICAL);
        return new Findings(
                recommendations,
                advice,
                impact,
                warnings,
                faults.isEmpty()
                        ? List.of()
                        : faults.stream().sorted().distinct().toList());
    }

    private void add(Object said, RuleOutline rule) {
        if (said instanceof Recommendation what) {
            recommendations.add(new Proposal<>(what, reason(rule, what.text())));
        } else if (said instanceof Advice what) {
            advice.add(new Proposal<>(what, reason(rule, what.text())));
        } else if (said instanceof Impact what) {
            impact.add(new Proposal<>(what, reason(rule, what.text())));
        } else if (said instanceof Warning what) {
            warnings.add(new Proposal<>(what, reason(rule, what.text())));
        } else {
            throw new IllegalStateException("The rule \"" + rule.name() + "\" inserts a " + said.getClass());
        }
    }

    private Reason reason(RuleOutline rule, String text) {
        ReasonText template = texts.get(text);
        String filled = template == null ? ReasonText.of(text).fill(facts) : template.fill(facts);
        return new Reason(rule.id(), rule.playbook(), rule.file(), rule.line(), filled);
    }
}
