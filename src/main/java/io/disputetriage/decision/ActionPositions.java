package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where an order table puts each action, for one kind of complaint; made once, because every decision asks. */
final class ActionPositions {
    static final int LISTED_PER_GROUP = 100;
    static final int NOWHERE = -1;

    final List<OrderGroup> groups;
    private final int[] now = nowhere();
    private final int[] later = nowhere();

    private ActionPositions(List<OrderGroup> groups) {
        this.groups = List.copyOf(groups);
        for (int group = 0; group < groups.size(); group++) {
            OrderGroup each = groups.get(group);
            int position = group * LISTED_PER_GROUP;
            for (Action action : each.actions()) {
                if (each.timing() != OrderGroup.Timing.LATER) {
                    putIfAbsent(now, action, position);
                }
                if (each.timing() != OrderGroup.Timing.NOW) {
                    putIfAbsent(later, action, position);
                }
                position++;
            }
        }
    }

    /** A ladder first; what it doesn't list stands where the groups put it. */
    static ActionPositions of(List<OrderGroup> ladder, List<OrderGroup> groups) {
        List<OrderGroup> all = new ArrayList<>(ladder);
        if (!ladder.equals(groups)) {
            all.addAll(groups);
        }
        return new ActionPositions(all);
    }

    /** Where the action is listed at its timing, else at the other timing, else NOWHERE. */
    int listed(Action action, boolean isLater) {
        int place = action.ordinal();
        int first = isLater ? later[place] : now[place];
        return first != NOWHERE ? first : isLater ? now[place] : later[place];
    }

    /** As {@link #listed}; what isn't listed stands with HUMAN_REVIEW. */
    int of(Action action, boolean isLater) {
        int position = listed(action, isLater);
        if (position != NOWHERE) {
            return position;
        }
        int review = now[Action.HUMAN_REVIEW.ordinal()];
        return review == NOWHERE ? groups.size() * LISTED_PER_GROUP : review;
    }

    private static int[] nowhere() {
        int[] positions = new int[Action.values().length];
        Arrays.fill(positions, NOWHERE);
        return positions;
    }

    private static void putIfAbsent(int[] positions, Action action, int position) {
        if (positions[action.ordinal()] == NOWHERE) {
            positions[action.ordinal()] = position;
        }
    }
}
