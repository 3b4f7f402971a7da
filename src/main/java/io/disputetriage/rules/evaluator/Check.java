package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.Condition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A condition, ready to be evaluated. */
sealed interface Check permits Check.Combination, Check.Bound, Comparison {

    Truth of(Case facts);

    /** Adds the unknown facts that leave it open; only for a check that is UNKNOWN. */
    void unknown(Case facts, Set<String> paths);

    /** What would have to hold that doesn't; only for a check that is not TRUE. */
    String wish(Case facts);

    /** Throws if the condition names a property or word that doesn't exist. */
    static Check of(Condition condition) {
        if (condition instanceof Condition.Combination several) {
            return new Combination(
                    several.any(), several.parts().stream().map(Check::of).toList());
        }
        return condition instanceof Condition.Test test ? Comparison.of(test) : new Bound();
    }

    /**
     * Several conditions at once. Whatever is unknown, one part that is FALSE makes it FALSE.
     *
     * @param any one part is enough, and one that is TRUE makes it TRUE
     */
    record Combination(boolean any, List<Check> parts) implements Check {
        @Override
        public Truth of(Case facts) {
            Truth decisive = Truth.of(any);
            Truth truth = Truth.of(!any);
            for (Check part : parts) {
                Truth one = part.of(facts);
                if (one == decisive) {
                    return one;
                }
                truth = one == Truth.UNKNOWN ? one : truth;
            }
            return truth;
        }

        @Override
        public void unknown(Case facts, Set<String> paths) {
            parts.stream().filter(part -> part.of(facts) == Truth.UNKNOWN).forEach(part -> part.unknown(facts, paths));
        }

        @Override
        public String wish(Case facts) {
            return parts.stream()
                    .filter(part -> part.of(facts) != Truth.TRUE)
                    .map(part -> !any && part instanceof Combination inner && inner.any
                            ? "( " + part.wish(facts) + " )"
                            : part.wish(facts))
                    .collect(Collectors.joining(any ? " || " : " && "));
        }
    }

    /** A binding, which holds whatever its value is. */
    record Bound() implements Check {
        @Override
        public Truth of(Case facts) {
            return Truth.TRUE;
        }

        @Override
        public void unknown(Case facts, Set<String> paths) {
            throw new IllegalStateException("A binding is never open");
        }

        @Override
        public String wish(Case facts) {
            throw new IllegalStateException("A binding always holds");
        }
    }
}
