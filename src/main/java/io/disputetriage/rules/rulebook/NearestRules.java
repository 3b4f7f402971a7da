package io.disputetriage.rules.rulebook;

import io.disputetriage.decision.Reason;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.evaluator.CaseExplanation.RuleResult;
import io.disputetriage.rules.evaluator.Evaluator;
import io.disputetriage.rules.evaluator.Lack;
import io.disputetriage.rules.evaluator.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was looked at where no playbook fits: the rules that came nearest, and what each lacks. */
final class NearestRules {
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
    /** Explaining a rule takes far longer than evaluating it, so only the best few are. */
    private static final int EXPLAINED = 4 * SHOWN;

    private static final Comparator<Candidate> NEAREST = Comparator.comparingInt(Candidate::distance)
            .thenComparingInt(each -> each.lack().comparisons())
            .thenComparingInt(each -> each.lack().contradicted())
            .thenComparing(each -> each.result().id());

    private NearestRules() {}

    /** A rule that said nothing. */
    private record Candidate(RuleResult result, Lack lack, int distance) {}

    /** Only rules that propose an action count. */
    static List<Reason> of(Case facts, Evaluator evaluator) {
        return evaluator.lowest(facts, NearestRules::rank, EXPLAINED).stream()
                .map(ranked -> new Candidate(
                        ranked.result(), ranked.result().lack(), distance(ranked.rule(), ranked.truths())))
                .sorted(NEAREST)
                .limit(SHOWN)
                .map(NearestRules::reason)
                .toList();
    }

    /** Empty if it says nothing of actions, fires, or has nothing in common with the case. */
    private static OptionalInt rank(Rule rule, List<Truth> truths) {
        if (!rule.insertion().recommends() || !truths.contains(Truth.FALSE) && !truths.contains(Truth.UNKNOWN)) {
            return OptionalInt.empty();
        }
        int lacking = 0;
        int contradicted = 0;
        boolean anyHolds = false;
        for (int i = 0; i < truths.size(); i++) {
            boolean holds = truths.get(i) == Truth.TRUE;
            lacking += holds ? 0 : 1;
            contradicted += truths.get(i) == Truth.FALSE ? 1 : 0;
            anyHolds |= holds && !(rule.constraints().get(i).condition() instanceof Condition.Binding);
        }
        return anyHolds
                ? OptionalInt.of((distance(rule, truths) * 1_000 + lacking) * 1_000 + contradicted)
                : OptionalInt.empty();
    }

    /** 0: it is about this kind of complaint; 1: it is about any; 2: it is about another. */
    private static int distance(Rule rule, List<Truth> truths) {
        int distance = 1;
        for (int i = 0; i < truths.size(); i++) {
            if (rule.constraints().get(i).condition().properties().anyMatch(ABOUT::contains)) {
                if (truths.get(i) == Truth.FALSE) {
                    return 2;
                }
                distance = truths.get(i) == Truth.TRUE ? 0 : distance;
            }
        }
        return distance;
    }

    private static Reason reason(Candidate nearest) {
        RuleResult rule = nearest.result();
        return Reason.nearest(
                rule.file(),
                rule.line(),
                rule.name() + " (" + rule.id() + "). It would need: "
                        + String.join("; ", nearest.lack().words()));
    }
}
