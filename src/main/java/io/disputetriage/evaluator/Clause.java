package io.disputetriage.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.ruleset.Condition;
import io.disputetriage.ruleset.Condition.Operand;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
        Set<String> reads = new TreeSet<>();
        properties(condition).forEach(reads::add);
        return new Clause(new Tests().of(condition), Set.copyOf(reads));
    }

    /** What it comes to for a case. */
    public Truth of(Case facts) {
        return check.of(facts);
    }

    /** The paths of the properties that it reads. */
    public Set<String> reads() {
        return reads;
    }

    private static Stream<String> properties(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().flatMap(Clause::properties);
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().flatMap(Clause::properties);
        }
        Stream<Operand> operands = condition instanceof Condition.Test test
                ? Stream.concat(Stream.of(test.left()), test.right().stream())
                : Stream.of(((Condition.Binding) condition).property());
        return operands.filter(operand -> operand.form() == Operand.Form.PROPERTY)
                .map(Operand::text);
    }
}
