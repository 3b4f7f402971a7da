package io.disputetriage.evaluator;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What every rule says about one case, and why.
 *
 * @param fired in the order of the rule files
 * @param unknown the rules that hang on a fact that nobody knows, those first that hang on the fewest constraints
 * @param blocked the nearest first: those with the fewest false constraints, then the fewest unknown ones
 * @param findOut the facts that unknown rules wait for: first those that alone would settle the most rules
 */
public record Explanation(
        List<RuleResult> fired, List<RuleResult> unknown, List<RuleResult> blocked, List<String> findOut) {
    private static final Comparator<RuleResult> NEAREST = Comparator.<RuleResult>comparingLong(
                    rule -> rule.count(Truth.FALSE))
            .thenComparingLong(rule -> rule.count(Truth.UNKNOWN))
            .thenComparing(RuleResult::file)
            .thenComparingInt(RuleResult::line);

    public Explanation {
        fired = List.copyOf(fired);
        unknown = List.copyOf(unknown);
        blocked = List.copyOf(blocked);
        findOut = List.copyOf(findOut);
    }

    static Explanation of(List<RuleResult> rules) {
        List<RuleResult> unknown = sorted(rules, Truth.UNKNOWN);
        return new Explanation(sorted(rules, Truth.TRUE), unknown, sorted(rules, Truth.FALSE), findOut(unknown));
    }

    /** Every rule: the fired ones, then the unknown, then the blocked ones. */
    public List<RuleResult> all() {
        return Stream.of(fired, unknown, blocked).flatMap(List::stream).toList();
    }

    /** What is said here about one rule; {@code findOut} becomes that of the rule. */
    public Explanation only(String id) {
        return new Explanation(
                named(fired, id),
                named(unknown, id),
                named(blocked, id),
                named(unknown, id).stream()
                        .flatMap(rule -> rule.findOut().stream())
                        .toList());
    }

    private static List<RuleResult> named(List<RuleResult> rules, String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).toList();
    }

    private static List<RuleResult> sorted(List<RuleResult> rules, Truth outcome) {
        return rules.stream()
                .filter(rule -> rule.outcome() == outcome)
                .sorted(NEAREST)
                .toList();
    }

    private static List<String> findOut(List<RuleResult> unknown) {
        Map<String, Integer> alone = new TreeMap<>();
        Map<String, Integer> with = new TreeMap<>();
        for (RuleResult rule : unknown) {
            List<String> facts = rule.findOut();
            facts.forEach(fact -> with.merge(fact, 1, Integer::sum));
            facts.forEach(fact -> alone.merge(fact, facts.size() == 1 ? 1 : 0, Integer::sum));
        }
        return with.keySet().stream()
                .sorted(Comparator.<String>comparingInt(fact -> -alone.get(fact))
                        .thenComparingInt(fact -> -with.get(fact))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * One rule.
     *
     * @param id from {@code @id}
     * @param name the sentence that names it
     * @param file path below the rules folder
     * @param line of the word {@code rule}, from 1
     * @param playbook its rows, sorted
     * @param constraints in the order of the rule
     * @param findOut the facts of the fact sheet that would settle it; empty unless it is UNKNOWN
     */
    public record RuleResult(
            String id,
            String name,
            String file,
            int line,
            List<String> playbook,
            Truth outcome,
            List<Finding> constraints,
            List<String> findOut) {
        public RuleResult {
            findOut = List.copyOf(findOut);
            playbook = List.copyOf(playbook);
            constraints = List.copyOf(constraints);
        }

        /** How many of its constraints came to that. */
        public long count(Truth truth) {
            return constraints.stream()
                    .filter(constraint -> constraint.result() == truth)
                    .count();
        }

        /** What would have to hold as well for the rule to fire, in the order of its constraints; empty if it fired. */
        public List<String> wouldFireIf() {
            return constraints.stream()
                    .filter(constraint -> constraint.result() != Truth.TRUE)
                    .map(Finding::wouldHoldIf)
                    .toList();
        }
    }

    /**
     * One constraint.
     *
     * @param text as written in the rule
     * @param line in the rule's file, from 1
     * @param column from 1
     * @param values of each fact that it reads, by path, in the order of the text; null for an unknown one
     * @param unknown the facts that leave it open; empty unless it is UNKNOWN
     * @param wouldHoldIf what would have to hold; null if it is TRUE
     */
    public record Finding(
            String text,
            int line,
            int column,
            Truth result,
            Map<String, Object> values,
            Collection<String> unknown,
            String wouldHoldIf) {
        public Finding {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            unknown = List.copyOf(unknown);
        }
    }
}
