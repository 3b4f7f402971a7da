package io.disputetriage.authoring.scenario;

import io.disputetriage.rules.evaluator.CaseExplanation;
import io.disputetriage.rules.evaluator.CaseExplanation.Finding;
import io.disputetriage.rules.evaluator.CaseExplanation.RuleResult;
import io.disputetriage.rules.evaluator.Truth;
import java.util.Comparator;
import java.util.Objects;

/**
 * A rule that could have said what is expected, and why it didn't.
 *
 * @param expected the word or the playbook row that is missing
 * @param rule that has it
 * @param first the first of its constraints that is false; if none is, the first that is unknown
 * @param more how many other constraints of the rule didn't hold either
 */
public record Silence(String expected, RuleResult rule, Finding first, long more) {
    public Silence {
        Objects.requireNonNull(expected);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(first);
    }

    static Silence of(String expected, CaseExplanation.RuleResult rule) {
        Finding first = rule.constraints().stream()
                .filter(finding -> finding.result() != Truth.TRUE)
                .min(Comparator.comparing(finding -> finding.result() == Truth.UNKNOWN))
                .orElseThrow();
        return new Silence(expected, rule, first, rule.count(Truth.FALSE) + rule.count(Truth.UNKNOWN) - 1);
    }
}
