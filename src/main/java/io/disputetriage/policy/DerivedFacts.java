package io.disputetriage.policy;

import io.disputetriage.facts.Derived;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** All derived facts. Each component of {@link Derived} is one of them; what is computed goes where its name says. */
final class DerivedFacts {
    private static final Map<String, DerivedFact> BY_NAME = byName();
    private static final List<Function<Derivation, Object>> COMPONENTS = Stream.of(Derived.class.getRecordComponents())
            .map(DerivedFacts::compute)
            .toList();
    private static final Constructor<Derived> DERIVED = constructor();

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
            return DERIVED.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The constructor of a record threw", e);
        }
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

    private static Constructor<Derived> constructor() {
        Class<?>[] types = Stream.of(Derived.class.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return Derived.class.getConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Facts are public records", e);
        }
    }
}
