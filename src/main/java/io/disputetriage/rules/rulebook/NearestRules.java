package io.disputetriage.rules.rulebook;

import io.disputetriage.decision.Reason;
import io.disputetriage.facts.Property;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.evaluator.CaseExplanation;
import io.disputetriage.rules.evaluator.CaseExplanation.RuleResult;
import io.disputetriage.rules.evaluator.Lack;
import io.disputetriage.rules.evaluator.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was looked at where no playbook fits: the rules that came nearest, and what each lacks. */
final class NearestRules {
    /** Not its id: a rule that stays silent decides nothing. */
    private static final String NEAREST_RULE = "nearest";

    /** What says which complaints a rule is about. */
    private static final Set<String> ABOUT = Stream.of(
                    "kind",
                    "derived.deliveryComplaint",
                    "derived.qualityComplaint",
                    "derived.parcelComplaint",
                    "derived.buyerHasGoods")
            .map(path -> Property.at(path).path())
            .collect(Collectors.toUnmodifiableSet());

    private static final int SHOWN = 3;
    private static final Comparator<Candidate> NEAREST = Comparator.comparingInt(Candidate::distance)
            .thenComparingInt(each -> each.lack().comparisons())
            .thenComparingInt(each -> each.lack().contradicted())
            .thenComparing(each -> each.result().id());

    private NearestRules() {}

    /**
     * A rule that said nothing.
     *
     * @param distance 0: it is about this kind of complaint; 1: it is about any; 2: it is about another
     * @param anyHolds whether one of its conditions holds: what has nothing in common with the case is not near it
     */
    private record Candidate(RuleResult result, Lack lack, int distance, boolean anyHolds) {
        static Candidate of(RuleResult result, Rule rule) {
            List<Condition> conditions =
                    rule.constraints().stream().map(each -> each.condition()).toList();
            List<Truth> aboutKind = IntStream.range(0, conditions.size())
                    .filter(at -> conditions.get(at).properties().anyMatch(ABOUT::contains))
                    .mapToObj(at -> result.constraints().get(at).result())
                    .toList();
            return new Candidate(
                    result,
                    result.lack(),
                    aboutKind.contains(Truth.FALSE) ? 2 : aboutKind.contains(Truth.TRUE) ? 0 : 1,
                    IntStream.range(0, conditions.size())
                            .filter(at -> !(conditions.get(at) instanceof Condition.Binding))
                            .anyMatch(at -> result.constraints().get(at).result() == Truth.TRUE));
        }
    }

    /** {@code rules}: all of the ruleset; only those that propose an action count. */
    static List<Reason> of(CaseExplanation explained, List<Rule> rules) {
        Map<String, Rule> proposing = rules.stream()
                .filter(rule -> rule.insertion().recommends())
                .collect(Collectors.toMap(Rule::id, Function.identity()));
        return Stream.concat(explained.unknown().stream(), explained.blocked().stream())
                .filter(result -> proposing.containsKey(result.id()))
                .map(result -> Candidate.of(result, proposing.get(result.id())))
                .filter(Candidate::anyHolds)
                .sorted(NEAREST)
                .limit(SHOWN)
                .map(NearestRules::reason)
                .toList();
    }

    private static Reason reason(Candidate nearest) {
        RuleResult rule = nearest.result();
        return new Reason(
                NEAREST_RULE,
                List.of(),
                rule.file(),
                rule.line(),
                rule.name() + " (" + rule.id() + "). It would need: "
                        + String.join("; ", nearest.lack().words()));
    }
}
