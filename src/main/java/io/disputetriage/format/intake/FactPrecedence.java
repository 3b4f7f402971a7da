package io.disputetriage.format.intake;

import io.disputetriage.format.intake.FactSource.Role;
import java.util.List;
import java.util.Set;

/**
 * Who is asked first for a fact: the platform for where the dispute stands, the tracker for where the parcel is, the seller for
 * what was ordered, agreed and is on record.
 */
final class FactPrecedence {
    /** Of which the platform knows best. */
    private static final Set<String> OF_PLATFORM = Set.of(
            "platform",
            "stage",
            "turn",
            "openedAt",
            "responseDue",
            "allowedActions",
            "complaint.platformReason",
            "complaint.amount",
            "complaint.fee",
            "complaint.withdrawn",
            "complaint.previousOutcome",
            "order.heldByPlatform",
            "return.state",
            "return.dueBy",
            "return.buyerDueBy");

    private FactPrecedence() {}

    /** 0 for whoever is asked first. */
    static int rank(String fact, Role role) {
        List<Role> order = fact.startsWith("shipment.")
                ? List.of(Role.TRACKER, Role.SELLER, Role.PLATFORM)
                : OF_PLATFORM.contains(fact)
                        ? List.of(Role.PLATFORM, Role.SELLER, Role.TRACKER)
                        : List.of(Role.SELLER, Role.PLATFORM, Role.TRACKER);
        return order.indexOf(role);
    }
}
