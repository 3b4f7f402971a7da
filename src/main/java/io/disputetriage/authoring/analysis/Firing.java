package io.disputetriage.authoring.analysis;

import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.List;

/**
 * A rule, and fact sheets that fire it by each of its alternatives.
 *
 * @param sheets the least first; empty: none was found
 */
record Firing(Rule rule, List<Draft> sheets) {

    /** Of all rules, in their order. */
    static List<Firing> all(Rulebook rulebook, FactSpace space) {
        TargetedSheets steering = new TargetedSheets(space, rulebook::derive);
        return rulebook.outlines().parallelStream()
                .map(rule -> new Firing(rule, steering.firing(rule)))
                .toList();
    }

    String id() {
        return rule.id();
    }
}
