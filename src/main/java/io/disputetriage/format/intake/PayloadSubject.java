package io.disputetriage.format.intake;

import java.time.Instant;
import java.util.List;

/**
 * What one payload is about, by which its case can be found. Ids are as the payload writes them, and null where it tells none.
 *
 * @param platform the platform or tracker that it comes from, as tables name it
 * @param dispute the platform's id of the dispute
 * @param payment the platform's id of the payment: a charge, transaction or payment; of eBay the sale, {@code itemId-transactionId}
 * @param order as {@code order.id}
 * @param parcel the tracking number, of a tracker also that of a parcel that the buyer sends back; of several parcels of one payload that
 *     with the newest event
 * @param occurredAt by the sender's clock; null: not told, as of an object that was fetched
 * @param live false: of the platform's test mode; null: not told
 * @param ofDispute whether it tells the stage, the turn or the kind of a dispute; what does not must open no case
 * @param summary whether the whole has to be fetched
 */
public record PayloadSubject(
        String platform,
        FactSource.Role role,
        String dispute,
        String payment,
        String order,
        String parcel,
        Instant occurredAt,
        Boolean live,
        boolean ofDispute,
        boolean summary,
        List<IntakeWarning> warnings) {
    public PayloadSubject {
        warnings = List.copyOf(warnings);
    }

    static PayloadSubject of(PayloadFacts facts) {
        String parcel = told("shipment.trackingNumber", facts);
        return new PayloadSubject(
                facts.platform(),
                facts.tracks() ? FactSource.Role.TRACKER : FactSource.Role.PLATFORM,
                facts.disputeId(),
                facts.paymentId(),
                told("order.id", facts),
                parcel == null && facts.tracks() ? told("return.trackingNumber", facts) : parcel,
                facts.occurredAt(),
                facts.live(),
                facts.isOfDispute(),
                facts.isSummary(),
                facts.warnings());
    }

    private static String told(String fact, PayloadFacts facts) {
        return facts.says(fact) ? facts.change(fact).value().textValue() : null;
    }
}
