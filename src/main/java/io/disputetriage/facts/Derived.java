package io.disputetriage.facts;

import java.time.Instant;
import java.util.Set;

/**
 * What follows from the fact sheet, its {@code asOf} and the policy, computed once before the rules
 * run. A null component is unknown; a component documented as never null is always known.
 *
 * @param elapsedDays whole 24 hours from {@code shipment.shippedAt} to {@code asOf}; null also when the parcel would be sent in the future
 * @param usualTransitDays by country and service, from the policy
 * @param usualArrival {@code shippedAt} plus the usual transit days
 * @param limitEndsAt {@code shippedAt} plus the carrier's own limit
 * @param transitPhase the parcel's age against the usual days and the limit (the carrier's, else the usual days)
 * @param promiseRunning the promised delivery days, counted from dispatch, are not over
 * @param shipped the parcel has left the seller
 * @param signed never null: the carrier recorded a signature (reason SIGNED) or a signer's name
 * @param mayStillArrive the parcel is known to be under way, or known to be untrackable; false once it is known to go to a wrong place
 * @param trackingProblem why the number can't be tracked; a number known as invalid without a reason counts as INVALID_NUMBER
 * @param proofOnRecord never null: a receipt, tracking record, delivery confirmation or signature is on record
 * @param proofWanted never null: the buyer refuses to wait or demands proof (also PROOF_OF_SHIPMENT among the demands)
 * @param proofMissing never null: proof is wanted, and there is none (a parcel photo is enough for a buyer who has not refused to wait)
 * @param signerMatch never null
 * @param valueTier null where the total or the currency's limit is unknown
 * @param responseDue the effective deadline of the seller's answer
 * @param hoursLeft whole hours to {@code responseDue}, negative once past
 * @param platformInvolved stage INQUIRY to ARBITRATION
 * @param cardDispute stage CHARGEBACK to ARBITRATION
 * @param platformWaits never null: turn SELLER, stage INQUIRY to ARBITRATION, not OWN_STORE
 * @param otherSidesTurn never null: turn BUYER or PLATFORM
 * @param closed never null: stage CLOSED
 * @param buyerComplaint never null: any kind but ACCOUNT_REPORTED
 * @param deliveryComplaint never null: NOT_RECEIVED or ARRIVED_LATE
 * @param qualityComplaint never null: one of the six kinds about the goods themselves
 * @param buyerHasGoods never null: a kind that only a buyer who holds the goods can raise
 * @param moneyDemanded never null: any refund is demanded
 * @param allMoneyDemanded never null: all the money is demanded
 * @param nothingRefunded never null: nothing, or zero, was refunded
 * @param reasonKinds never null: the kinds that the platform's raw reason may stand for; empty if unknown to the policy
 * @param reasonKind the first of them
 * @param reasonDisagrees never null: the platform's reason stands for other kinds than the stated one
 * @param agreedWait never null
 * @param waitUntil never null: {@code asOf} plus the policy's wait extension
 * @param protectionEndsAt when the period after a report ends
 * @param protectionRunning that period is not over
 * @param nextKnownDate the earliest date still ahead at which something is known to happen; the response deadline less the policy's buffer is one of them
 * @param method how the parcel travels, in the seller's words, else its service
 * @param buyerCountryName English name of {@code order.buyerCountry}
 * @param disrupted parcels to the buyer's country or by the carrier take longer just now, by the policy; null where that depends on a country or carrier that is unknown
 * @param disruption why they do; null unless {@code disrupted} is true
 * @param disruptionExtraDays how many days longer; null unless {@code disrupted} is true
 * @param disruptedUntil the last second of the last day of it; null also where no end is known
 */
public record Derived(
        Integer elapsedDays,
        Integer usualTransitDays,
        Instant usualArrival,
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
        SignerMatch signerMatch,
        ValueTier valueTier,
        Instant responseDue,
        Integer hoursLeft,
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
        String disruption,
        Integer disruptionExtraDays,
        Instant disruptedUntil) {}
