package io.disputetriage.evaluator;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules that fire for one case, and those that don't but could; both in the order of the sieve.
 */
record Sifted(List<Chance> firing, List<Chance> waiting) {

    /**
     * What could change whether a rule fires; sets of {@link SheetFacts}.
     *
     * @param alone the facts that by themselves could change it
     * @param any those that could help to
     */
    record Chance(Outlook.Ready ready, long alone, long any) {}

    /**
     * @param out the rules that can't fire, as bits; all those beyond the last rule, too
     * @param doubts all that is open about the others
     */
    static Sifted of(Outlook.Ready[] rules, long[] out, List<Doubt> doubts) {
        Tally tally = new Tally(rules.length, out);
        for (int i = 0; i < doubts.size(); i++) {
            tally.add(doubts.get(i));
        }
        Sifted sifted = new Sifted(new ArrayList<>(), new ArrayList<>(tally.count()));
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
        private final long[] insufficient;
        private final long[] helped;
        private final long[] ruledOut;
        private final long[] broken;
        private final long[] shaken;

        Tally(int rules, long[] out) {
            this.out = out;
            waiting = Bits.below(rules);
            before = new int[out.length];
            int left = 0;
            for (int word = 0; word < out.length; word++) {
                before[word] = left;
                left += Long.bitCount(~out[word]);
            }
            insufficient = new long[left];
            helped = new long[left];
            ruledOut = new long[left];
            broken = new long[left];
            shaken = new long[left];
        }

        void add(Doubt doubt) {
            for (int word = 0; word < out.length; word++) {
                for (long left = doubt.rules()[word] & ~out[word]; left != 0; left &= left - 1) {
                    int place = place(word, left);
                    if (doubt.holds()) {
                        ruledOut[place] |= doubt.ruledOut();
                        broken[place] |= doubt.alone();
                        shaken[place] |= doubt.any();
                    } else {
                        waiting[word] |= Long.lowestOneBit(left);
                        insufficient[place] |= ~doubt.alone();
                        helped[place] |= doubt.any();
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

        Chance chance(int rule, Outlook.Ready ready) {
            int place = place(rule / Long.SIZE, 1L << rule);
            return waits(rule)
                    ? new Chance(ready, ~insufficient[place] & ~ruledOut[place], helped[place] & ~ruledOut[place])
                    : new Chance(ready, broken[place], shaken[place]);
        }
    }
}
