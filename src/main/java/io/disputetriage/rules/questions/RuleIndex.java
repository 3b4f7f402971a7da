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
 * Some rules, and each of their conditions once: it is looked at once for all rules that make it, and not at all if these are out
 * already. A table takes all rules out together that can't fire with the value of its fact.
 */
final class RuleIndex {
    private final OpenRule[] rules;
    private final List<ValueTable> tables = new ArrayList<>();
    /** Those in no table; their places come behind those of the tables. */
    private final OpenCondition[] conditions;

    /** The place of the first of them. */
    private final int first;
    /** The places of the conditions of each rule, ascending. */
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
        tables.sort(Comparator.comparingInt(table -> -table.rules().cardinality()));
        others.sort(
                Comparator.comparingInt(condition -> -makersOf.get(condition).cardinality()));
        first = places.size();
        places.addAll(others);
        conditions = others.stream().map(OpenCondition::of).toArray(OpenCondition[]::new);
        byRule = rules.stream()
                .map(rule -> conditions(rule).stream()
                        .mapToInt(places::indexOf)
                        .sorted()
                        .toArray())
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
            ValueTable table = tables.get(i);
            if (table.rules().intersects(left)) {
                table.look(facts, each, left);
            }
        }
        List<OpenRule.Chance> chances = new ArrayList<>(left.cardinality());
        for (int rule = left.nextSetBit(0); rule >= 0; rule = left.nextSetBit(rule + 1)) {
            if (!fails(byRule[rule], facts, each)) {
                chances.add(rules[rule].chance(each, byRule[rule]));
            }
        }
        return chances;
    }

    /** Whether one of the conditions in these places fails; how they stand is put there. */
    private boolean fails(int[] places, Case facts, Sensitivity[] each) {
        for (int place : places) {
            if (each[place] == null) {
                each[place] = conditions[place - first].of(facts);
            }
            if (each[place].certainty() == Certainty.FAILS) {
                return true;
            }
        }
        return false;
    }
}
