package io.disputetriage.authoring.scenario;

import io.disputetriage.rules.evaluator.Truth;
import java.util.List;

/**
 * What scenarios showed of the rules, whether they passed or not. Rules are told apart by their id and constraints by
 * their text, so another layout of the files changes places and nothing else.
 *
 * @param cases how many fact sheets were looked at
 * @param rules every rule, in the order of the files
 */
public record Coverage(int cases, List<RuleCoverage> rules) {
    public Coverage {
        rules = List.copyOf(rules);
    }

    /** How many rules fired at least once. */
    public Share fired() {
        return Share.of(rules.stream().map(rule -> rule.reach() == Reach.FIRED).toList());
    }

    /** How many comparisons are covered. */
    public Share covered() {
        return Share.of(rules.stream()
                .flatMap(rule -> rule.constraints().stream())
                .flatMap(constraint -> constraint.comparisons().stream())
                .map(ComparisonCoverage::covered)
                .toList());
    }

    /** So many of so many. */
    public record Share(int some, int all) {
        static Share of(List<Boolean> each) {
            return new Share((int) each.stream().filter(one -> one).count(), each.size());
        }

        /** 100 of nothing is everything. */
        public double percent() {
            return all == 0 ? 100 : 100.0 * some / all;
        }
    }

    /** How far scenarios came with a rule. */
    public enum Reach {
        /** It fired. */
        FIRED,
        /** Its first constraint held, but it never fired. */
        BLOCKED,
        /** Not even its first constraint held. */
        NEVER_REACHED
    }

    /**
     * One rule.
     *
     * @param file path below the rules folder
     * @param line of the word {@code rule}
     * @param fired in how many cases it fired
     * @param blocked in how many its first constraint held, and it didn't fire
     */
    public record RuleCoverage(
            String id,
            String name,
            String file,
            int line,
            int fired,
            int blocked,
            List<ConstraintCoverage> constraints) {
        public RuleCoverage {
            constraints = List.copyOf(constraints);
        }

        /** How far the scenarios came. */
        public Reach reach() {
            return fired > 0 ? Reach.FIRED : blocked > 0 ? Reach.BLOCKED : Reach.NEVER_REACHED;
        }
    }

    /**
     * One constraint, by its place among those of the rule.
     *
     * @param text as written, on one line
     * @param comparisons in the order of the text; one for most constraints, none for one that only gives a name
     */
    public record ConstraintCoverage(
            int index, String text, int line, int column, Seen seen, List<ComparisonCoverage> comparisons) {
        public ConstraintCoverage {
            comparisons = List.copyOf(comparisons);
        }
    }

    /**
     * One comparison, the unit of which coverage counts.
     *
     * @param carried in how many cases its constraint held and would not have held without it
     */
    public record ComparisonCoverage(String text, Seen seen, int carried) {

        /** A scenario showed that it can let the rule fire, and another one that it alone can keep it silent. */
        public boolean covered() {
            return carried > 0 && seen.decidedAlone() > 0;
        }
    }

    /**
     * In how many cases it came to what.
     *
     * @param decidedAlone it was not true, and had it been, the rule would have fired
     */
    public record Seen(int isTrue, int isFalse, int isUnknown, int decidedAlone) {
        Seen and(Truth result, boolean alone) {
            return new Seen(
                    isTrue + (result == Truth.TRUE ? 1 : 0),
                    isFalse + (result == Truth.FALSE ? 1 : 0),
                    isUnknown + (result == Truth.UNKNOWN ? 1 : 0),
                    decidedAlone + (alone ? 1 : 0));
        }
    }
}
