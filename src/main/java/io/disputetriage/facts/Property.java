package io.disputetriage.facts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
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
 * @param row of what {@link PropertyReader} reads; likewise the column
 */
public record Property(
        String path, int number, Class<?> type, boolean list, String sheetPath, String shown, int row, int column) {
    private static final Set<Class<?>> NO_FACTS = Set.of(CaseRecord.class, PropertyValues.class);
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
        PropertyValues values = facts.values();
        Object[][] rows = values.rows;
        if (rows == null) {
            rows = PropertyReader.read(facts);
            values.rows = rows;
        }
        return rows[row][column];
    }

    private static Map<String, Property> all() {
        Map<String, Property> all = new TreeMap<>();
        RecordComponent[] components = Case.class.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            int row = PropertyReader.row(component);
            if (row > 0) {
                RecordComponent[] facts = component.getType().getRecordComponents();
                for (int j = 0; j < facts.length; j++) {
                    String name = "." + facts[j].getName();
                    add(all, component.getName() + name, SheetPaths.name(component) + name, facts[j], row, j);
                }
            } else if (!NO_FACTS.contains(component.getType())) {
                add(all, component.getName(), component.getName(), component, row, i);
            }
        }
        return all;
    }

    private static void add(
            Map<String, Property> all, String path, String sheetPath, RecordComponent component, int row, int column) {
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
                        row,
                        column));
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
}
