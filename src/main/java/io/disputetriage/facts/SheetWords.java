package io.disputetriage.facts;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The words that one fact of a fact sheet takes, as tables write them: those of its vocabulary, or yes and no.
 *
 * @param words without UNKNOWN, which says nothing
 * @param several whether the fact holds several of them at a time
 */
public record SheetWords(List<String> words, boolean several) {
    /** How the platform closed the case: no fact of a sheet, since nothing is decided after it. */
    public static final String OUTCOME = "case.outcome";

    /** By the path of the fact, sorted, and {@link #OUTCOME}; facts that are no words, such as times and money, are not among them. */
    public static final SortedMap<String, SheetWords> BY_PATH = byPath();

    public SheetWords {
        words = List.copyOf(words);
    }

    private static SortedMap<String, SheetWords> byPath() {
        SortedMap<String, SheetWords> byPath = new TreeMap<>();
        for (RecordComponent component : SheetPaths.STATED) {
            String name = SheetPaths.name(component);
            if (component.getType().isRecord()) {
                Stream.of(component.getType().getRecordComponents())
                        .forEach(inner -> add(byPath, name + "." + inner.getName(), inner));
            } else {
                add(byPath, name, component);
            }
        }
        byPath.put(OUTCOME, new SheetWords(names(CaseOutcome.class), false));
        return Collections.unmodifiableSortedMap(byPath);
    }

    private static void add(SortedMap<String, SheetWords> byPath, String path, RecordComponent component) {
        Class<?> type = SheetPaths.type(component);
        if (type == Boolean.class) {
            byPath.put(path, new SheetWords(List.of("yes", "no"), false));
        } else if (type.isEnum()) {
            byPath.put(path, new SheetWords(names(type), Collection.class.isAssignableFrom(component.getType())));
        }
    }

    private static List<String> names(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(word -> ((Enum<?>) word).name())
                .filter(word -> !word.equals("UNKNOWN"))
                .toList();
    }
}
