package io.disputetriage.evaluator;

import io.disputetriage.decision.Barred;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Platform;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All rules of a ruleset, ready to say which unknown facts could change what they say. */
final class Outlook {
    private final int tests;
    private final Map<Kind, Ready[][]> byKindAndPlatform = new EnumMap<>(Kind.class);
    private final List<String> rows;

    /** {@code tests}: how many the ruleset has. */
    Outlook(List<Rule> rules, int tests) {
        this.tests = tests;
        rows = rules.stream()
                .flatMap(rule -> rule.outline().playbook().stream())
                .distinct()
                .sorted()
                .toList();
        Map<String, Integer> sayings = new HashMap<>();
        List<Ready> all = rules.stream()
                .map(rule -> new Ready(
                        rule, sayings.computeIfAbsent(rule.saying().what(), what -> sayings.size()), set(rule)))
                .toList();
        for (Kind kind : Kind.values()) {
            List<Ready> ofKind = mayFire(all, "kind", kind);
            Ready[][] byPlatform = new Ready[Platform.values().length + 1][];
            byPlatform[0] = ofKind.toArray(Ready[]::new);
            for (Platform platform : Platform.values()) {
                byPlatform[platform.ordinal() + 1] =
                        mayFire(ofKind, "platform", platform).toArray(Ready[]::new);
            }
            byKindAndPlatform.put(kind, byPlatform);
        }
    }

    /** The heaviest first; of the same weight, by the place of the highest action, the number of rules and the name. */
    List<OpenFact> open(Case facts, Barred barred, OrderTable order) {
        Look look = new Look(facts, tests);
        List<Ready> firing = new ArrayList<>();
        List<Ready> waiting = new ArrayList<>();
        Ready[] rules = byKindAndPlatform
                .get(facts.kind())[
                facts.platform() == null ? 0 : facts.platform().ordinal() + 1];
        for (Ready ready : rules) {
            int standing = ready.rule().standing(look);
            if (Standing.holds(standing)) {
                firing.add(ready);
            } else if (Standing.couldHold(standing)) {
                waiting.add(ready);
            }
        }
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

    private static List<Ready> mayFire(List<Ready> rules, String word, Object value) {
        return rules.stream()
                .filter(ready -> {
                    for (Check check : ready.rule().checks()) {
                        if (!check.mayHold(word, value)) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
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
