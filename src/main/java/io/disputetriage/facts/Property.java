package io.disputetriage.facts;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One fact of a case that a condition may read.
 *
 * @param number its place among all of them, from 0
 * @param type of a single value; of the elements, for a list; of the words, for a text that a table lists
 * @param list whether there may be several values
 * @param sheetPath the path by which the fact sheet and the texts about it name it; the same as {@code path}, but for a section whose
 *     name is no word of the rule language
 * @param shown the path under which a decision shows it beside the fact sheet; null: it doesn't
 */
public record Property(
        String path, int number, Class<?> type, boolean list, String sheetPath, String shown, MethodHandle reader) {
    private static final MethodType READER = MethodType.methodType(Object.class, Case.class);
    private static final Map<String, Property> ALL = all();
    private static final Map<String, Property> BY_SHEET_PATH =
            ALL.values().stream().collect(Collectors.toUnmodifiableMap(Property::sheetPath, each -> each));

    /** By path, sorted. */
    public static Map<String, Property> byPath() {
        return ALL;
    }

    /** By {@code path} or {@code sheetPath}; throws if a case has no such property. */
    public static Property at(String path) {
        Property property = ALL.containsKey(path) ? ALL.get(path) : BY_SHEET_PATH.get(path);
        if (property == null) {
            throw new IllegalArgumentException("A case has no property " + path);
        }
        return property;
    }

    /** Whether it is a single word or a yes or no. */
    public boolean hasFewValues() {
        return !list && (type.isEnum() || type == Boolean.class);
    }

    /** Null if unknown. */
    public Object of(Case facts) {
        try {
            return (Object) reader.invokeExact(facts);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The accessor of " + path + " threw", e);
        }
    }

    private static Map<String, Property> all() {
        Map<String, Property> all = new TreeMap<>();
        for (RecordComponent component : Case.class.getRecordComponents()) {
            MethodHandle reader = handle(component);
            if (component.getType() == CaseRecord.class) {
                continue;
            }
            if (component.getType().isRecord()) {
                for (RecordComponent inner : component.getType().getRecordComponents()) {
                    add(
                            all,
                            component.getName() + "." + inner.getName(),
                            SheetPaths.name(component) + "." + inner.getName(),
                            inner,
                            MethodHandles.filterReturnValue(reader, handle(inner)));
                }
            } else {
                add(all, component.getName(), component.getName(), component, reader);
            }
        }
        return all;
    }

    private static void add(
            Map<String, Property> all, String path, String sheetPath, RecordComponent component, MethodHandle reader) {
        // A condition compares words and values; a list of records is neither.
        if (isList(component) && single(component).isRecord()) {
            return;
        }
        ShownAs shown = component.getAnnotation(ShownAs.class);
        all.put(
                path,
                new Property(
                        path,
                        all.size(),
                        single(component),
                        isList(component),
                        sheetPath,
                        shown == null ? null : shown.value(),
                        reader.asType(READER)));
    }

    private static Class<?> single(RecordComponent component) {
        Listed listed = component.getAnnotation(Listed.class);
        if (listed != null) {
            return listed.value();
        }
        return isList(component) && component.getGenericType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : component.getType();
    }

    private static boolean isList(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType());
    }

    private static MethodHandle handle(RecordComponent component) {
        try {
            return MethodHandles.publicLookup().unreflect(component.getAccessor());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Facts are public records", e);
        }
    }
}
