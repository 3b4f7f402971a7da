package io.disputetriage.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.ruleset.Condition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A condition, ready to be evaluated. */
sealed interface Check permits Check.All, Check.Any, Check.Bound, Comparison {

    Truth of(Case facts);

    /** Adds the unknown facts that leave it open; only for a check that is UNKNOWN. */
    void unknown(Case facts, Set<String> paths);

    /** What would have to hold that doesn't; only for a check that is not TRUE. */
    String wish(Case facts);

    /** Throws if the condition names a property or word that doesn't exist. */
    static Check of(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return new All(all.parts().stream().map(Check::of).toList());
        }
        if (condition instanceof Condition.AnyOf any) {
            return new Any(any.parts().stream().map(Check::of).toList());
        }
        return condition instanceof Condition.Test test ? Comparison.of(test) : new Bound();
    }

    /** False if one part is, whatever is unknown. */
    record All(List<Check> parts) implements Check {
        @Override
        public Truth of(Case facts) {
            Truth truth = Truth.TRUE;
            for (Check part : parts) {
                Truth one = part.of(facts);
                if (one == Truth.FALSE) {
                    return one;
                }
                truth = one == Truth.UNKNOWN ? one : truth;
            }
            return truth;
        }

        @Override
        public void unknown(Case facts, Set<String> paths) {
            open(parts, facts, paths);
        }

        @Override
        public String wish(Case facts) {
            return parts.stream()
                    .filter(part -> part.of(facts) != Truth.TRUE)
                    .map(part -> part instanceof Any ? "( " + part.wish(facts) + " )" : part.wish(facts))
                    .collect(Collectors.joining(" && "));
        }
    }

    /** True if one part is, whatever is unknown. */
    record Any(List<Check> parts) implements Check {
        @Override
        public Truth of(Case facts) {
            Truth truth = Truth.FALSE;
            for (Check part : parts) {
                Truth one = part.of(facts);
                if (one == Truth.TRUE) {
                    return one;
                }
                truth = one == Truth.UNKNOWN ? one : truth;
            }
            return truth;
        }

        @Override
        public void unknown(Case facts, Set<String> paths) {
            open(parts, facts, paths);
        }

        @Override
        public String wish(Case facts) {
            return parts.stream().map(part -> part.wish(facts)).collect(Collectors.joining(" || "));
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

    private static void open(List<Check> parts, Case facts, Set<String> paths) {
        for (Check part : parts) {
            if (part.of(facts) == Truth.UNKNOWN) {
                part.unknown(facts, paths);
            }
        }
    }
}
