package io.disputetriage.rules.evaluator;

import io.disputetriage.decision.ForbiddenActions;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.ShipmentState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** All rules of a ruleset, ready to say which unknown facts could change what they say. */
final class QuestionFinder {
    private static final int STATES = ShipmentState.values().length + 1;

    private final int tests;
    private final List<Ready> all;
    private final List<String> rows;
    /** The rules that may fire for a kind, a platform and a state of the parcel, worked out when they are first asked for. */
    private final AtomicReferenceArray<RuleIndex> sieves;

    /** The platforms that a rule names, each with its place; to the rules all others are one. */
    private final Map<String, Integer> platforms = new HashMap<>();

    /** {@code tests}: how many the ruleset has. */
    QuestionFinder(List<EvaluatedRule> rules, int tests) {
        this.tests = tests;
        rows = rules.stream()
                .flatMap(rule -> rule.outline().playbook().stream())
                .distinct()
                .sorted()
                .toList();
        rules.stream()
                .flatMap(EvaluatedRule::platforms)
                .forEach(named -> platforms.putIfAbsent(named, platforms.size() + 2));
        sieves = new AtomicReferenceArray<>(Kind.values().length * (platforms.size() + 2) * STATES);
        Map<String, Integer> sayings = new HashMap<>();
        all = rules.stream()
                .map(rule -> new Ready(
                        rule, sayings.computeIfAbsent(rule.saying().what(), what -> sayings.size()), set(rule)))
                .toList();
    }

    /** The heaviest first; of the same weight, by the place of the highest action, the number of rules and the name. */
    List<OpenFact> open(Case facts, ForbiddenActions forbidden, OrderTable order) {
        EvaluationCache look = new EvaluationCache(facts, tests);
        Candidates sifted = sieve(facts).sift(look);
        QuestionRanking prospects = new QuestionRanking(facts.kind(), order, forbidden, rows.size());
        for (Candidates.Chance chance : sifted.waiting()) {
            if (!said(chance.ready(), sifted.firing())) {
                prospects.couldFire(chance);
            }
        }
        for (Candidates.Chance chance : sifted.firing()) {
            prospects.fires(chance.ready(), sifted.firing(), look);
        }
        return prospects.inOrder(rows);
    }

    private static boolean said(Ready ready, List<Candidates.Chance> firing) {
        for (int i = 0; i < firing.size(); i++) {
            if (firing.get(i).ready().saying() == ready.saying()) {
                return true;
            }
        }
        return false;
    }

    private RuleIndex sieve(Case facts) {
        ShipmentState state = facts.shipment().state();
        int place = (facts.kind().ordinal() * (platforms.size() + 2) + place(facts.platform())) * STATES + place(state);
        RuleIndex sieve = sieves.get(place);
        if (sieve == null) {
            Map<String, Object> words = new HashMap<>();
            words.put("kind", facts.kind());
            words.put("platform", facts.platform());
            words.put("shipment.state", state);
            sieve = RuleIndex.of(
                    all.stream().filter(ready -> ready.rule().mayFire(words)).toList(), words, tests);
            sieves.set(place, sieve);
        }
        return sieve;
    }

    private int place(String platform) {
        return platform == null ? 0 : platforms.getOrDefault(platform, 1);
    }

    private static int place(ShipmentState state) {
        return state == null ? 0 : state.ordinal() + 1;
    }

    private long[] set(EvaluatedRule rule) {
        long[] set = Bits.below(rows.size());
        rule.outline().playbook().forEach(row -> Bits.set(set, rows.indexOf(row)));
        return set;
    }

    /**
     * A rule.
     *
     * @param saying equal for rules that say the same but for the reason
     * @param rows its rows, as a set of bits
     */
    record Ready(EvaluatedRule rule, int saying, long[] rows) {}
}
