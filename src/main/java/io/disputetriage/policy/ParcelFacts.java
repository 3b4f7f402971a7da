package io.disputetriage.policy;

import static io.disputetriage.policy.Origins.missing;
import static io.disputetriage.policy.Origins.when;

import io.disputetriage.facts.AddressMatch;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** What follows of where the parcel is, of who has it, and of what proves it. */
final class ParcelFacts {
    static final List<DerivedFact> ALL = List.of(
            new DerivedFact("shipped", of -> shipped(of.shipment, of.asOf), ParcelFacts::shipped),
            new DerivedFact("signed", of -> signed(of.shipment), ParcelFacts::signed),
            new DerivedFact("mayStillArrive", of -> mayStillArrive(of.shipment), ParcelFacts::mayStillArrive),
            new DerivedFact("trackingProblem", of -> trackingProblem(of.shipment), ParcelFacts::trackingProblem),
            new DerivedFact(
                    "signerMatch",
                    of -> SignerNames.compare(
                            of.sheet.order().recipientName(), of.shipment.signedBy(), of.policy.nameWords, of.asOf)),
            new DerivedFact("proofOnRecord", Derivation::proofOnRecord),
            new DerivedFact("proofWanted", Derivation::proofWanted, ParcelFacts::proofWanted),
            new DerivedFact("proofMissing", Derivation::proofMissing, ParcelFacts::proofMissing));

    private static final FactSet REFUSES_TO_WAIT = FactSet.known("buyer.refusesToWait");
    private static final FactSet DEMANDS_PROOF = FactSet.known("buyer.demandsProof");
    private static final FactSet STATE = FactSet.known("shipment.state");
    private static final FactSet REASON = FactSet.known("shipment.reason");
    private static final FactSet SHIPPED_AT = FactSet.known("shipment.shippedAt");
    private static final FactSet ADDRESS_MATCH = FactSet.known("shipment.deliveryAddressMatch");
    private static final FactSet TRACKED = FactSet.known("shipment.tracked");
    private static final FactSet NUMBER_VALID = FactSet.known("shipment.trackingNumberValid");
    private static final FactSet SIGNED_BY = FactSet.known("shipment.signedBy");

    private ParcelFacts() {}

    private static Boolean shipped(Shipment shipment, Instant asOf) {
        ShipmentState state = shipment.state();
        if (state == ShipmentState.NOT_SHIPPED) {
            return false;
        }
        boolean dispatched =
                shipment.shippedAt() != null && !shipment.shippedAt().isAfter(asOf);
        return dispatched || (state != null && state != ShipmentState.LABEL_CREATED) ? Boolean.TRUE : null;
    }

    /** Only a parcel that was never sent takes back what the day of dispatch says. */
    private static Need shipped(Case facts, Object value, Predicate<Object> wants) {
        Shipment shipment = facts.shipment();
        if (value != null) {
            boolean open = Boolean.TRUE.equals(value) && wants.test(false);
            return Need.eitherOf(when(open, missing(shipment.state(), STATE)));
        }
        FactSet dispatched = when(wants.test(true), missing(shipment.shippedAt(), SHIPPED_AT));
        return Need.eitherOf(dispatched.or(missing(shipment.state(), STATE)));
    }

    private static boolean signed(Shipment shipment) {
        return shipment.reason() == ShipmentReason.SIGNED
                || (shipment.signedBy() != null && !shipment.signedBy().isBlank());
    }

    /** Carriers record a name also before the tracking shows the delivery. */
    private static Need signed(Case facts, Object value, Predicate<Object> wants) {
        if (Boolean.TRUE.equals(value) || !wants.test(true)) {
            return Need.NONE;
        }
        Shipment shipment = facts.shipment();
        FactSet reason = when(shipment.state() == ShipmentState.DELIVERED, missing(shipment.reason(), REASON));
        return Need.eitherOf(missing(shipment.signedBy(), SIGNED_BY).or(shipment.state() == null ? STATE : reason));
    }

