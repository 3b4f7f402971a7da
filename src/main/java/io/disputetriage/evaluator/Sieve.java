package io.disputetriage.evaluator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Some rules, and each of their checks once with the set of the rules that make it: a check that fails takes all of them out
 * together, and one that only rules make which are out already is not made.
 */
final class Sieve {
    private final Outlook.Ready[] rules;
    private final Check[] checks;
    private final long[][] makers;

    private Sieve(Outlook.Ready[] rules, Check[] checks, long[][] makers) {
        this.rules = rules;
        this.checks = checks;
        this.makers = makers;
    }

    /** {@code words}: those that every case has that comes here, by their paths. */
    static Sieve of(List<Outlook.Ready> rules, Map<String, Object> words) {
        Map<Check, BitSet> makers = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            for (Check check : rules.get(i).rule().checks()) {
                if (!check.mustHold(words)) {
                    makers.computeIfAbsent(check, none -> new BitSet()).set(i);
                }
            }
        }
        List<Map.Entry<Check, BitSet>> inOrder = new ArrayList<>(makers.entrySet());
        // What most rules make takes out most.
        inOrder.sort(Comparator.comparingInt(entry -> -entry.getValue().cardinality()));
        int length = longs(rules.size());
        return new Sieve(
                rules.toArray(Outlook.Ready[]::new),
                inOrder.stream().map(Map.Entry::getKey).toArray(Check[]::new),
                inOrder.stream()
                        .map(entry -> Arrays.copyOf(entry.getValue().toLongArray(), length))
                        .toArray(long[][]::new));
    }

    /** Adds the rules that fire to {@code firing}, and those that don't but could to {@code waiting}; both in their order. */
    void sort(Look look, List<Outlook.Ready> firing, List<Outlook.Ready> waiting) {
        long[] out = new long[longs(rules.length)];
        long[] open = new long[out.length];
        for (int i = 0; i < checks.length; i++) {
            long[] by = makers[i];
            if (isWithin(by, out)) {
                continue;
            }
            int standing = checks[i].standing(look);
            if (Standing.fails(standing)) {
                add(by, out);
            } else if (!Standing.holds(standing)) {
                add(by, open);
            }
        }
        for (int i = 0; i < rules.length; i++) {
            if (!has(out, i)) {
                (has(open, i) ? waiting : firing).add(rules[i]);
            }
        }
    }

    private static int longs(int rules) {
        return (rules + Long.SIZE - 1) / Long.SIZE;
    }

    private static boolean isWithin(long[] some, long[] all) {
        for (int i = 0; i < some.length; i++) {
            if ((some[i] & ~all[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    private static void add(long[] more, long[] all) {
        for (int i = 0; i < more.length; i++) {
            all[i] |= more[i];
        }
    }

    private static boolean has(long[] all, int one) {
        return (all[one / Long.SIZE] & 1L << one) != 0;
    }
}
