package io.disputetriage.facts;

import java.util.List;

/**
 * What is known of the buyer. A null component is unknown, which is never "no".
 *
 * @param language BCP 47
 * @param threatens empty when none was made
 * @param acknowledgedReceipt said in writing that the goods came
 */
public record Buyer(
        String name,
        String language,
        Boolean reachable,
        Boolean refusesToWait,
        Boolean demandsProof,
        Boolean cooperates,
        List<Threat> threatens,
        Integer priorDisputes,
        Boolean acknowledgedReceipt) {
    /** Nothing is known. */
    public static final Buyer UNKNOWN = new Buyer(null, null, null, null, null, null, null, null, null);

    public Buyer {
        threatens = threatens == null ? List.of() : List.copyOf(threatens);
    }
}
