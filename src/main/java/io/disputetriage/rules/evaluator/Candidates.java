package io.disputetriage.rules.evaluator;

import io.disputetriage.policy.FactSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rules that fire for one case, and those that don't but could; both in the order of the sieve.
 */
record Candidates(List<Chance> firing, List<Chance> waiting) {

    /**
     * What could change whether a rule fires.
     *
     * @param alone the facts that by themselves could change it
     * @param any those that could help to
     */
    record Chance(QuestionFinder.Ready ready, FactSet alone, FactSet any) {}

    /**
     * @param out the rules that can't fire, as bits; all those beyond the last rule, too
     * @param doubts all that is open about the others
     */
    static Candidates of(QuestionFinder.Ready[] rules, long[] out, List<OpenCheck> doubts) {
        Tally tally = new Tally(rules.length, out);
        for (int i = 0; i < doubts.size(); i++) {
            tally.add(doubts.get(i));
        }
        Candidates sifted = new Candidates(new ArrayList<>(), new ArrayList<>(tally.count()));
        for (int rule = Bits.nextClear(out, 0); rule < rules.length; rule = Bits.nextClear(out, rule + 1)) {
            (tally.waits(rule) ? sifted.waiting : sifted.firing).add(tally.chance(rule, rules[rule]));
        }
        return sifted;
    }

    /** For each rule that isn't out, which are few. */
    private static final class Tally {
        private final long[] out;
        private final long[] waiting;
        private final int[] before;
        private final FactSet[] sufficient;
        private final FactSet[] helped;
        private final FactSet[] ruledOut;
        private final FactSet[] broken;
        private final FactSet[] shaken;

        Tally(int rules, long[] out) {
            this.out = out;
            waiting = Bits.below(rules);
            before = new int[out.length];
            int left = 0;
            for (int word = 0; word < out.length; word++) {
                before[word] = left;
                left += Long.bitCount(~out[word]);
            }
            sufficient = new FactSet[left];
            Arrays.fill(sufficient, FactSet.ALL);
            helped = none(left);
            ruledOut = none(left);
            broken = none(left);
            shaken = none(left);
        }

        private static FactSet[] none(int length) {
            FactSet[] sets = new FactSet[length];
            Arrays.fill(sets, FactSet.NONE);
            return sets;
        }

        void add(OpenCheck doubt) {
            for (int word = 0; word < out.length; word++) {
                for (long left = doubt.rules()[word] & ~out[word]; left != 0; left &= left - 1) {
                    int place = place(word, left);
                    if (doubt.holds()) {
                        ruledOut[place] = ruledOut[place].or(doubt.ruledOut());
                        broken[place] = broken[place].or(doubt.alone());
                        shaken[place] = shaken[place].or(doubt.any());
                    } else {
                        waiting[word] |= Long.lowestOneBit(left);
                        sufficient[place] = sufficient[place].and(doubt.alone());
                        helped[place] = helped[place].or(doubt.any());
                    }
                }
            }
        }

        /** The place of the first rule of {@code left} among all that aren't out. */
        private int place(int word, long left) {
            return before[word] + Long.bitCount(~out[word] & (Long.lowestOneBit(left) - 1));
        }

        int count() {
            return helped.length;
        }

        boolean waits(int rule) {
            return Bits.has(waiting, rule);
        }

        Chance chance(int rule, QuestionFinder.Ready ready) {
            int place = place(rule / Long.SIZE, 1L << rule);
            return waits(rule)
                    ? new Chance(ready, sufficient[place].minus(ruledOut[place]), helped[place].minus(ruledOut[place]))
                    : new Chance(ready, broken[place], shaken[place]);
        }
    }
}
