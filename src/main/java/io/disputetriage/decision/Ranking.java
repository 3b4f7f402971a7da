package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Demand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts actions in the order of the table; on a tie between remedies the customer's wish decides. */
final class Ranking {
    private static final int LISTED_PER_GROUP = 100;
    private static final int NOWHERE = -1;
    private static final int ACTIONS = Action.values().length;

    private final List<Demand> demands;
    private final List<OrderTable.Group> groups;
    private final int[] now = nowhere();
    private final int[] later = nowhere();

    Ranking(Case facts, OrderTable order) {
        demands = facts.complaint().demands();
        List<OrderTable.Group> ladder = order.of(facts.kind());
        groups = new ArrayList<>(ladder);
        if (!ladder.equals(order.groups())) {
            groups.addAll(order.groups());
        }
        for (int group = 0; group < groups.size(); group++) {
            OrderTable.Group each = groups.get(group);
            int position = group * LISTED_PER_GROUP;
            for (Action action : each.actions()) {
                if (each.timing() != OrderTable.Timing.LATER) {
                    putIfAbsent(now, action, position);
                }
                if (each.timing() != OrderTable.Timing.NOW) {
                    putIfAbsent(later, action, position);
                }
                position++;
            }
        }
    }

    private static int[] nowhere() {
        int[] positions = new int[ACTIONS];
        Arrays.fill(positions, NOWHERE);
        return positions;
    }

    private static void putIfAbsent(int[] positions, Action action, int position) {
        if (positions[action.ordinal()] == NOWHERE) {
            positions[action.ordinal()] = position;
        }
    }

    /** The table's order; what it doesn't know stands before HUMAN_REVIEW, the other entity always last. */
    Comparator<Entry> actions() {
        return this::compare;
    }

    private int compare(Entry one, Entry other) {
        int by = Boolean.compare(
                one.action == Action.CONSIDER_OTHER_ENTITY, other.action == Action.CONSIDER_OTHER_ENTITY);
        by = by != 0 ? by : Integer.compare(position(one), position(other));
        by = by != 0 ? by : Boolean.compare(knows(one), knows(other));
        by = by != 0 ? by : one.action.compareTo(other.action);
        return by != 0 ? by : one.toString().compareTo(other.toString());
    }

    /** The order in which remedies are preferred. */
    Comparator<Entry> remedies() {
        return Comparator.comparingInt((Entry entry) -> position(entry) / LISTED_PER_GROUP)
                .thenComparing(entry -> demanded(entry) ? 0 : 1)
                .thenComparing(actions());
    }

    /** Names S3-13 when the buyer's wish decided between remedies that the table holds equal. */
    Optional<Reason> tieBreak(Entry kept, List<Entry> remedies) {
        boolean tie = remedies.stream()
                .anyMatch(other -> other != kept
                        && position(other) / LISTED_PER_GROUP == position(kept) / LISTED_PER_GROUP
                        && demanded(kept)
                        && !demanded(other));
        return tie
                ? Optional.of(Reason.guard("S3-13", "Among equal remedies the one the buyer asked for comes first"))
                : Optional.empty();
    }

    boolean knows(Entry entry) {
        return listed(entry) != NOWHERE;
    }

    /** The rows of the group that placed an action, as a reason; empty if the group encodes none. */
    Optional<Reason> placedBy(Entry entry) {
        int position = listed(entry);
        if (position == NOWHERE) {
            return Optional.empty();
        }
        OrderTable.Group group = groups.get(position / LISTED_PER_GROUP);
        return group.playbook().isEmpty()
                ? Optional.empty()
                : Optional.of(new Reason(
                        "order",
                        group.playbook(),
                        "policy/order.yaml",
                        null,
                        "Placed by the order table: " + group.name()));
    }

    private int position(Entry entry) {
        int position = listed(entry);
        if (position != NOWHERE) {
            return position;
        }
        int review = now[Action.HUMAN_REVIEW.ordinal()];
        return review == NOWHERE ? groups.size() * LISTED_PER_GROUP : review;
    }

    /** Where the table lists the action at its timing, else at the other timing, else NOWHERE. */
    private int listed(Entry entry) {
        int place = entry.action.ordinal();
        int first = entry.isLater() ? later[place] : now[place];
        return first != NOWHERE ? first : entry.isLater() ? now[place] : later[place];
    }

    private boolean demanded(Entry entry) {
        return demands.contains(Demand.REFUND_FULL)
                        && (entry.offers(Action.OFFER_REFUND_FULL) || entry.offers(Action.OFFER_REFUND_WITH_RETURN))
                || demands.contains(Demand.RETURN_AND_REFUND) && entry.offers(Action.OFFER_REFUND_WITH_RETURN)
                || demands.contains(Demand.REFUND_PARTIAL) && entry.offers(Action.OFFER_PARTIAL_REFUND)
                || (demands.contains(Demand.RESEND) || demands.contains(Demand.REPLACE)) && entry.resends();
    }
}
