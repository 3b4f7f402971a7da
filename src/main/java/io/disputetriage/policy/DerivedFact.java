package io.disputetriage.policy;

import io.disputetriage.facts.Derived;
import io.disputetriage.facts.FactMeanings;
import java.util.function.Function;

/**
 * A fact that follows from the fact sheet and the policy. What it means, and which facts it is made from,
 * {@link FactMeanings} says under its path.
 *
 * @param name of the component of {@link Derived} that holds it
 * @param compute gives null where it is unknown
 * @param origin what to find out while it is unknown
 */
record DerivedFact(String name, Function<Derivation, Object> compute, Origin origin) {
    /** One that is known once all stated facts behind it are. */
    DerivedFact(String name, Function<Derivation, Object> compute) {
        this(name, compute, Origin.allBehind(path(name)));
    }

    /** As rules read it. */
    String path() {
        return path(name);
    }

    private static String path(String name) {
        return "derived." + name;
    }
}
