package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.Condition;
import java.util.Set;
import java.util.stream.Collectors;

/** One condition by itself, to be asked about many cases; immutable and safe for many threads. */
public final class Clause {
    private final Check check;
    private final Set<String> reads;

    private Clause(Check check, Set<String> reads) {
        this.check = check;
        this.reads = reads;
    }

    /** Makes a condition ready. Throws if it names a property or word that doesn't exist. */
    public static Clause of(Condition condition) {
        return new Clause(Check.of(condition), condition.properties().collect(Collectors.toUnmodifiableSet()));
    }

    /** What it comes to for a case. */
    public Truth of(Case facts) {
        return check.of(facts);
    }

    /** The paths of the properties that it reads. */
    public Set<String> reads() {
        return reads;
    }
}
