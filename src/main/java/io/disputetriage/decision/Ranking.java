package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Demand;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts actions in the order of the table; on a tie between remedies the customer's wish decides. */
final class Ranking {
    private static final int LISTED_PER_GROUP = ActionPositions.LISTED_PER_GROUP;

    private final List<Demand> demands;
    private final ActionPositions places;

    Ranking(Case facts, OrderTable order) {
        demands = facts.complaint().demands();
        places = order.places(facts.kind());
    }

    /** The table's order; what it doesn't know stands before HUMAN_REVIEW, the other entity always last. */
    Comparator<DraftAction> actions() {
        return this::compare;
    }

    private int compare(DraftAction one, DraftAction other) {
        int by = Boolean.compare(
                one.action == Action.CONSIDER_OTHER_ENTITY, other.action == Action.CONSIDER_OTHER_ENTITY);
        by = by != 0 ? by : Integer.compare(position(one), position(other));
        by = by != 0 ? by : Boolean.compare(knows(one), knows(other));
        by = by != 0 ? by : one.action.compareTo(other.action);
        return by != 0 ? by : one.toString().compareTo(other.toString());
    }

    /** The order in which remedies are preferred. */
    Comparator<DraftAction> remedies() {
        return Comparator.comparingInt((DraftAction action) -> position(action) / LISTED_PER_GROUP)
                .thenComparing(action -> demanded(action) ? 0 : 1)
                .thenComparing(actions());
    }

    /** Names S3-13 when the buyer's wish decided between remedies that the table holds equal. */
    Optional<Reason> tieBreak(DraftAction kept, List<DraftAction> remedies) {
        boolean tie = remedies.stream()
                .anyMatch(other -> other != kept
                        && position(other) / LISTED_PER_GROUP == position(kept) / LISTED_PER_GROUP
                        && demanded(kept)
                        && !demanded(other));
        return tie
                ? Optional.of(Reason.guard("S3-13", "Among equal remedies the one the buyer asked for comes first"))
                : Optional.empty();
    }

    boolean knows(DraftAction action) {
        return listed(action) != ActionPositions.NOWHERE;
    }

    /** The rows of the group that placed an action, as a reason; empty if the group encodes none. */
    Optional<Reason> placedBy(DraftAction action) {
        int position = listed(action);
        if (position == ActionPositions.NOWHERE) {
            return Optional.empty();
        }
        OrderGroup group = places.groups.get(position / LISTED_PER_GROUP);
        return group.playbook().isEmpty()
                ? Optional.empty()
                : Optional.of(new Reason(
                        "order",
                        group.playbook(),
                        "policy/order.yaml",
                        null,
                        "Placed by the order table: " + group.name()));
    }

    /** A person who must see to an answer does so after what informs and prepares, before anybody waits. */
    private int position(DraftAction action) {
        if (action.params.get(Param.WHY) == ReviewReason.NO_ANSWER) {
            return places.of(Action.WAIT, false) - 1;
        }
        return places.of(action.action, action.isLater());
    }

    private int listed(DraftAction action) {
        return places.listed(action.action, action.isLater());
    }

    private boolean demanded(DraftAction action) {
        return demands.contains(Demand.REFUND_FULL)
                        && (action.offers(Action.OFFER_REFUND_FULL) || action.offers(Action.OFFER_REFUND_WITH_RETURN))
                || demands.contains(Demand.RETURN_AND_REFUND) && action.offers(Action.OFFER_REFUND_WITH_RETURN)
                || demands.contains(Demand.REFUND_PARTIAL) && action.offers(Action.OFFER_PARTIAL_REFUND)
                || (demands.contains(Demand.RESEND) || demands.contains(Demand.REPLACE)) && action.resends();
    }
}
