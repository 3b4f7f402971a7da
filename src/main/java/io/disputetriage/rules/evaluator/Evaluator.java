package io.disputetriage.rules.evaluator;

import io.disputetriage.decision.Findings;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** The rules of one ruleset, evaluated in plain Java; immutable and safe for many threads. */
public final class Evaluator {
    private final List<EvaluatedRule> rules;
    /** In the order in which the engine's findings stand. */
    private final List<InterpretedRule> speakers;

    private final RulesByValue byValue;

    private Evaluator(List<EvaluatedRule> rules) {
        this.rules = rules;
        List<EvaluatedRule> byId = rules.stream()
                .sorted(Comparator.comparing(rule -> rule.outline().id()))
                .toList();
        speakers = byId.stream().map(InterpretedRule::of).toList();
        byValue = new RulesByValue(byId);
    }

    /**
     * Makes rules ready. Throws if one of them names a property or a word that doesn't exist: rules that
     * compiled don't.
     */
    public static Evaluator of(List<Rule> outlines) {
        return new Evaluator(outlines.stream().map(EvaluatedRule::of).toList());
    }

    /** The ids of the rules that fire, in the order of the outlines. */
    public List<String> firing(Case facts) {
        List<String> firing = new ArrayList<>();
        for (EvaluatedRule rule : rules) {
            if (rule.fires(facts)) {
                firing.add(rule.outline().id());
            }
        }
        return firing;
    }

    /** What the rules say about a case; equal to what the engine hears from the same rules, and in the same order. */
    public Findings findings(Case facts) {
        List<RuleOutput> said = new ArrayList<>();
        BitSet firing = byValue.firing(facts);
        for (int rule = firing.nextSetBit(0); rule >= 0; rule = firing.nextSetBit(rule + 1)) {
            said.add(speakers.get(rule).fired(facts));
        }
        return RuleOutput.together(said);
    }

    /** Hears what every rule makes of a case. */
    @FunctionalInterface
    public interface Listener {
        /** Called for each rule, in the order of the outlines; {@code verdicts} in the order of its constraints. */
        void heard(Rule rule, List<Verdict> verdicts);
    }

    /** Looks at every constraint of every rule, also of those that can't fire any more. */
    public void listen(Case facts, Listener listener) {
        for (EvaluatedRule rule : rules) {
            listener.heard(
                    rule.outline(),
                    rule.parts().stream()
                            .map(part -> Verdict.of(part.check(), facts))
                            .toList());
        }
    }

    /** What the constraints of a rule come to, by their places; each is evaluated when it is asked for. */
    public IntFunction<Truth> truths(int rule, Case facts) {
        EvaluatedRule of = rules.get(rule);
        return at -> of.parts().get(at).check().of(facts);
    }

    /** Any one of these, once it is on record, makes a rule fire that is silent for want of evidence alone; empty for all others. */
    public Set<EvidenceKind> papers(int rule, Case facts) {
        return MissingPaper.of(rules.get(rule), facts);
    }

    /** A rule with its rank, and what it lacks to fire. */
    public record Ranked(Rule rule, int rank, Lack lack) {}

    /** Ranks a rule by what its constraints come to. */
    @FunctionalInterface
    public interface Ranking {
        /**
         * Empty if the rule is of no account, or ranks behind the last that counts.
         *
         * @param rule its place among the outlines
         * @param truths of its constraints, by their places; each is evaluated when it is asked for
         * @param last the highest rank that still counts
         */
        OptionalInt of(int rule, IntFunction<Truth> truths, int last);
    }

    /** The rules that rank lowest; of equal ones, the first by id. */
    public List<Ranked> lowest(Case facts, Ranking ranking, int most) {
        record Candidate(EvaluatedRule rule, int rank) {}
        TreeSet<Candidate> lowest = new TreeSet<>(Comparator.comparingInt(Candidate::rank)
                .thenComparing(each -> each.rule().outline().id()));
        for (int i = 0; i < rules.size(); i++) {
            EvaluatedRule rule = rules.get(i);
            int last = lowest.size() < most ? Integer.MAX_VALUE : lowest.last().rank();
            ranking.of(i, truths(i, facts), last).ifPresent(rank -> lowest.add(new Candidate(rule, rank)));
            if (lowest.size() > most) {
                lowest.pollLast();
            }
        }
        return lowest.stream()
                .map(each -> new Ranked(
                        each.rule().outline(), each.rank(), each.rule().lack(facts)))
                .toList();
    }

    /**
     * What each rule says about a case, and why.
     *
     * @param open the unknown facts that could change the decision of the case, by their paths; facts to find out stand in
     *     their order
     */
    public CaseExplanation explain(Case facts, List<String> open) {
        return CaseExplanation.of(
                rules.stream().map(rule -> rule.explain(facts)).toList(), open);
    }
}
