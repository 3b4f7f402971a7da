package io.disputetriage.decision;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The values that the text of a reason may carry: {@code {shipment.elapsedDays}}. The paths are those
 * of the contract, and {@code policy.…} and {@code derived.…} for what the contract doesn't name.
 */
public final class Placeholders {
    /** What no text may carry: the words of the buyer, and what is made of them or isn't one value. */
    private static final Set<String> NOT_PRINTED = Set.of("complaint.statement", "kind", "implied", "contradictions");

    private static final Map<String, String> OTHERWISE_NAMED = Map.of("responseDuePolicy", "responseDue.policy");

    private static final SortedMap<String, Function<Case, Object>> VALUES = values();

    private Placeholders() {}

    /** Every path that a text may name, sorted. */
    public static SortedSet<String> paths() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(VALUES.keySet()));
    }

    /** The value of a path in a case: null when unknown. Throws if there is no such path. */
    static Function<Case, Object> value(String path) {
        Function<Case, Object> value = VALUES.get(path);
        if (value == null) {
            throw new IllegalArgumentException("No placeholder {" + path + "}");
        }
        return value;
    }

    private static SortedMap<String, Function<Case, Object>> values() {
        SortedMap<String, Function<Case, Object>> values = new TreeMap<>();
        Property.byPath().forEach((path, property) -> {
            if (!NOT_PRINTED.contains(path)) {
                String name = OTHERWISE_NAMED.getOrDefault(path, property.sheetPath());
                values.put(property.shown() == null ? name : property.shown(), property::of);
            }
        });
        values.put("order.buyerCountry", Placeholders::country);
        return values;
    }

    private static Object country(Case facts) {
        String name = facts.derived().buyerCountryName();
        return name == null ? facts.order().buyerCountry() : name;
    }
}
