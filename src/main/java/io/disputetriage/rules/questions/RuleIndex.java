package io.disputetriage.rules.questions;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Constraint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Some rules, and each of their conditions once with the rules that make it: one that fails takes all of them out together,
 * and one that only rules make which are out already is not looked at.
 */
final class RuleIndex {
    private final OpenRule[] rules;
    private final List<ValueTable> tables = new ArrayList<>();
    /** Those in no table; their places come behind those of the tables. */
    private final OpenCondition[] conditions;

    private final BitSet[] makers;
    /** The place of the first of them. */
    private final int first;

    private final int[][] byRule;

    RuleIndex(List<OpenRule> rules) {
        this.rules = rules.toArray(OpenRule[]::new);
        Map<Condition, BitSet> makersOf = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            for (Condition condition : conditions(rules.get(i))) {
                makersOf.computeIfAbsent(condition, none -> new BitSet()).set(i);
            }
        }
        Map<Property, List<Condition>> byFact = new LinkedHashMap<>();
        List<Condition> others = new ArrayList<>();
        makersOf.keySet().forEach(condition -> ValueTable.onlyFact(condition)
                .map(fact -> byFact.computeIfAbsent(fact, none -> new ArrayList<>()))
                .orElse(others)
                .add(condition));
        List<Condition> places = new ArrayList<>();
        byFact.forEach((fact, inTable) -> {
            tables.add(new ValueTable(
                    fact,
                    places.size(),
                    inTable,
                    inTable.stream().map(makersOf::get).toList()));
            places.addAll(inTable);
        });
        // What most rules make takes out most.
        others.sort(
                Comparator.comparingInt(condition -> -makersOf.get(condition).cardinality()));
        first = places.size();
        places.addAll(others);
        conditions = others.stream().map(OpenCondition::of).toArray(OpenCondition[]::new);
        makers = others.stream().map(makersOf::get).toArray(BitSet[]::new);
        byRule = rules.stream()
                .map(rule -> conditions(rule).stream().mapToInt(places::indexOf).toArray())
                .toArray(int[][]::new);
    }

    private static List<Condition> conditions(OpenRule rule) {
        return rule.outline().constraints().stream()
                .map(Constraint::condition)
                .filter(condition -> !(condition instanceof Condition.Binding))
                .toList();
    }

    /** What could change about the rules that fire, and about those that could; of no others. */
    List<OpenRule.Chance> chances(Case facts) {
        BitSet left = new BitSet(rules.length);
        left.set(0, rules.length);
        Sensitivity[] each = new Sensitivity[first + conditions.length];
        for (int i = 0; i < tables.size(); i++) {
            tables.get(i).look(facts, each, left);
        }
        for (int i = 0; i < conditions.length; i++) {
            if (makers[i].intersects(left)) {
                Sensitivity one = conditions[i].of(facts);
                each[first + i] = one;
                if (one.certainty() == Certainty.FAILS) {
                    left.andNot(makers[i]);
                }
            }
        }
        List<OpenRule.Chance> chances = new ArrayList<>(left.cardinality());
        for (int rule = left.nextSetBit(0); rule >= 0; rule = left.nextSetBit(rule + 1)) {
            chances.add(rules[rule].chance(each, byRule[rule]));
        }
        return chances;
    }
}
