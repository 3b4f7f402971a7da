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
     * @param out the rules that can't fire, as bits
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
        Sifted sifted = new Sifted(new ArrayList<>(), new ArrayList<>());
        for (int rule = Bits.nextClear(out, 0); rule < rules.length; rule = Bits.nextClear(out, rule + 1)) {
            (tally.waits(rule) ? sifted.waiting : sifted.firing).add(tally.chance(rule, rules[rule]));
        }
        return sifted;
    }

    /** For each rule, by its place. */
    private static final class Tally {
        private final long[] out;
        private final long[] waiting;
        /** For a rule that waits, the facts that don't suffice; for one that fires, those that break it. */
        private final long[] alone;

        private final long[] any;
        private final long[] ruledOut;

        Tally(int rules, long[] out) {
            this.out = out;
            waiting = Bits.below(rules);
            alone = new long[rules];
            any = new long[rules];
            ruledOut = new long[rules];
        }

        void couldHold(Doubt doubt) {
            if (doubt.holds()) {
                return;
            }
            for (int word = 0; word < out.length; word++) {
                long rules = doubt.rules()[word] & ~out[word];
                waiting[word] |= rules;
                for (long left = rules; left != 0; left &= left - 1) {
                    int rule = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                    alone[rule] |= ~doubt.alone();
                    any[rule] |= doubt.any();
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
                    int rule = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                    if (waits(rule)) {
                        ruledOut[rule] |= doubt.ruledOut();
                    } else {
                        alone[rule] |= doubt.alone();
                        any[rule] |= doubt.any();
                    }
                }
            }
        }

        boolean waits(int rule) {
            return Bits.has(waiting, rule);
        }

        Chance chance(int rule, Outlook.Ready ready) {
            return waits(rule)
                    ? new Chance(ready, ~alone[rule] & ~ruledOut[rule], any[rule] & ~ruledOut[rule])
                    : new Chance(ready, alone[rule], any[rule]);
        }
    }
}
