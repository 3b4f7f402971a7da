package io.disputetriage.evaluator;

import io.disputetriage.decision.Barred;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Platform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** All rules of a ruleset, ready to say which unknown facts could change what they say. */
final class Outlook {
    private static final int PLATFORMS = Platform.values().length + 1;

    private final int tests;
    private final List<Ready> all;
    private final List<String> rows;
    /** The rules that may fire for a kind and a platform, worked out when they are first asked for. */
    private final AtomicReferenceArray<Sieve> sorted = new AtomicReferenceArray<>(Kind.values().length * PLATFORMS);

    /** {@code tests}: how many the ruleset has. */
    Outlook(List<Rule> rules, int tests) {
        this.tests = tests;
        rows = rules.stream()
                .flatMap(rule -> rule.outline().playbook().stream())
                .distinct()
                .sorted()
                .toList();
        Map<String, Integer> sayings = new HashMap<>();
        all = rules.stream()
                .map(rule -> new Ready(
                        rule, sayings.computeIfAbsent(rule.saying().what(), what -> sayings.size()), set(rule)))
                .toList();
    }

    /** The heaviest first; of the same weight, by the place of the highest action, the number of rules and the name. */
    List<OpenFact> open(Case facts, Barred barred, OrderTable order) {
        Look look = new Look(facts, tests);
        List<Ready> firing = new ArrayList<>();
        List<Ready> waiting = new ArrayList<>();
        mayFire(facts.kind(), facts.platform()).sort(look, firing, waiting);
        Prospects prospects = new Prospects(facts.kind(), order, barred, rows.size());
        for (Ready ready : waiting) {
            if (!said(ready, firing)) {
                prospects.couldFire(ready, look);
            }
        }
        for (Ready ready : firing) {
            prospects.fires(ready, firing, look);
        }
        return prospects.inOrder(rows);
    }

    private static boolean said(Ready ready, List<Ready> firing) {
        for (int i = 0; i < firing.size(); i++) {
            if (firing.get(i).saying() == ready.saying()) {
                return true;
            }
        }
        return false;
    }

    private Sieve mayFire(Kind kind, Platform platform) {
        int place = kind.ordinal() * PLATFORMS + (platform == null ? 0 : platform.ordinal() + 1);
        Sieve rules = sorted.get(place);
        if (rules == null) {
            rules = Sieve.of(all.stream()
                    .filter(ready ->
                            ready.rule().mayFire("kind", kind) && ready.rule().mayFire("platform", platform))
                    .toList());
            sorted.set(place, rules);
        }
        return rules;
    }

    private long[] set(Rule rule) {
        long[] set = new long[(rows.size() + Long.SIZE - 1) / Long.SIZE];
        rule.outline().playbook().forEach(row -> {
            int bit = rows.indexOf(row);
            set[bit / Long.SIZE] |= 1L << bit;
        });
        return set;
    }

    /**
     * A rule.
     *
     * @param saying equal for rules that say the same but for the reason
     * @param rows its rows, as a set of bits
     */
    record Ready(Rule rule, int saying, long[] rows) {}
}
