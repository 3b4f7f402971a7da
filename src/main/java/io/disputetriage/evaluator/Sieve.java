package io.disputetriage.evaluator;

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
final class Sieve {
    private static final int MANY = 32;

    private final Outlook.Ready[] rules;
    private final long[] beyond;
    private final Column[] columns;
    private final Check[] checks;
    private final long[][] makers;

    private Sieve(Outlook.Ready[] rules, Column[] columns, Check[] checks, long[][] makers) {
        this.rules = rules;
        beyond = Bits.from(rules.length);
        this.columns = columns;
        this.checks = checks;
        this.makers = makers;
    }

    /** {@code words}: those that every case has that comes here, by their paths. {@code tests}: how many the ruleset has. */
    static Sieve of(List<Outlook.Ready> rules, Map<String, Object> words, int tests) {
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
        List<Column> columns = new ArrayList<>();
        byFact.forEach((fact, all) -> columns.add(Column.of(fact, all, tests)));
        List<Map.Entry<Check, long[]>> inOrder = new ArrayList<>(makers.entrySet());
        // What most rules make takes out most.
        inOrder.sort(Comparator.comparingInt(entry -> -Bits.count(entry.getValue())));
        return new Sieve(
                rules.toArray(Outlook.Ready[]::new),
                columns.toArray(Column[]::new),
                inOrder.stream().map(Map.Entry::getKey).toArray(Check[]::new),
                inOrder.stream().map(Map.Entry::getValue).toArray(long[][]::new));
    }

    /** Which of the rules fire, which could, and what that hangs on. */
    Sifted sift(Look look) {
        long[] out = beyond.clone();
        List<Doubt> doubts = new ArrayList<>(MANY);
        for (Column column : columns) {
            column.look(look, out, doubts);
        }
        for (int i = 0; i < checks.length; i++) {
            if (!Bits.isWithin(makers[i], out)) {
                Doubt.gather(checks[i], makers[i], look, out, doubts);
            }
        }
        return Sifted.of(rules, out, doubts);
    }
}
