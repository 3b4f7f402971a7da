package io.disputetriage.rules.rulebook;

import io.disputetriage.decision.Reason;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.evaluator.CaseExplanation;
import io.disputetriage.rules.evaluator.CaseExplanation.RuleResult;
import io.disputetriage.rules.evaluator.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was looked at where no playbook fits: the rules that came nearest, and what each lacks. */
final class NearestRules {
    /** Not its id: a rule that stays silent decides nothing. */
    private static final String NEAREST_RULE = "nearest";

    private static final int SHOWN = 3;
    private static final Comparator<RuleResult> NEAREST = Comparator.<RuleResult>comparingLong(
                    rule -> rule.count(Truth.FALSE))
            .thenComparingLong(rule -> rule.count(Truth.UNKNOWN))
            .thenComparing(RuleResult::id);

    private NearestRules() {}

    /** {@code rules}: all of the ruleset; only those that propose an action count. */
    static List<Reason> of(CaseExplanation explained, List<Rule> rules) {
        Set<String> proposing = rules.stream()
                .filter(rule -> rule.insertion().type().equals("Recommendation"))
                .map(Rule::id)
                .collect(Collectors.toSet());
        return Stream.concat(explained.unknown().stream(), explained.blocked().stream())
                .filter(rule -> proposing.contains(rule.id()))
                .sorted(NEAREST)
                .limit(SHOWN)
                .map(NearestRules::reason)
                .toList();
    }

    private static Reason reason(RuleResult rule) {
        return new Reason(
                NEAREST_RULE,
                List.of(),
                rule.file(),
                rule.line(),
                rule.id() + " (" + rule.name() + ") doesn't fit: it lacks " + String.join("; ", rule.wouldFireIf()));
    }
}
