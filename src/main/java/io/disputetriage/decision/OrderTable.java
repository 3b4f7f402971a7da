package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Kind;
import java.util.List;
import java.util.Map;

/**
 * Which of several sound actions comes first: preference, which ops edit, and never safety.
 *
 * @param groups for every kind that has no ladder of its own
 * @param ladders the order for single kinds of complaint
 */
public record OrderTable(List<Group> groups, Map<Kind, List<Group>> ladders) {
    public OrderTable {
        groups = List.copyOf(groups);
        ladders = Map.copyOf(ladders);
    }

    /** The groups that hold for a kind of complaint. */
    public List<Group> of(Kind kind) {
        return ladders.getOrDefault(kind, groups);
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
