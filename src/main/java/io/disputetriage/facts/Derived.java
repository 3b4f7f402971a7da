package io.disputetriage.facts;

import java.time.Instant;
import java.util.Set;

/**
 * What follows from the fact sheet, its {@code asOf} and the policy, computed once before the rules run. What each
 * component means, and when it is null, which is unknown, {@link FactMeanings} says; how it is computed, the derived
 * facts of the policy do. A decision shows those that bear a path of the contract.
 */
public record Derived(
        @ShownAs("shipment.elapsedDays") Integer elapsedDays,
        @ShownAs("shipment.usualTransitDays") Integer usualTransitDays,
        @ShownAs("shipment.usualArrival") Instant usualArrival,
        Instant limitEndsAt,
        TransitPhase transitPhase,
        Boolean promiseRunning,
        Boolean shipped,
        Boolean signed,
        Boolean mayStillArrive,
        ShipmentReason trackingProblem,
        Boolean proofOnRecord,
        Boolean proofWanted,
        Boolean proofMissing,
        @ShownAs("shipment.signerMatch") SignerMatch signerMatch,
        @ShownAs("order.valueTier") ValueTier valueTier,
        @ShownAs("responseDue.effective") Instant responseDue,
        @ShownAs("case.hoursLeft") Integer hoursLeft,
        Boolean platformInvolved,
        Boolean cardDispute,
        Boolean platformWaits,
        Boolean otherSidesTurn,
        Boolean closed,
        Boolean buyerComplaint,
        Boolean deliveryComplaint,
        Boolean qualityComplaint,
        Boolean buyerHasGoods,
        Boolean moneyDemanded,
        Boolean allMoneyDemanded,
        Boolean nothingRefunded,
        Set<Kind> reasonKinds,
        Kind reasonKind,
        Boolean reasonDisagrees,
        AgreedWait agreedWait,
        Instant waitUntil,
        Instant protectionEndsAt,
        Boolean protectionRunning,
        Instant nextKnownDate,
        String method,
        String buyerCountryName,
        Boolean disrupted,
        @ShownAs("shipment.disruption") String disruption,
        @ShownAs("shipment.disruptionExtraDays") Integer disruptionExtraDays,
        @ShownAs("shipment.disruptedUntil") Instant disruptedUntil) {}
