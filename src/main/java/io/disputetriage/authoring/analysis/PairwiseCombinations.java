package io.disputetriage.authoring.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Drafts that together hold every pair of settings of any two dimensions, a few pairs new with each draft.
 * Which of them come first is fixed, so that a prefix is the same in every run.
 */
final class PairwiseCombinations {
    private final Draft base;
    private final List<Dimension> dimensions;
    private final BitSet[][] open;
    private final Random random = new Random(7);
    private final long total;
    private long covered;
    private int nextOne;
    private int nextOther = 1;

    /** Every draft is the base with every one of the dimensions set. */
    PairwiseCombinations(Draft base, List<Dimension> dimensions) {
        this.base = base;
        this.dimensions = dimensions;
        int size = dimensions.size();
        open = new BitSet[size][size];
        long all = 0;
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                int pairs = dimensions.get(a).size() * dimensions.get(b).size();
                open[a][b] = new BitSet(pairs);
                open[a][b].set(0, pairs);
                all += pairs;
            }
        }
        total = all;
    }

    long total() {
        return total;
    }

    long covered() {
        return covered;
    }

    /** Null: every pair has been in a draft. */
    Draft next() {
        if (!seek()) {
            return null;
        }
        int[] chosen = new int[dimensions.size()];
        Arrays.fill(chosen, -1);
        int pair = open[nextOne][nextOther].nextSetBit(0);
        chosen[nextOne] = pair / dimensions.get(nextOther).size();
        chosen[nextOther] = pair % dimensions.get(nextOther).size();
        for (int dimension : order()) {
            if (chosen[dimension] < 0) {
                chosen[dimension] = best(dimension, chosen);
            }
        }
        return draft(chosen);
    }

    private boolean seek() {
        while (nextOne < dimensions.size()) {
            while (nextOther < dimensions.size()) {
                if (!open[nextOne][nextOther].isEmpty()) {
                    return true;
                }
                nextOther++;
            }
            nextOne++;
            nextOther = nextOne + 1;
        }
        return false;
    }

    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        return order;
    }

    private int best(int dimension, int[] chosen) {
        int size = dimensions.get(dimension).size();
        int start = random.nextInt(size);
        int best = start;
        int most = -1;
        for (int i = 0; i < size; i++) {
            int setting = (start + i) % size;
            int fresh = 0;
            for (int other = 0; other < chosen.length; other++) {
                fresh += chosen[other] >= 0 && isOpen(dimension, setting, other, chosen[other]) ? 1 : 0;
            }
            if (fresh > most) {
                most = fresh;
                best = setting;
            }
        }
        return best;
    }

    private boolean isOpen(int a, int settingOfA, int b, int settingOfB) {
        return a < b
                ? open[a][b].get(settingOfA * dimensions.get(b).size() + settingOfB)
                : open[b][a].get(settingOfB * dimensions.get(a).size() + settingOfA);
    }

    private Draft draft(int[] chosen) {
        List<Fact> facts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int a = 0; a < chosen.length; a++) {
            facts.addAll(dimensions.get(a).facts());
            values.addAll(dimensions.get(a).settings().get(chosen[a]));
            for (int b = a + 1; b < chosen.length; b++) {
                int pair = chosen[a] * dimensions.get(b).size() + chosen[b];
                if (open[a][b].get(pair)) {
                    open[a][b].clear(pair);
                    covered++;
                }
            }
        }
        return base.with(facts, values);
    }
}
