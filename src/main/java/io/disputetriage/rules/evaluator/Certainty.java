package io.disputetriage.rules.evaluator;

/**
 * How a test stands: whether it holds now, and whether that could change once unknown facts are found out. As bits, so that
 * a conjunction is {@code &} and a disjunction {@code |}.
 */
final class Certainty {
    private static final int SEEN = 1;
    private static final int NOW = 2;
    private static final int AT_BEST = 4;
    private static final int AT_WORST = 8;

    /** It doesn't hold, whatever is found out. */
    static final int FAILS = SEEN;
    /** It doesn't hold, but it could. */
    static final int COULD_HOLD = SEEN | AT_BEST;
    /** It holds, but it might not. */
    static final int HOLDS_YET = SEEN | NOW | AT_BEST;
    /** It holds, whatever is found out. */
    static final int SETTLED = SEEN | NOW | AT_BEST | AT_WORST;

    private Certainty() {}

    static boolean holds(int standing) {
        return (standing & NOW) != 0;
    }

    static boolean couldHold(int standing) {
        return (standing & (NOW | AT_BEST)) == AT_BEST;
    }

    static boolean fails(int standing) {
        return (standing & AT_BEST) == 0;
    }

    static boolean settled(int standing) {
        return (standing & AT_WORST) != 0;
    }
}
