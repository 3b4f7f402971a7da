package io.disputetriage.rules.rulebook;

import io.disputetriage.decision.ForbiddenActions;
import io.disputetriage.decision.Inquiry;
import io.disputetriage.decision.Reason;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Property;
import io.disputetriage.policy.Asking;
import io.disputetriage.policy.Policy;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.Insertion;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.Span;
import io.disputetriage.rules.evaluator.Evaluator;
import io.disputetriage.rules.evaluator.Lack;
import io.disputetriage.rules.evaluator.Truth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was looked at where no playbook fits: the rules that came nearest, and what each lacks. */
final class NearestRules {
    /** What says which complaints a rule is about. */
    private static final Set<String> ABOUT = paths(
            "kind",
            "derived.deliveryComplaint",
            "derived.qualityComplaint",
            "derived.parcelComplaint",
            "derived.buyerHasGoods");

    /** Which stage of a dispute a rule is about. */
    private static final Set<String> STAGE = paths(
            "stage",
            "derived.cardDispute",
            "derived.closed",
            "derived.laterRound",
            "derived.platformAppeal",
            "derived.platformInvolved");

    /** What nobody can change any more: a rule about another stage or platform, or about other goods, is far. */
    private static final Set<String> SETTLED = paths(
            "stage",
            "turn",
            "platform",
            "penalty",
            "order.goods",
            "derived.cardDispute",
            "derived.closed",
            "derived.laterRound",
            "derived.physical",
            "derived.platformAppeal",
            "derived.platformInvolved");

    private static final String EVIDENCE = Property.at("evidence").path();

    private static final int SHOWN = 3;
    /** To say what a rule lacks takes far longer than to evaluate it, so only the best few are looked at that closely. */
    private static final int RANKED = 4 * SHOWN;

    /** Of the three parts of a rank: distance, what the constraints that don't hold cost, those that a known fact speaks against. */
    private static final int PART = 1_000;

    private static final Comparator<Evaluator.Ranked> NEAREST = Comparator.comparingInt(
                    (Evaluator.Ranked each) -> each.rank() / PART)
            .thenComparingInt(each -> each.lack().comparisons())
            .thenComparingInt(each -> each.lack().contradicted())
            .thenComparing(each -> each.rule().id());

    private final Evaluator evaluator;
    /** By the places of the rules among the outlines. */
    private final List<Traits> traits;

    private final Policy policy;

    NearestRules(List<Rule> outlines, Policy policy) {
        List<Rule> whole = outlines.stream().map(NearestRules::withPapers).toList();
        this.evaluator = Evaluator.of(whole);
        this.policy = policy;
        traits = whole.stream().map(Traits::of).toList();
    }

    /** As conditions name them; throws if a case has no such property. */
    private static Set<String> paths(String... properties) {
        return Stream.of(properties).map(path -> Property.at(path).path()).collect(Collectors.toUnmodifiableSet());
    }

    /** A rule that hands in only what is on record says nothing while none of it is, so it lacks that as if it asked for it. */
    private static Rule withPapers(Rule rule) {
        Insertion insertion = rule.insertion();
        List<Condition> wanted = insertion
                .arguments("kinds")
                .filter(kind -> kind.form() == Insertion.Argument.Form.WORD)
                .map(kind -> (Condition) new Condition.Test(
                        new Condition.Operand(Condition.Operand.Form.PROPERTY, EVIDENCE),
                        Condition.Operator.CONTAINS,
                        List.of(new Condition.Operand(Condition.Operand.Form.WORD, kind.text()))))
                .toList();
        boolean needsOne = insertion.arguments("onRecordOnly").findAny().isPresent()
                && insertion.arguments("requires").findAny().isEmpty();
        if (wanted.isEmpty() || !needsOne) {
            return rule;
        }
        Condition papers = wanted.size() == 1 ? wanted.get(0) : new Condition.Combination(true, wanted);
        List<Constraint> all = new ArrayList<>(rule.constraints());
        all.add(new Constraint(papers, papers.shown(), Span.NONE));
        return new Rule(
                rule.file(),
                rule.packageName(),
                rule.header(),
                rule.playbook(),
                rule.whole(),
                rule.metadata(),
                all,
                insertion);
    }

