package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Some rules, and each of their checks once with the set of the rules that make it: a check that fails takes all of them out
 * together, and one that only rules make which are out already is not made. What reads one fact of few values is looked up instead.
 */
final class RuleIndex {
    private static final int MANY = 32;

    private final QuestionFinder.Ready[] rules;
    private final long[] beyond;
    private final ValueTable[] columns;
    private final Check[] checks;
    private final long[][] makers;

    private RuleIndex(QuestionFinder.Ready[] rules, ValueTable[] columns, Check[] checks, long[][] makers) {
        this.rules = rules;
        beyond = Bits.from(rules.length);
        this.columns = columns;
        this.checks = checks;
        this.makers = makers;
    }

    /** {@code words}: those that every case has that comes here, by their paths. {@code tests}: how many the ruleset has. */
    static RuleIndex of(List<QuestionFinder.Ready> rules, Map<String, Object> words, int tests) {
        Map<Check, long[]> makers = new LinkedHashMap<>();
        Map<Property, Map<Check, long[]>> byFact = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            for (Check check : rules.get(i).rule().checks()) {
                if (!check.mustHold(words)) {
                    Property fact = check.onlyFact();
                    Map<Check, long[]> all =
                            fact == null ? makers : byFact.computeIfAbsent(fact, none -> new LinkedHashMap<>());
                    Bits.set(all.computeIfAbsent(check, none -> Bits.below(rules.size())), i);
                }
            }
        }
        List<ValueTable> columns = new ArrayList<>();
        byFact.forEach((fact, all) -> columns.add(ValueTable.of(fact, all, tests)));
        List<Map.Entry<Check, long[]>> inOrder = new ArrayList<>(makers.entrySet());
        // What most rules make takes out most.
        inOrder.sort(Comparator.comparingInt(entry -> -Bits.count(entry.getValue())));
        return new RuleIndex(
                rules.toArray(QuestionFinder.Ready[]::new),
                columns.toArray(ValueTable[]::new),
                inOrder.stream().map(Map.Entry::getKey).toArray(Check[]::new),
                inOrder.stream().map(Map.Entry::getValue).toArray(long[][]::new));
    }

    /** Which of the rules fire, which could, and what that hangs on. */
    Candidates sift(EvaluationCache look) {
        long[] out = beyond.clone();
        List<OpenCheck> doubts = new ArrayList<>(MANY);
        for (ValueTable column : columns) {
            column.look(look, out, doubts);
        }
        for (int i = 0; i < checks.length; i++) {
            if (!Bits.isWithin(makers[i], out)) {
                OpenCheck.gather(checks[i], makers[i], look, out, doubts);
            }
        }
        return Candidates.of(rules, out, doubts);
    }
}
