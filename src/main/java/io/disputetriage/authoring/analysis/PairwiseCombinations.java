package io.disputetriage.authoring.analysis;

import java.util.ArrayList;
import java.util.Arrays;
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
    /** Where the settings of each dimension start among those of all, and where the last ones end. */
    private final int[] starts;
    /** The dimension of each setting. */
    private final int[] dimensionOf;
    /** For each setting those, as bits, that no draft has held beside it. */
    private final long[][] open;
    /** How many pairs of two dimensions no draft has held, the one that comes first named first. */
    private final int[][] left;

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
        starts = new int[size + 1];
        for (int a = 0; a < size; a++) {
            starts[a + 1] = starts[a] + dimensions.get(a).size();
        }
        int settings = starts[size];
        dimensionOf = new int[settings];
        open = new long[settings][(settings >> 6) + 1];
        left = new int[size][size];
        long all = 0;
        for (int a = 0; a < size; a++) {
            Arrays.fill(dimensionOf, starts[a], starts[a + 1], a);
            for (int one = starts[a]; one < starts[a + 1]; one++) {
                fill(open[one], 0, starts[a]);
                fill(open[one], starts[a + 1], settings);
            }
            for (int b = a + 1; b < size; b++) {
                left[a][b] = size(a) * size(b);
                all += left[a][b];
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
        long[] together = new long[(dimensionOf.length >> 6) + 1];
        for (int one = starts[nextOne]; chosen[nextOne] < 0; one++) {
            int other = firstOpen(one, nextOther);
            if (other >= 0) {
                choose(one, chosen, together);
                choose(other, chosen, together);
            }
        }
        for (int dimension : order()) {
            if (chosen[dimension] < 0) {
                choose(best(dimension, together), chosen, together);
            }
        }
        cover(chosen, together);
        return draft(chosen);
    }

    private int size(int dimension) {
        return starts[dimension + 1] - starts[dimension];
    }

    private boolean seek() {
        while (nextOne < dimensions.size()) {
            while (nextOther < dimensions.size()) {
                if (left[nextOne][nextOther] > 0) {
                    return true;
                }
                nextOther++;
            }
            nextOne++;
            nextOther = nextOne + 1;
        }
        return false;
    }

    /** -1: every setting of the dimension has been beside this one. */
    private int firstOpen(int setting, int dimension) {
        for (int other = starts[dimension]; other < starts[dimension + 1]; other++) {
            if ((open[setting][other >> 6] & 1L << other) != 0) {
                return other;
            }
        }
        return -1;
    }

    private void choose(int setting, int[] chosen, long[] together) {
        chosen[dimensionOf[setting]] = setting;
        together[setting >> 6] |= 1L << setting;
    }

    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        return order;
    }

    /** The setting with the most new pairs. */
    private int best(int dimension, long[] together) {
        int size = size(dimension);
        int start = random.nextInt(size);
        int best = starts[dimension] + start;
        int most = -1;
        for (int i = 0; i < size; i++) {
            int setting = starts[dimension] + (start + i) % size;
            int fresh = 0;
            for (int word = 0; word < together.length; word++) {
                fresh += Long.bitCount(open[setting][word] & together[word]);
            }
            if (fresh > most) {
                most = fresh;
                best = setting;
            }
        }
        return best;
    }

    private void cover(int[] chosen, long[] together) {
        for (int one : chosen) {
            for (int word = 0; word < together.length; word++) {
                long fresh = open[one][word] & together[word];
                open[one][word] &= ~fresh;
                for (; fresh != 0; fresh &= fresh - 1) {
                    int other = (word << 6) + Long.numberOfTrailingZeros(fresh);
                    if (one < other) {
                        left[dimensionOf[one]][dimensionOf[other]]--;
                        covered++;
                    }
                }
            }
        }
    }

    private Draft draft(int[] chosen) {
        List<Fact> facts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int a = 0; a < chosen.length; a++) {
            facts.addAll(dimensions.get(a).facts());
            values.addAll(dimensions.get(a).settings().get(chosen[a] - starts[a]));
        }
        return base.with(facts, values);
    }

    /** Sets the bits from one place to just before another. */
    private static void fill(long[] bits, int from, int to) {
        for (int bit = from; bit < to; bit++) {
            bits[bit >> 6] |= 1L << bit;
        }
    }
}
