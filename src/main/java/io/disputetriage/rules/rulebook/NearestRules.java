package io.disputetriage.rules.rulebook;

import io.disputetriage.decision.Reason;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.evaluator.Evaluator;
import io.disputetriage.rules.evaluator.Lack;
import io.disputetriage.rules.evaluator.Truth;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
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
    /** To say what a rule lacks takes far longer than to evaluate it, so only the best few are looked at that closely. */
    private static final int RANKED = 4 * SHOWN;

    /** Of the three parts of a rank: distance, constraints that don't hold, those that a known fact speaks against. */
    private static final int PART = 1_000;

    private static final Comparator<Evaluator.Ranked> NEAREST = Comparator.comparingInt(
                    (Evaluator.Ranked each) -> each.rank() / PART / PART)
            .thenComparingInt(each -> each.lack().comparisons())
            .thenComparingInt(each -> each.lack().contradicted())
            .thenComparing(each -> each.rule().id());

    private final Evaluator evaluator;
    /** By the places of the rules among the outlines. */
    private final List<Traits> traits;

    NearestRules(List<Rule> outlines, Evaluator evaluator) {
        this.evaluator = evaluator;
        traits = outlines.stream().map(Traits::of).toList();
    }

    /**
     * What of a rule is the same in every case.
     *
     * @param about the constraints that say which complaints it is about, by their places
     * @param bindings those that name a value and ask nothing
     */
    private record Traits(boolean recommends, int constraints, BitSet about, BitSet bindings) {
        static Traits of(Rule rule) {
            BitSet about = new BitSet();
            BitSet bindings = new BitSet();
            for (int i = 0; i < rule.constraints().size(); i++) {
                Condition condition = rule.constraints().get(i).condition();
                about.set(i, condition.properties().anyMatch(ABOUT::contains));
                bindings.set(i, condition instanceof Condition.Binding);
            }
            return new Traits(rule.insertion().recommends(), rule.constraints().size(), about, bindings);
        }

        /** Empty if the rule says nothing of actions, fires, has nothing in common with the case, or ranks behind the last. */
        OptionalInt rank(IntFunction<Truth> truths, int last) {
            if (!recommends) {
                return OptionalInt.empty();
            }
            int rank = distance(truths) * PART * PART;
            int lacking = 0;
            boolean anyHolds = false;
            for (int i = 0; i < constraints && rank <= last; i++) {
                Truth truth = truths.apply(i);
                if (truth == Truth.TRUE) {
                    anyHolds |= !bindings.get(i);
                } else {
                    lacking++;
                    rank += PART + (truth == Truth.FALSE ? 1 : 0);
                }
            }
            return lacking > 0 && anyHolds && rank <= last ? OptionalInt.of(rank) : OptionalInt.empty();
        }

        /** 0: it is about this kind of complaint; 1: it is about any; 2: it is about another. */
        private int distance(IntFunction<Truth> truths) {
            int distance = 1;
            for (int i = about.nextSetBit(0); i >= 0; i = about.nextSetBit(i + 1)) {
                Truth truth = truths.apply(i);
                if (truth == Truth.FALSE) {
                    return 2;
                }
                distance = truth == Truth.TRUE ? 0 : distance;
            }
            return distance;
        }
    }

    /** Only rules that propose an action count. */
    List<Reason> of(Case facts) {
        return evaluator.lowest(facts, (rule, truths, last) -> traits.get(rule).rank(truths, last), RANKED).stream()
                .sorted(NEAREST)
                .limit(SHOWN)
                .map(ranked -> reason(ranked.rule(), ranked.lack()))
                .toList();
    }

    private static Reason reason(Rule rule, Lack lack) {
        return Reason.nearest(
                rule.file(),
                rule.line(),
                rule.name() + " (" + rule.id() + "). It would need: " + String.join("; ", lack.words()));
    }
}
