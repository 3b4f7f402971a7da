package io.disputetriage.facts;

import java.util.List;

/**
 * What the buyer, the platform or another merchant says against the seller. A null component is unknown.
 *
 * @param kind required
 * @param amount the money in dispute; null: the order's total
 * @param platformReason the platform's raw word
 * @param demands empty when none was stated
 * @param statement free text, never parsed by rules
 */
public record Complaint(Kind kind, Money amount, String platformReason, List<Demand> demands, String statement) {
    public Complaint {
        demands = demands == null ? List.of() : List.copyOf(demands);
    }

    /** The same complaint with the kind that the platform's reason stands for. */
    public Complaint withKind(Kind implied) {
        return new Complaint(implied, amount, platformReason, demands, statement);
    }
}
