package io.disputetriage.facts;

import java.time.Instant;
import java.util.List;

/**
 * What the buyer, the platform or another merchant says against the seller. A null component is unknown.
 *
 * @param kind required
 * @param amount the money in dispute; null: the order's total
 * @param platformReason the platform's raw word
 * @param demands empty when none was stated
 * @param statement free text, never parsed by rules
 * @param alreadyRefunded of the disputed part
 * @param fee what the dispute costs, whoever wins it
 * @param separateOrders two charges are two orders
 * @param recurring a charge of a series
 * @param cancelledAt when the buyer cancelled
 * @param chargedAt when the disputed charge was made
 * @param previousOutcome of an earlier round; null: there was none, or it is unknown
 * @param previousKind what the buyer had said first
 */
public record Complaint(
        Kind kind,
        Money amount,
        String platformReason,
        List<Demand> demands,
        String statement,
        Money alreadyRefunded,
        Money fee,
        Boolean separateOrders,
        Boolean recurring,
        Instant cancelledAt,
        Instant chargedAt,
        Boolean withdrawn,
        RoundOutcome previousOutcome,
        Kind previousKind) {
    public Complaint {
        demands = demands == null ? List.of() : List.copyOf(demands);
    }

    /** One of which nothing but the kind is known. */
    public static Complaint of(Kind kind) {
        return new Complaint(kind, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same complaint with the kind that the platform's reason stands for. */
    public Complaint withKind(Kind implied) {
        return new Complaint(
                implied,
                amount,
                platformReason,
                demands,
                statement,
                alreadyRefunded,
                fee,
                separateOrders,
                recurring,
                cancelledAt,
                chargedAt,
                withdrawn,
                previousOutcome,
                previousKind);
    }
}
