package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which rules fire in a case: the value of a fact that has few takes out, all at once, the rules that it keeps from firing; of those
 * that are left, only the other constraints are looked at.
 */
final class RulesByValue {
    private static final Object UNKNOWN = new Object();

    private final List<Column> columns = new ArrayList<>();
    /** The constraints of each rule that are in no column. */
    private final List<List<Check>> others = new ArrayList<>();

    /**
     * One fact.
     *
     * @param makers the constraints that read nothing else, with the rules that make them
     * @param rules all of these
     * @param out the rules that each value takes out
     */
    private record Column(Property fact, Map<Check, BitSet> makers, BitSet rules, Map<Object, BitSet> out) {
        static Column of(Property fact, Map<Check, BitSet> makers) {
            BitSet rules = new BitSet();
            makers.values().forEach(rules::or);
            return new Column(fact, makers, rules, new ConcurrentHashMap<>());
        }

        BitSet out(Case facts) {
            Object value = fact.of(facts);
            Object key = value == null ? UNKNOWN : value;
            BitSet known = out.get(key);
            return known == null ? out.computeIfAbsent(key, none -> failing(facts)) : known;
        }

        private BitSet failing(Case facts) {
            BitSet failing = new BitSet();
            makers.forEach((check, rules) -> {
                if (check.of(facts) != Truth.TRUE) {
                    failing.or(rules);
                }
            });
            return failing;
        }
    }

    RulesByValue(List<EvaluatedRule> rules) {
        Map<Property, Map<Check, BitSet>> byFact = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            List<Check> inNoColumn = new ArrayList<>();
            for (EvaluatedRule.Part part : rules.get(i).parts()) {
                if (part.facts().size() == 1 && part.facts().get(0).hasFewValues()) {
                    byFact.computeIfAbsent(part.facts().get(0), none -> new LinkedHashMap<>())
                            .computeIfAbsent(part.check(), none -> new BitSet())
                            .set(i);
                } else {
                    inNoColumn.add(part.check());
                }
            }
            others.add(inNoColumn);
        }
        byFact.forEach((fact, makers) -> columns.add(Column.of(fact, makers)));
        // What most rules read takes out most.
        columns.sort(Comparator.comparingInt(column -> -column.rules().cardinality()));
    }

    /** The places of the rules that fire. */
    BitSet firing(Case facts) {
        BitSet left = new BitSet(others.size());
        left.set(0, others.size());
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.rules().intersects(left)) {
                left.andNot(column.out(facts));
            }
        }
        for (int rule = left.nextSetBit(0); rule >= 0; rule = left.nextSetBit(rule + 1)) {
            if (!hold(others.get(rule), facts)) {
                left.clear(rule);
            }
        }
        return left;
    }

    private static boolean hold(List<Check> checks, Case facts) {
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i).of(facts) != Truth.TRUE) {
                return false;
            }
        }
        return true;
    }
}
