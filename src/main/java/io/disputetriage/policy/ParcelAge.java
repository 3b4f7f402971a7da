package io.disputetriage.policy;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.TransitPhase;
import java.time.Duration;
import java.time.Instant;

/** How long the parcel has been under way, against the times it may take; a null component is unknown. */
record ParcelAge(
        Integer elapsedDays,
        Integer usualDays,
        Instant usualArrival,
        Instant limitEndsAt,
        TransitPhase phase,
        Boolean promiseRunning) {

    static ParcelAge of(FactSheet sheet, Integer usualDays) {
        Shipment shipment = sheet.shipment();
        Instant shipped = shipment.shippedAt();
        Integer limit = shipment.carrierLimitDays();
        Integer promised = sheet.order().promisedDeliveryDays();
        Integer elapsed = shipped == null || shipped.isAfter(sheet.asOf())
                ? null
                : Integer.valueOf((int) Duration.between(shipped, sheet.asOf()).toDays());
        return new ParcelAge(
                elapsed,
                usualDays,
                daysAfter(shipped, usualDays),
                daysAfter(shipped, limit),
                elapsed == null ? null : phase(elapsed, usualDays, limit),
                elapsed == null || promised == null ? null : elapsed <= promised);
    }

    private static TransitPhase phase(int elapsed, Integer usual, Integer limit) {
        if (usual != null && elapsed <= usual) {
            return TransitPhase.INSIDE_USUAL;
        }
        if (limit != null) {
            return elapsed <= limit ? TransitPhase.INSIDE_LIMIT : TransitPhase.PAST_LIMIT;
        }
        return usual == null ? null : TransitPhase.PAST_LIMIT;
    }

    private static Instant daysAfter(Instant instant, Integer days) {
        return instant == null || days == null ? null : instant.plusSeconds(days * 86_400L);
    }
}