    private static Boolean mayStillArrive(Shipment shipment) {
        if (shipment.deliveryAddressMatch() == AddressMatch.MISMATCH) {
            return false;
        }
        if (shipment.state() == null) {
            return Boolean.FALSE.equals(shipment.tracked()) ? Boolean.TRUE : null;
        }
        return switch (shipment.state()) {
            case UNTRACKED, IN_TRANSIT, OUT_FOR_DELIVERY, EXPIRED -> true;
            case NO_TRACKING_INFO -> shipment.reason() == ShipmentReason.NOT_YET_SCANNED ? Boolean.TRUE : null;
            default -> false;
        };
    }

    /** Wherever the parcel is: it doesn't arrive once it is known to go to a wrong place. */
    private static Need mayStillArrive(Case facts, Object value, Predicate<Object> wants) {
        Shipment shipment = facts.shipment();
        if (Boolean.FALSE.equals(value)) {
            return Need.NONE;
        }
        FactSet wrongPlace = when(wants.test(false), missing(shipment.deliveryAddressMatch(), ADDRESS_MATCH));
        if (shipment.state() == null) {
            return Need.eitherOf(STATE.or(wrongPlace).or(when(wants.test(true), missing(shipment.tracked(), TRACKED))));
        }
        FactSet reason = when(value == null && wants.test(true), missing(shipment.reason(), REASON));
        return Need.eitherOf(wrongPlace.or(reason));
    }

    /** A stated reason wins over a number merely known to be invalid; a parcel without tracking has no number to mend. */
    private static ShipmentReason trackingProblem(Shipment shipment) {
        ShipmentReason reason = shipment.reason();
        if (reason == ShipmentReason.SECURITY_REJECTED
                || reason == ShipmentReason.RENUMBERED
                || reason == ShipmentReason.INVALID_NUMBER) {
            return reason;
        }
        boolean invalid = reason == null
                && Boolean.FALSE.equals(shipment.trackingNumberValid())
                && shipment.state() != ShipmentState.UNTRACKED
                && !Boolean.FALSE.equals(shipment.tracked());
        return invalid ? ShipmentReason.INVALID_NUMBER : null;
    }

    /** Whether a number is valid is asked while the tracking shows nothing: what a carrier has seen has a valid one. */
    private static Need trackingProblem(Case facts, Object value, Predicate<Object> wants) {
        Shipment shipment = facts.shipment();
        if (shipment.reason() != null) {
            return Need.NONE;
        }
        ShipmentState state = shipment.state();
        FactSet reason = state == null ? STATE : when(state == ShipmentState.NO_TRACKING_INFO, REASON);
        if (value != null) {
            return Need.eitherOf(reason.or(when(state == null, missing(shipment.tracked(), TRACKED))));
        }
        boolean seen = state != null && state != ShipmentState.NO_TRACKING_INFO && state != ShipmentState.LABEL_CREATED;
        boolean asked = !seen && !Boolean.FALSE.equals(shipment.tracked()) && wants.test(ShipmentReason.INVALID_NUMBER);
        return Need.eitherOf(reason.or(when(asked, missing(shipment.trackingNumberValid(), NUMBER_VALID))));
    }

    private static Need proofWanted(Case facts, Object value, Predicate<Object> wants) {
        return Boolean.TRUE.equals(value) || !wants.test(true)
                ? Need.NONE
                : Need.eitherOf(missing(facts.buyer().refusesToWait(), REFUSES_TO_WAIT)
                        .or(missing(facts.buyer().demandsProof(), DEMANDS_PROOF)));
    }

    /** A photo is proof enough for a buyer who doesn't refuse to wait. */
    private static Need proofMissing(Case facts, Object value, Predicate<Object> wants) {
        if (Boolean.TRUE.equals(value) || facts.derived().proofOnRecord() || !wants.test(true)) {
            return Need.NONE;
        }
        FactSet refuses = missing(facts.buyer().refusesToWait(), REFUSES_TO_WAIT);
        boolean photo = facts.evidence().contains(EvidenceKind.PARCEL_PHOTO);
        return Need.eitherOf(photo ? refuses : refuses.or(missing(facts.buyer().demandsProof(), DEMANDS_PROOF)));
    }
}
