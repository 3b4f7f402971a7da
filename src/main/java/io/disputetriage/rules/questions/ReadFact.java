package io.disputetriage.rules.questions;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import io.disputetriage.policy.Need;
import io.disputetriage.policy.Origin;
import io.disputetriage.policy.Origins;
import java.util.function.Predicate;

/** A fact that a rule reads, and what stands behind it. */
record ReadFact(Property property, Origin origin) {
    static final Predicate<Object> ANY_VALUE = value -> true;

    ReadFact(Property property) {
        this(property, Origins.of(property.path()));
    }

    /** What to find out so that it becomes one of the wanted values. */
    Need need(Case facts, Predicate<Object> wanted) {
        return origin.of(facts, property.of(facts), wanted);
    }
}
