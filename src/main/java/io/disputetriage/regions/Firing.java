package io.disputetriage.regions;

import io.disputetriage.rulebook.Rulebook;
import io.disputetriage.ruleset.RuleOutline;
import java.util.List;

/**
 * A rule, and fact sheets that fire it by each of its alternatives.
 *
 * @param sheets the least first; empty: none was found
 */
record Firing(RuleOutline rule, List<Draft> sheets) {

    /** Of all rules, in their order. */
    static List<Firing> all(Rulebook rulebook, FactSpace space) {
        Steering steering = new Steering(space, rulebook::derive);
        return rulebook.outlines().parallelStream()
                .map(rule -> new Firing(rule, steering.firing(rule)))
                .toList();
    }

    String id() {
        return rule.id();
    }
}
