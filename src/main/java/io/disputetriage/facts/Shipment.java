package io.disputetriage.facts;

import java.time.Instant;

/**
 * What is known of the parcel. A null component is unknown: nobody has looked.
 *
 * @param reason one that fits the state
 * @param carrierLimitDays the carrier's own time limit, in days from dispatch
 * @param signedBy the name the carrier recorded
 * @param pickupPlace where it waits to be collected, and its address
 * @param coveredByPlatform the platform's label or forwarder was used, as it asks
 * @param suspendedUntil until when the carrier doesn't move: strike, war, disaster
 * @param methodUnavailable the agreed method can't be used now
 */
public record Shipment(
        ShipmentState state,
        ShipmentReason reason,
        Instant shippedAt,
        String carrier,
        Service service,
        Boolean tracked,
        String trackingNumber,
        Boolean trackingNumberValid,
        Instant lastEventAt,
        Integer carrierLimitDays,
        String methodAgreed,
        String methodUsed,
        Boolean methodChangedBySeller,
        Boolean methodChangeConsented,
        String signedBy,
        Instant deliveredAt,
        AddressMatch deliveryAddressMatch,
        Integer failedAttempts,
        Instant pickupDeadline,
        String pickupPlace,
        String customsReason,
        CustomsCause customsCause,
        Boolean coveredByPlatform,
        Moment suspendedUntil,
        Boolean methodUnavailable) {
    /** Nothing is known. */
    public static final Shipment UNKNOWN = new Shipment(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null);

    /** Whether the seller brings it or the buyer collects it, so that no carrier ever has it. */
    public boolean isOwnDelivery() {
        return service == Service.OWN_DRIVER || service == Service.LOCAL_PICKUP;
    }

    /** The same shipment with what other facts imply of it. */
    public Shipment with(ShipmentState impliedState, Boolean impliedTracked) {
        return new Shipment(
                impliedState,
                reason,
                shippedAt,
                carrier,
                service,
                impliedTracked,
                trackingNumber,
                trackingNumberValid,
                lastEventAt,
                carrierLimitDays,
                methodAgreed,
                methodUsed,
                methodChangedBySeller,
                methodChangeConsented,
                signedBy,
                deliveredAt,
                deliveryAddressMatch,
                failedAttempts,
                pickupDeadline,
                pickupPlace,
                customsReason,
                customsCause,
                coveredByPlatform,
                suspendedUntil,
                methodUnavailable);
    }
}
