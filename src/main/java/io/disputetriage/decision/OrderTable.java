package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which of several sound actions comes first: preference, which ops edit, and never safety. Immutable. */
public final class OrderTable {
    private final List<Group> groups;
    private final Map<Kind, List<Group>> ladders;
    private final Map<Kind, ActionPositions> places = new EnumMap<>(Kind.class);

    /**
     * A table.
     *
     * @param groups for every kind that has no ladder of its own
     * @param ladders the order for single kinds of complaint
     */
    public OrderTable(List<Group> groups, Map<Kind, List<Group>> ladders) {
        this.groups = List.copyOf(groups);
        this.ladders = Map.copyOf(ladders);
        for (Kind kind : Kind.values()) {
            places.put(kind, ActionPositions.of(of(kind), this.groups));
        }
    }

    /** For every kind that has no ladder of its own. */
    public List<Group> groups() {
        return groups;
    }

    /** The order for single kinds of complaint. */
    public Map<Kind, List<Group>> ladders() {
        return ladders;
    }

    /** The groups that hold for a kind of complaint. */
    public List<Group> of(Kind kind) {
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

    /**
     * Actions that stand together; inside a group as listed.
     *
     * @param timing which of these actions belong here by when they can be done
     * @param playbook the playbook rows that this group encodes; named in the reasons of the actions it places
     */
    public record Group(String name, Timing timing, List<Action> actions, List<String> playbook) {
        public Group {
            actions = List.copyOf(actions);
            playbook = List.copyOf(playbook);
        }
    }

    /** NOW: no time or event is waited for; LATER: a time or an event is; ANY: either. */
    public enum Timing {
        NOW,
        LATER,
        ANY
    }
}
