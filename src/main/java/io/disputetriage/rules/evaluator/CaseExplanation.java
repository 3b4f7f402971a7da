package io.disputetriage.rules.evaluator;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What every rule says about one case, and why.
 *
 * @param fired in the order of the rule files
 * @param unknown the rules that hang on a fact that nobody knows, those first that hang on the fewest constraints
 * @param blocked the nearest first: those with the fewest false constraints, then the fewest unknown ones
 * @param findOut the unknown facts that could change the decision, in the order of its questions; then those that unknown
 *     rules wait for although these would change nothing
 */
public record CaseExplanation(
        List<RuleResult> fired, List<RuleResult> unknown, List<RuleResult> blocked, List<String> findOut) {
    private static final Comparator<RuleResult> NEAREST = Comparator.<RuleResult>comparingLong(
                    rule -> rule.count(Truth.FALSE))
            .thenComparingLong(rule -> rule.count(Truth.UNKNOWN))
            .thenComparing(RuleResult::file)
            .thenComparingInt(RuleResult::line);

    public CaseExplanation {
        fired = List.copyOf(fired);
        unknown = List.copyOf(unknown);
        blocked = List.copyOf(blocked);
        findOut = List.copyOf(findOut);
    }

    /** {@code open}: facts in the order of the questions. */
    static CaseExplanation of(List<RuleResult> rules, List<String> open) {
        Comparator<String> order = Comparator.comparingInt(
                        (String fact) -> open.contains(fact) ? open.indexOf(fact) : Integer.MAX_VALUE)
                .thenComparing(Comparator.naturalOrder());
        List<RuleResult> unknown = asked(sorted(rules, Truth.UNKNOWN), order);
        Stream<String> waitedFor = unknown.stream().flatMap(rule -> rule.findOut().stream());
        return new CaseExplanation(
                sorted(rules, Truth.TRUE),
                unknown,
                sorted(rules, Truth.FALSE),
                Stream.concat(open.stream(), waitedFor).distinct().sorted(order).toList());
    }

    /** Every rule: the fired ones, then the unknown, then the blocked ones. */
    public List<RuleResult> all() {
        return Stream.of(fired, unknown, blocked).flatMap(List::stream).toList();
    }

    /** What is said here about one rule; {@code findOut} becomes that of the rule. */
    public CaseExplanation only(String id) {
        return new CaseExplanation(
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

    private static List<RuleResult> asked(List<RuleResult> rules, Comparator<String> order) {
        return rules.stream().map(rule -> rule.asking(order)).toList();
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
     * @param findOut the facts of the fact sheet that would settle it, in the order of the decision's questions; empty
     *     unless it is UNKNOWN
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

        RuleResult asking(Comparator<String> order) {
            return new RuleResult(
                    id,
                    name,
                    file,
                    line,
                    playbook,
                    outcome,
                    constraints,
                    findOut.stream().sorted(order).toList());
        }

        /** How many of its constraints came to that. */
        public long count(Truth truth) {
            return constraints.stream()
                    .filter(constraint -> constraint.result() == truth)
                    .count();
        }

        /** What would have to hold as well for the rule to fire, as rules write it, in the order of its constraints; empty if it fired. */
        public List<String> wouldFireIf() {
            return constraints.stream()
                    .filter(constraint -> constraint.result() != Truth.TRUE)
                    .map(Finding::wouldHoldIf)
                    .toList();
        }

        /** The same in words, and how much it is. */
        public Lack lack() {
            return Lack.together(constraints.stream().map(Finding::lack).toList());
        }
    }

    /**
     * One constraint.
     *
     * @param text as written in the rule
     * @param line in the rule's file, from 1
     * @param column from 1
     * @param values of each fact that it reads, by path, in the order of the text; null for an unknown one
     * @param from the stated facts behind those of {@code values} that are derived, likewise; empty if none is
     * @param unknown the facts that leave it open; empty unless it is UNKNOWN
     * @param wouldHoldIf what would have to hold, as a rule writes it; null if it is TRUE
     * @param lack the same in words; nothing if it is TRUE
     */
    public record Finding(
            String text,
            int line,
            int column,
            Truth result,
            Map<String, Object> values,
            Map<String, Object> from,
            Collection<String> unknown,
            String wouldHoldIf,
            Lack lack) {
        public Finding {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            from = Collections.unmodifiableMap(new LinkedHashMap<>(from));
            unknown = List.copyOf(unknown);
        }
    }
}
