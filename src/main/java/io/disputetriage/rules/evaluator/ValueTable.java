package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A fact that has few values, and what each of them means for the rules whose checks read nothing else: worked out once by making
 * these checks for each value, so that a case only has to be looked up.
 */
final class ValueTable {
    private final Property property;
    private final long[][] out;
    private final OpenCheck[][] doubts;

    private ValueTable(Property property, long[][] out, OpenCheck[][] doubts) {
        this.property = property;
        this.out = out;
        this.doubts = doubts;
    }

    /** {@code makers}: checks that read only this fact, with the rules that make them, as sets of bits of the same length. */
    static ValueTable of(Property property, Map<Check, long[]> makers, int tests) {
        List<Object> values = new ArrayList<>();
        values.add(null);
        values.addAll(
                property.type() == Boolean.class
                        ? List.of(false, true)
                        : List.of(property.type().getEnumConstants()));
        long[][] out = new long[values.size()][makers.values().iterator().next().length];
        OpenCheck[][] doubts = new OpenCheck[values.size()][];
        for (int place = 0; place < doubts.length; place++) {
            EvaluationCache look = new EvaluationCache(property, values.get(place), tests);
            List<OpenCheck> open = new ArrayList<>();
            for (Map.Entry<Check, long[]> each : makers.entrySet()) {
                OpenCheck.gather(each.getKey(), each.getValue(), look, out[place], open);
            }
            doubts[place] = open.toArray(OpenCheck[]::new);
        }
        return new ValueTable(property, out, doubts);
    }

    /** Adds the rules that can't fire to {@code failing}, and what could change to {@code open}. */
    void look(EvaluationCache look, long[] failing, List<OpenCheck> open) {
        int place = place(look.value(property));
        Bits.add(out[place], failing);
        for (OpenCheck doubt : doubts[place]) {
            open.add(doubt);
        }
    }

    private static int place(Object value) {
        if (value == null) {
            return 0;
        }
        return value instanceof Boolean yes ? yes ? 2 : 1 : ((Enum<?>) value).ordinal() + 1;
    }
}
