package io.disputetriage.facts;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes records by the names of their components, so that a new component needs no edit where they are made. */
public final class Records {
    private Records() {}

    /** The record with these values; null for every component that isn't named. */
    public static <R extends Record> R of(Class<R> type, Map<String, ?> values) {
        return drawn(type, component -> values.get(component.getName()));
    }

    /** The record with these values, each after the name of its component; null for every component that isn't named. */
    public static <R extends Record> R of(Class<R> type, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return of(type, values);
    }

    /** The record with some values replaced, each after the name of its component. */
    public static <R extends Record> R with(R base, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        try {
            for (RecordComponent component : base.getClass().getRecordComponents()) {
                values.put(component.getName(), component.getAccessor().invoke(base));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Can't read a " + base.getClass().getSimpleName(), e);
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) base.getClass();
        return of(type, values);
    }

    /** The record with a value for each component, asked for in the order of their declaration. */
    static <R extends Record> R drawn(Class<R> type, Function<RecordComponent, Object> value) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(
                            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(Stream.of(components).map(value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Can't make a " + type.getSimpleName(), e);
        }
    }
}
