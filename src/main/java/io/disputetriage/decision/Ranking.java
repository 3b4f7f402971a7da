package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Demand;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts actions in the order of the table; on a tie between remedies the customer's wish decides. */
final class Ranking {
    private static final int LISTED_PER_GROUP = Places.LISTED_PER_GROUP;

    private final List<Demand> demands;
    private final Places places;

    Ranking(Case facts, OrderTable order) {
        demands = facts.complaint().demands();
        places = order.places(facts.kind());
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
        return listed(entry) != Places.NOWHERE;
    }

    /** The rows of the group that placed an action, as a reason; empty if the group encodes none. */
    Optional<Reason> placedBy(Entry entry) {
        int position = listed(entry);
        if (position == Places.NOWHERE) {
            return Optional.empty();
        }
        OrderTable.Group group = places.groups.get(position / LISTED_PER_GROUP);
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
        return places.of(entry.action, entry.isLater());
    }

    private int listed(Entry entry) {
        return places.listed(entry.action, entry.isLater());
    }

    private boolean demanded(Entry entry) {
        return demands.contains(Demand.REFUND_FULL)
                        && (entry.offers(Action.OFFER_REFUND_FULL) || entry.offers(Action.OFFER_REFUND_WITH_RETURN))
                || demands.contains(Demand.RETURN_AND_REFUND) && entry.offers(Action.OFFER_REFUND_WITH_RETURN)
                || demands.contains(Demand.REFUND_PARTIAL) && entry.offers(Action.OFFER_PARTIAL_REFUND)
                || (demands.contains(Demand.RESEND) || demands.contains(Demand.REPLACE)) && entry.resends();
    }
}
