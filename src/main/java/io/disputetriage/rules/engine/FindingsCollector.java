package io.disputetriage.rules.engine;

import io.disputetriage.decision.Advice;
import io.disputetriage.decision.Findings;
import io.disputetriage.decision.Impact;
import io.disputetriage.decision.Proposal;
import io.disputetriage.decision.Recommendation;
import io.disputetriage.decision.RuleReason;
import io.disputetriage.decision.Warning;
import io.disputetriage.facts.Case;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Listens to one evaluation and writes down who said what. */
final class FindingsCollector {
    private static final Comparator<Proposal<?>> CANONICAL = (one, other) -> {
        int byRule = one.because().rule().compareTo(other.because().rule());
        return byRule != 0
                ? byRule
                : one.what().toString().compareTo(other.what().toString());
    };

    private final Case facts;
    private final Map<String, RuleReason> reasons;
    private final List<Proposal<Recommendation>> recommendations = new ArrayList<>();
    private final List<Proposal<Advice>> advice = new ArrayList<>();
    private final List<Proposal<Impact>> impact = new ArrayList<>();
    private final List<Proposal<Warning>> warnings = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** {@code reasons}: by the names of the rules. */
    FindingsCollector(Case facts, Map<String, RuleReason> reasons) {
        this.facts = facts;
        this.reasons = reasons;
    }

    /** What the rule of this name inserts. */
    void add(Object said, String rule) {
        RuleReason reason = reasons.get(rule);
        if (said instanceof Recommendation what) {
            recommendations.add(new Proposal<>(what, reason.about(facts, what.text())));
        } else if (said instanceof Advice what) {
            advice.add(new Proposal<>(what, reason.about(facts, what.text())));
        } else if (said instanceof Impact what) {
            impact.add(new Proposal<>(what, reason.about(facts, what.text())));
        } else if (said instanceof Warning what) {
            warnings.add(new Proposal<>(what, reason.about(facts, what.text())));
        } else {
            throw new IllegalStateException("The rule \"" + rule + "\" inserts a " + said.getClass());
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
}
