package io.disputetriage.evaluator;

/**
 * Which unknown facts of the sheet have to be found out before something else is known or may change; sets of {@link SheetFacts}.
 *
 * @param any each fact that plays a part; empty (0) if nothing that could be found out would change it
 * @param alone those of them that suffice by themselves
 */
record Need(long any, long alone) {
    static final Need NONE = new Need(0, 0);

    /** Each of them suffices. */
    static Need eitherOf(long facts) {
        return facts == 0 ? NONE : new Need(facts, facts);
    }

    /** It takes all of them. */
    static Need allOf(long facts) {
        return facts == 0 ? NONE : new Need(facts, Long.bitCount(facts) == 1 ? facts : 0);
    }

    /** It takes both; a side that needs nothing is already known. */
    Need and(Need other) {
        if (any == 0 || other.any == 0) {
            return any == 0 ? other : this;
        }
        return new Need(any | other.any, alone & other.alone);
    }
}
