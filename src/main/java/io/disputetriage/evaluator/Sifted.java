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
            tally.couldHold(doubts.get(i));
        }
        for (int i = 0; i < doubts.size(); i++) {
            tally.holdsYet(doubts.get(i));
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
        /** For a rule that waits, the facts that don't suffice; for one that fires, those that break it. */
        private final long[] alone;

        private final long[] any;
        private final long[] ruledOut;

        Tally(int rules, long[] out) {
            this.out = out;
            waiting = Bits.below(rules);
            before = new int[out.length];
            int left = 0;
            for (int word = 0; word < out.length; word++) {
                before[word] = left;
                left += Long.bitCount(~out[word]);
            }
            alone = new long[left];
            any = new long[left];
            ruledOut = new long[left];
        }

        void couldHold(Doubt doubt) {
            if (doubt.holds()) {
                return;
            }
            for (int word = 0; word < out.length; word++) {
                long rules = doubt.rules()[word] & ~out[word];
                waiting[word] |= rules;
                for (long left = rules; left != 0; left &= left - 1) {
                    int place = place(word, left);
                    alone[place] |= ~doubt.alone();
                    any[place] |= doubt.any();
                }
            }
        }

        /** Once it is known which rules wait. */
        void holdsYet(Doubt doubt) {
            if (!doubt.holds()) {
                return;
            }
            for (int word = 0; word < out.length; word++) {
                for (long left = doubt.rules()[word] & ~out[word]; left != 0; left &= left - 1) {
                    int place = place(word, left);
                    if ((waiting[word] & Long.lowestOneBit(left)) != 0) {
                        ruledOut[place] |= doubt.ruledOut();
                    } else {
                        alone[place] |= doubt.alone();
                        any[place] |= doubt.any();
                    }
                }
            }
        }

        /** The place of the first rule of {@code left} among all that aren't out. */
        private int place(int word, long left) {
            return before[word] + Long.bitCount(~out[word] & (Long.lowestOneBit(left) - 1));
        }

        int count() {
            return alone.length;
        }

        boolean waits(int rule) {
            return Bits.has(waiting, rule);
        }

        Chance chance(int rule, Outlook.Ready ready) {
            int place = place(rule / Long.SIZE, 1L << rule);
            return waits(rule)
                    ? new Chance(ready, ~alone[place] & ~ruledOut[place], any[place] & ~ruledOut[place])
                    : new Chance(ready, alone[place], any[place]);
        }
    }
}
