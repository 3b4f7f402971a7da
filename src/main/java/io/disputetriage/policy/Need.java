package io.disputetriage.policy;

/**
 * Which unknown facts of the sheet have to be found out before something else is known or may change.
 *
 * @param any each fact that plays a part; empty if nothing that could be found out would change it
 * @param alone those of them that suffice by themselves
 */
public record Need(FactSet any, FactSet alone) {
    public static final Need NONE = new Need(FactSet.NONE, FactSet.NONE);

    /** Each of them suffices. */
    public static Need eitherOf(FactSet facts) {
        return facts.isEmpty() ? NONE : new Need(facts, facts);
    }

    /** It takes all of them. */
    static Need allOf(FactSet facts) {
        return facts.isEmpty() ? NONE : new Need(facts, facts.size() == 1 ? facts : FactSet.NONE);
    }

    /** It takes both; a side that needs nothing is already known. */
    public Need and(Need other) {
        if (any.isEmpty() || other.any.isEmpty()) {
            return any.isEmpty() ? other : this;
        }
        return new Need(any.or(other.any), alone.and(other.alone));
    }
}
