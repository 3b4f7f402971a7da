package io.disputetriage.rules.rulebook;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cases with single facts replaced, by path. */
final class CaseEdit {
    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new HashMap<>();
    private static final Map<Class<?>, Constructor<?>> CONSTRUCTORS = new HashMap<>();

    private CaseEdit() {}

    /** Every path that a rule may read, with its type. */
    static Map<String, Type> paths() {
        Map<String, Type> paths = new java.util.TreeMap<>();
        for (RecordComponent outer : components(Case.class)) {
            if (outer.getType().isRecord()) {
                for (RecordComponent inner : components(outer.getType())) {
                    paths.put(outer.getName() + "." + inner.getName(), inner.getGenericType());
                }
            } else {
                paths.put(outer.getName(), outer.getGenericType());
            }
        }
        paths.keySet().retainAll(Property.byPath().keySet());
        return paths;
    }

    /** The type of one value; of an element, for a list. */
    static Class<?> single(Type type) {
        return type instanceof ParameterizedType generic
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : (Class<?>) type;
    }

    static Object get(Object record, String path) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            return get(get(record, path.substring(0, dot)), path.substring(dot + 1));
        }
        for (RecordComponent component : components(record.getClass())) {
            if (component.getName().equals(path)) {
                return read(component, record);
            }
        }
        throw new AssertionError(path);
    }

    static <R> R with(R record, String path, Object value) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components(record.getClass())) {
            Object old = read(component, record);
            boolean here = component.getName().equals(name);
            values.add(!here ? old : dot < 0 ? value : with(old, path.substring(dot + 1), value));
        }
        try {
            @SuppressWarnings("unchecked")
            R changed = (R) constructor(record.getClass()).newInstance(values.toArray());
            return changed;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(path + " = " + value, e);
        }
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static synchronized RecordComponent[] components(Class<?> type) {
        return COMPONENTS.computeIfAbsent(type, Class::getRecordComponents);
    }

    private static synchronized Constructor<?> constructor(Class<?> type) {
        return CONSTRUCTORS.computeIfAbsent(type, record -> {
            try {
                return record.getDeclaredConstructor(Stream.of(components(record))
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new AssertionError(e);
            }
        });
    }
}
