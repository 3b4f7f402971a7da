package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A rule to steer at, and the policy by which it is found out whether it fires. */
record Target(Rule rule, Function<FactSheet, Case> derive) {

    /** All rules of a rulebook. */
    static List<Target> all(Rulebook rulebook) {
        List<Target> targets = new ArrayList<>();
        rulebook.outlines().forEach(rule -> targets.add(new Target(rule, rulebook::derive)));
        return targets;
    }
}
