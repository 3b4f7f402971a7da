package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import java.util.List;

/**
 * Actions that stand together in an order table; inside a group as listed.
 *
 * @param timing which of these actions belong here by when they can be done
 * @param playbook the playbook rows that this group encodes; named in the reasons of the actions it places
 */
public record OrderGroup(String name, Timing timing, List<Action> actions, List<String> playbook) {
    public OrderGroup {
        actions = List.copyOf(actions);
        playbook = List.copyOf(playbook);
    }

    /** NOW: no time or event is waited for; LATER: a time or an event is; ANY: either. */
    public enum Timing {
        NOW,
        LATER,
        ANY
    }
}
