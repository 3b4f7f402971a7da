package io.disputetriage.policy;

import static io.disputetriage.policy.Origins.missing;
import static io.disputetriage.policy.Origins.when;

import io.disputetriage.facts.AddressMatch;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Evidence;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.ShipmentState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Which evidence would show what the seller knows to be untrue. */
final class UntrueEvidence {
    private static final Set<EvidenceKind> DELIVERY =
            EnumSet.of(EvidenceKind.DELIVERY_CONFIRMATION, EvidenceKind.SIGNATURE, EvidenceKind.HANDOVER_RECORD);
    private static final FactSet ADDRESS_MATCH = FactSet.known("shipment.deliveryAddressMatch");

    private UntrueEvidence() {}

    static Set<EvidenceKind> of(Derivation of) {
        Set<EvidenceKind> untrue = EnumSet.noneOf(EvidenceKind.class);
        if (of.shipment.deliveryAddressMatch() == AddressMatch.MISMATCH) {
            untrue.addAll(DELIVERY);
        }
        if (of.shipment.state() == ShipmentState.LABEL_CREATED) {
            untrue.add(EvidenceKind.TRACKING_RECORD);
        }
        Instant placed = of.sheet.order().placedAt();
        if (placed != null) {
            Instant earliest = placed.minus(Duration.ofDays(1));
            Instant delivered = of.shipment.deliveredAt();
            boolean sentBefore = isBefore(of.shipment.shippedAt(), earliest);
            boolean deliveredBefore = isBefore(delivered, earliest);
            if (sentBefore || deliveredBefore) {
                untrue.add(EvidenceKind.TRACKING_RECORD);
            }
            // A delivery after the order may be shown, whatever is wrong with the day of dispatch.
            if (deliveredBefore || sentBefore && delivered == null) {
                untrue.addAll(DELIVERY);
            }
            for (Evidence piece : of.sheet.evidence()) {
                boolean dated = piece.kind() == EvidenceKind.TRACKING_RECORD || DELIVERY.contains(piece.kind());
                if (dated && isBefore(piece.createdAt(), earliest)) {
                    untrue.add(piece.kind());
                }
            }
        }
        return Collections.unmodifiableSet(untrue);
    }

    /**
     * Dates are stated or not; whether a parcel went to the right place can be looked up. Nobody is asked about a parcel where it is
     * the payment that is disputed.
     */
    static Need need(Case facts, Object value, Predicate<Object> wants) {
        boolean matters = wants.test(DELIVERY) && !ParcelFacts.isAboutPaymentAlone(facts.kind());
        return Need.eitherOf(when(matters, missing(facts.shipment().deliveryAddressMatch(), ADDRESS_MATCH)));
    }

    private static boolean isBefore(Instant instant, Instant earliest) {
        return instant != null && instant.isBefore(earliest);
    }
}
