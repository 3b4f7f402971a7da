package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Rules that may fire in a case: the value of a fact that has few takes out, all at once, the rules that it keeps from firing. */
final class RulesByValue {
    private static final Object UNKNOWN = new Object();

    private final int rules;
    private final List<Column> columns = new ArrayList<>();

    /** One fact, the constraints that read nothing else with the rules that make them, and the rules that each value takes out. */
    private record Column(Property fact, Map<Check, BitSet> makers, Map<Object, BitSet> out) {
        BitSet out(Case facts) {
            Object value = fact.of(facts);
            return out.computeIfAbsent(value == null ? UNKNOWN : value, none -> {
                BitSet all = new BitSet();
                makers.forEach((check, rules) -> {
                    if (check.of(facts) != Truth.TRUE) {
                        all.or(rules);
                    }
                });
                return all;
            });
        }
    }

    RulesByValue(List<EvaluatedRule> rules) {
        this.rules = rules.size();
        Map<Property, Map<Check, BitSet>> byFact = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            for (EvaluatedRule.Part part : rules.get(i).parts()) {
                if (part.facts().size() == 1 && part.facts().get(0).hasFewValues()) {
                    byFact.computeIfAbsent(part.facts().get(0), none -> new LinkedHashMap<>())
                            .computeIfAbsent(part.check(), none -> new BitSet())
                            .set(i);
                }
            }
        }
        byFact.forEach((fact, makers) -> columns.add(new Column(fact, makers, new ConcurrentHashMap<>())));
    }

    /** The places of the rules that no such value takes out. */
    BitSet left(Case facts) {
        BitSet left = new BitSet(rules);
        left.set(0, rules);
        for (int i = 0; i < columns.size(); i++) {
            left.andNot(columns.get(i).out(facts));
        }
        return left;
    }
}
