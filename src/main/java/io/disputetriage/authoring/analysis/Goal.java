package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.evaluator.Clause;
import io.disputetriage.rules.evaluator.Truth;
import java.util.EnumSet;
import java.util.Set;

/** What a condition shall come to for a case that is sought. */
record Goal(Clause clause, Set<Truth> wanted) {
    static Goal holds(Clause clause) {
        return new Goal(clause, EnumSet.of(Truth.TRUE));
    }

    static Goal holds(Constraint constraint) {
        return holds(Clause.of(constraint.condition()));
    }

    static Goal fails(Clause clause) {
        return new Goal(clause, EnumSet.of(Truth.FALSE, Truth.UNKNOWN));
    }

    static Goal is(Clause clause, Truth truth) {
        return new Goal(clause, EnumSet.of(truth));
    }

    boolean reached(Case facts) {
        return wanted.contains(clause.of(facts));
    }
}
