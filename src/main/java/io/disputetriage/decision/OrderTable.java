package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which of several sound actions comes first: preference, which ops edit, and never safety. Immutable. */
public final class OrderTable {
    private final List<OrderGroup> groups;
    private final Map<Kind, List<OrderGroup>> ladders;
    private final Map<Kind, ActionPositions> places = new EnumMap<>(Kind.class);

    /**
     * A table.
     *
     * @param groups for every kind that has no ladder of its own
     * @param ladders the order for single kinds of complaint
     */
    public OrderTable(List<OrderGroup> groups, Map<Kind, List<OrderGroup>> ladders) {
        this.groups = List.copyOf(groups);
        this.ladders = Map.copyOf(ladders);
        for (Kind kind : Kind.values()) {
            places.put(kind, ActionPositions.of(of(kind), this.groups));
        }
    }

    /** For every kind that has no ladder of its own. */
    public List<OrderGroup> groups() {
        return groups;
    }

    /** The order for single kinds of complaint. */
    public Map<Kind, List<OrderGroup>> ladders() {
        return ladders;
    }

    /** The groups that hold for a kind of complaint. */
    public List<OrderGroup> of(Kind kind) {
        return ladders.getOrDefault(kind, groups);
    }

    /**
     * Where an action stands; a lower number comes first.
     *
     * @param later it waits for a time or an event first
     */
    public int place(Kind kind, Action action, boolean later) {
        return places.get(kind).of(action, later);
    }

    ActionPositions places(Kind kind) {
        return places.get(kind);
    }

    /** Two tables are equal if they say the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof OrderTable table && groups.equals(table.groups) && ladders.equals(table.ladders);
    }

    @Override
    public int hashCode() {
        return Objects.hash(groups, ladders);
    }
}
