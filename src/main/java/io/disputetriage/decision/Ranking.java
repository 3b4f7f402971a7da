package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Demand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts actions in the order of the table; on a tie between remedies the customer's wish decides. */
final class Ranking {
    private static final int LISTED_PER_GROUP = 100;

    private final Set<Demand> demands;
    private final List<OrderTable.Group> groups;
    private final Map<Action, Integer> now = new HashMap<>();
    private final Map<Action, Integer> later = new HashMap<>();

    Ranking(Case facts, OrderTable order) {
        demands = Set.copyOf(facts.complaint().demands());
        groups = new ArrayList<>(order.of(facts.kind()));
        if (!groups.equals(order.groups())) {
            groups.addAll(order.groups());
        }
        for (int group = 0; group < groups.size(); group++) {
            OrderTable.Group each = groups.get(group);
            for (int place = 0; place < each.actions().size(); place++) {
                int position = group * LISTED_PER_GROUP + place;
                if (each.timing() != OrderTable.Timing.LATER) {
                    now.putIfAbsent(each.actions().get(place), position);
                }
                if (each.timing() != OrderTable.Timing.NOW) {
                    later.putIfAbsent(each.actions().get(place), position);
                }
            }
        }
    }

    /** The table's order; what it doesn't know stands before HUMAN_REVIEW, the other entity always last. */
    Comparator<Entry> actions() {
        return Comparator.comparing((Entry entry) -> entry.action == Action.CONSIDER_OTHER_ENTITY)
                .thenComparingInt(this::position)
                .thenComparing(entry -> knows(entry) ? 1 : 0)
                .thenComparing(entry -> entry.action)
                .thenComparing(Entry::toString);
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
        return listed(entry) != null;
    }

    /** The rows of the group that placed an action, as a reason; empty if the group encodes none. */
    Optional<Reason> placedBy(Entry entry) {
        Integer position = listed(entry);
        if (position == null) {
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
        Integer position = listed(entry);
        if (position != null) {
            return position;
        }
        return now.getOrDefault(Action.HUMAN_REVIEW, groups.size() * LISTED_PER_GROUP);
    }

    /** Where the table lists the action at its timing, else at the other timing, else null. */
    private Integer listed(Entry entry) {
        Map<Action, Integer> first = entry.isLater() ? later : now;
        Map<Action, Integer> second = entry.isLater() ? now : later;
        Integer position = first.get(entry.action);
        return position == null ? second.get(entry.action) : position;
    }

    private boolean demanded(Entry entry) {
        return demands.contains(Demand.REFUND_FULL)
                        && (entry.offers(Action.OFFER_REFUND_FULL) || entry.offers(Action.OFFER_REFUND_WITH_RETURN))
                || demands.contains(Demand.RETURN_AND_REFUND) && entry.offers(Action.OFFER_REFUND_WITH_RETURN)
                || demands.contains(Demand.REFUND_PARTIAL) && entry.offers(Action.OFFER_PARTIAL_REFUND)
                || (demands.contains(Demand.RESEND) || demands.contains(Demand.REPLACE)) && entry.resends();
    }
}
