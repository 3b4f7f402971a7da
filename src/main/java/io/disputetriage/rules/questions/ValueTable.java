package io.disputetriage.rules.questions;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import io.disputetriage.policy.Origins;
import io.disputetriage.rules.drl.Condition;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The conditions that read one fact, which has few values and nothing behind it, and nothing else: most of all.
 * Only its value tells how they stand, so that is worked out when a value is first met.
 */
final class ValueTable {
    private static final Object UNKNOWN = new Object();

    private final Property fact;
    private final int first;
    private final List<OpenCondition> conditions;
    private final List<BitSet> makers;
    private final BitSet rules = new BitSet();
    private final Map<Object, Row> rows = new ConcurrentHashMap<>();

    /** What one value means for the conditions, and the rules that can't fire with it. */
    private record Row(Sensitivity[] each, BitSet out) {}

    /**
     * @param first place of the first of the conditions among all
     * @param makers the rules that make each of the conditions
     */
    ValueTable(Property fact, int first, List<Condition> conditions, List<BitSet> makers) {
        this.fact = fact;
        this.first = first;
        this.conditions = conditions.stream().map(OpenCondition::of).toList();
        this.makers = makers;
        makers.forEach(rules::or);
    }

    /** The fact that a condition reads, if it reads only one, which has few values and nothing behind it. */
    static Optional<Property> onlyFact(Condition condition) {
        List<Property> read =
                condition.properties().distinct().map(Property::at).toList();
        return read.stream()
                .filter(fact -> read.size() == 1
                        && fact.hasFewValues()
                        && Origins.of(fact.path()).hangsOnItselfAlone())
                .findFirst();
    }

    /** Those that make one of the conditions. */
    BitSet rules() {
        return rules;
    }

    /** Puts how the conditions stand in their places, and takes the rules out that can't fire. */
    void look(Case facts, Sensitivity[] all, BitSet left) {
        Object value = fact.of(facts);
        Object key = value == null ? UNKNOWN : value;
        Row known = rows.get(key);
        Row row = known == null ? rows.computeIfAbsent(key, none -> row(facts)) : known;
        System.arraycopy(row.each, 0, all, first, row.each.length);
        left.andNot(row.out);
    }

    private Row row(Case facts) {
        Row row = new Row(new Sensitivity[conditions.size()], new BitSet());
        for (int i = 0; i < row.each.length; i++) {
            row.each[i] = conditions.get(i).of(facts);
            if (row.each[i].certainty() == Certainty.FAILS) {
                row.out.or(makers.get(i));
            }
        }
        return row;
    }
}