    /**
     * What of a rule is the same in every case.
     *
     * @param action null: it recommends none
     * @param about the constraints that say which complaints it is about, by their places
     * @param bindings those that name a value and ask nothing
     * @param settled those about what nobody can change any more
     * @param ofStage of these, those about the stage of the dispute
     * @param onRecord those about evidence, which can still be found
     * @param facts of the fact sheet that each reads
     */
    private record Traits(
            Action action,
            List<String> rows,
            int constraints,
            BitSet about,
            BitSet bindings,
            BitSet settled,
            BitSet ofStage,
            BitSet onRecord,
            List<List<String>> facts) {
        static Traits of(Rule rule) {
            BitSet about = new BitSet();
            BitSet bindings = new BitSet();
            BitSet settled = new BitSet();
            BitSet ofStage = new BitSet();
            BitSet onRecord = new BitSet();
            List<List<String>> facts = new ArrayList<>();
            for (int i = 0; i < rule.constraints().size(); i++) {
                Condition condition = rule.constraints().get(i).condition();
                about.set(i, condition.properties().anyMatch(ABOUT::contains));
                bindings.set(i, condition instanceof Condition.Binding);
                settled.set(i, condition.properties().anyMatch(SETTLED::contains));
                ofStage.set(i, condition.properties().anyMatch(STAGE::contains));
                onRecord.set(i, condition.properties().anyMatch(EVIDENCE::equals));
                facts.add(condition
                        .properties()
                        .map(path -> Property.at(path).sheetPath())
                        .toList());
            }
            Action action = rule.insertion().recommends()
                    ? Action.valueOf(rule.insertion().word())
                    : null;
            return new Traits(
                    action,
                    rule.playbook(),
                    rule.constraints().size(),
                    about,
                    bindings,
                    settled,
                    ofStage,
                    onRecord,
                    facts);
        }

        /** Empty if the rule recommends no such action, fires, has nothing in common with the case, or ranks behind the last. */
        OptionalInt rank(Predicate<Action> such, IntFunction<Truth> truths, int last, Predicate<String> seldomAsked) {
            if (action == null || !such.test(action)) {
                return OptionalInt.empty();
            }
            int rank = distance(truths) * PART * PART;
            boolean lacks = false;
            boolean anyHolds = false;
            for (int i = 0; i < constraints && rank <= last; i++) {
                Truth truth = truths.apply(i);
                if (truth == Truth.TRUE) {
                    anyHolds |= !bindings.get(i);
                } else {
                    lacks = true;
                    rank += cost(i, truth, seldomAsked) * PART + (truth == Truth.FALSE ? 1 : 0);
                }
            }
            return lacks && anyHolds && rank <= last ? OptionalInt.of(rank) : OptionalInt.empty();
        }

        /** Evidence can be found and facts found out, exceptions seldom; what is known seldom changes, and some of it never. */
        private int cost(int constraint, Truth truth, Predicate<String> seldomAsked) {
            if (onRecord.get(constraint)) {
                return 1;
            }
            if (truth == Truth.FALSE) {
                return settled.get(constraint) ? 6 : 3;
            }
            return settled.get(constraint) || facts.get(constraint).stream().anyMatch(seldomAsked) ? 4 : 2;
        }

        /**
         * 0: it is about this kind of complaint; 1: it is about any; 2 and 3: the same, at another stage; 4: it is about another kind.
         */
        private int distance(IntFunction<Truth> truths) {
            int distance = 1;
            for (int i = about.nextSetBit(0); i >= 0; i = about.nextSetBit(i + 1)) {
                Truth truth = truths.apply(i);
                if (truth == Truth.FALSE) {
                    return 4;
                }
                distance = truth == Truth.TRUE ? 0 : distance;
            }
            for (int i = ofStage.nextSetBit(0); i >= 0; i = ofStage.nextSetBit(i + 1)) {
                if (truths.apply(i) == Truth.FALSE) {
                    return distance + 2;
                }
            }
            return distance;
        }
    }

    /** Only rules that propose such an action count. */
    List<Reason> of(Case facts, Predicate<Action> such) {
        Predicate<String> seldomAsked =
                fact -> policy.asking(fact, facts.asOf()).when() != Asking.When.WHENEVER;
        return evaluator
                .lowest(facts, (rule, truths, last) -> traits.get(rule).rank(such, truths, last, seldomAsked), RANKED)
                .stream()
                .sorted(NEAREST)
                .limit(SHOWN)
                .map(ranked -> reason(ranked.rule(), ranked.lack()))
                .toList();
    }

    /** What rules lack that are silent for want of evidence alone and propose such an action, which no guard forbids anyway. */
    List<Inquiry.MissingPapers> papers(Case facts, Predicate<Action> such) {
        ForbiddenActions forbidden = ForbiddenActions.in(facts);
        boolean receiptIsVoid = Case.isReceiptVoid(facts.order(), facts.complaint());
        List<Inquiry.MissingPapers> all = new ArrayList<>();
        for (int rule = 0; rule < traits.size(); rule++) {
            Traits of = traits.get(rule);
            if (of.action() != null && !of.onRecord().isEmpty() && such.test(of.action())) {
                Set<EvidenceKind> lacking = evaluator.papers(rule, facts);
                if (receiptIsVoid) {
                    lacking.remove(EvidenceKind.REFUND_RECEIPT);
                }
                if (!lacking.isEmpty() && !forbidden.has(of.action(), List.of(), List.copyOf(lacking))) {
                    all.add(new Inquiry.MissingPapers(lacking, of.rows()));
                }
            }
        }
        return all;
    }

    private static Reason reason(Rule rule, Lack lack) {
        return Reason.nearest(
                rule.file(),
                rule.line(),
                rule.name() + " (" + rule.id() + "). It would need: " + String.join("; ", lack.words()));
    }
}
