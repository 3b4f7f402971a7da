package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Evidence;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.SheetPaths;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One fact that a fact sheet may state, by its path. A word of a list is a fact of its own, such as
 * {@code evidence[SIGNATURE]}, so that it can be dropped or added alone.
 *
 * @param index its place among all facts, in the order of the contract
 * @param type of the value that a {@link Draft} holds; a time is held as a distance from {@code asOf}
 */
record Fact(int index, String path, Form form, Class<?> type) {

    /** How a fact stands in the sheet. */
    enum Form {
        PLAIN,
        /** An instant, held as a {@link java.time.Duration} after {@code asOf}; negative: before it. */
        INSTANT,
        /** Likewise, or a {@link Moment.Day} as stated. */
        MOMENT,
        /** A word of a list; true, or not there. */
        MEMBER,
        /** The list of allowed actions, held whole, because an empty one says something. */
        ACTIONS
    }

    private static final Map<String, Fact> ALL = Collections.unmodifiableMap(table());
    private static final List<Fact> LIST = List.copyOf(ALL.values());

    /** Every fact, in the order of the contract. */
    static List<Fact> all() {
        return LIST;
    }

    /** Throws if a fact sheet has no such fact. */
    static Fact at(String path) {
        Fact fact = ALL.get(path);
        if (fact == null) {
            throw new IllegalArgumentException("A fact sheet has no fact " + path);
        }
        return fact;
    }

    static boolean exists(String path) {
        return ALL.containsKey(path);
    }

    static Fact member(String list, Enum<?> word) {
        return at(list + "[" + word.name() + "]");
    }

    private static Map<String, Fact> table() {
        Map<String, Fact> table = new LinkedHashMap<>();
        for (RecordComponent outer : SheetPaths.STATED) {
            if (outer.getType().isRecord()) {
                for (RecordComponent inner : outer.getType().getRecordComponents()) {
                    add(table, SheetPaths.name(outer) + "." + inner.getName(), inner);
                }
            } else {
                add(table, outer.getName(), outer);
            }
        }
        return table;
    }

    private static void add(Map<String, Fact> table, String path, RecordComponent component) {
        if (List.class.isAssignableFrom(component.getType())
                && !words(component).isEmpty()) {
            for (Enum<?> word : words(component)) {
                String name = path + "[" + word.name() + "]";
                table.put(name, new Fact(table.size(), name, Form.MEMBER, Boolean.class));
            }
        } else if (Set.class.isAssignableFrom(component.getType())) {
            table.put(path, new Fact(table.size(), path, Form.ACTIONS, Action.class));
        } else {
            boolean evaluated = path.equals("asOf");
            Form form = component.getType() == Instant.class && !evaluated
                    ? Form.INSTANT
                    : component.getType() == Moment.class ? Form.MOMENT : Form.PLAIN;
            table.put(path, new Fact(table.size(), path, form, component.getType()));
        }
    }

    /** What may stand in a list; none if that isn't a word, as what was done: such a list is one fact, held whole. */
    static List<Enum<?>> words(RecordComponent list) {
        Class<?> element = (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
        Class<?> type = element == Evidence.class ? EvidenceKind.class : element;
        List<Enum<?>> words = new ArrayList<>();
        if (type.isEnum()) {
            for (Object word : type.getEnumConstants()) {
                words.add((Enum<?>) word);
            }
        }
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fact fact && fact.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return path;
    }
}
