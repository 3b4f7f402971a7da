package io.disputetriage.policy;

import io.disputetriage.facts.Derived;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** All derived facts. Each component of {@link Derived} is one of them; what is computed goes where its name says. */
final class DerivedFacts {
    private static final Map<String, DerivedFact> BY_NAME = byName();
    private static final Set<String> PASSING = Set.of("waitUntil", "hoursLeft", "arrivalReviewAt", "nextKnownDate");
    private static final List<Function<Derivation, Object>> COMPONENTS = Stream.of(Derived.class.getRecordComponents())
            .map(DerivedFacts::compute)
            .toList();
    private static final MethodHandle DERIVED = constructor();

    private DerivedFacts() {}

    static Iterable<DerivedFact> all() {
        return BY_NAME.values();
    }

    static Derived of(Derivation derivation) {
        Object[] values = new Object[COMPONENTS.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = COMPONENTS.get(i).apply(derivation);
        }
        try {
            return (Derived) DERIVED.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The constructor of a record threw", e);
        }
    }

    /** All but those that are another one a moment later. */
    static List<Object> settled(Derivation derivation) {
        List<Object> values = new ArrayList<>();
        BY_NAME.values().stream()
                .filter(fact -> !PASSING.contains(fact.name()))
                .forEach(fact -> values.add(fact.compute().apply(derivation)));
        return values;
    }

    private static Map<String, DerivedFact> byName() {
        Map<String, DerivedFact> byName = new TreeMap<>();
        Stream.of(
                        ParcelFacts.ALL,
                        TransitFacts.ALL,
                        ComplaintFacts.ALL,
                        MoneyFacts.ALL,
                        ReturnFacts.ALL,
                        DeadlineFacts.ALL)
                .flatMap(List::stream)
                .forEach(fact -> {
                    if (byName.put(fact.name(), fact) != null) {
                        throw new IllegalStateException(fact.path() + " is declared twice");
                    }
                });
        return byName;
    }

    private static Function<Derivation, Object> compute(RecordComponent component) {
        DerivedFact fact = BY_NAME.get(component.getName());
        if (fact == null) {
            throw new IllegalStateException("Nothing says how derived." + component.getName() + " is computed");
        }
        return fact.compute();
    }

    /** Takes all values in one array. */
    private static MethodHandle constructor() {
        Class<?>[] types = Stream.of(Derived.class.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(Derived.class, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Facts are public records", e);
        }
    }
}
