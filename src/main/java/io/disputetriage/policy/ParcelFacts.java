package io.disputetriage.policy;

import static io.disputetriage.policy.Origins.missing;
import static io.disputetriage.policy.Origins.when;

import io.disputetriage.facts.AddressMatch;
import io.disputetriage.facts.AddressQuality;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.CustomsCause;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.SignerMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
            new DerivedFact("physical", of -> of.sheet.order().goods() == Goods.PHYSICAL, Origin.SETTLED),
            new DerivedFact("proofOfReceipt", ParcelFacts::proofOfReceipt, Origin.SETTLED),
            new DerivedFact("unsigned", ParcelFacts::unsigned, Origin.SETTLED),
            new DerivedFact(
                    "onlyLabel",
                    of -> of.shipment.state() == null ? null : of.shipment.state() == ShipmentState.LABEL_CREATED,
                    Origin.allOf(List.of("shipment.state"))),
            new DerivedFact(
                    "notSent",
                    of -> of.shipment.state() == null ? null : isNotSent(of.shipment.state()),
                    Origin.allOf(List.of("shipment.state"))),
            new DerivedFact("moving", ParcelFacts::moving),
            new DerivedFact("ownDelivery", of -> of.shipment.isOwnDelivery(), Origin.SETTLED),
            new DerivedFact(
                    "misdelivered",
                    ParcelFacts::misdelivered,
                    Origin.allOf(List.of("shipment.state", "shipment.deliveryAddressMatch", "order.addressQuality"))),
            new DerivedFact("lostOnTheWay", of -> lostOnTheWay(of.shipment), ParcelFacts::whereabouts),
            new DerivedFact(
                    "comingBack",
                    of -> of.shipment.state() == null ? null : isComingBack(of.shipment.state()),
                    Origin.allOf(List.of("shipment.state"))),
            new DerivedFact("awayFromBuyer", ParcelFacts::awayFromBuyer, ParcelFacts::whereabouts),
            new DerivedFact("attemptMade", ParcelFacts::attemptMade, ParcelFacts::attemptMade),
            new DerivedFact("untrueEvidence", UntrueEvidence::of, UntrueEvidence::need),
            new DerivedFact("parcelComplaint", ParcelFacts::parcelComplaint, Origin.SETTLED),
            new DerivedFact("forSomebodyElse", of -> of.sheet.order().dropShipped(), ParcelFacts::forSomebodyElse),
            new DerivedFact("holdRemedies", ParcelFacts::holdRemedies, ParcelFacts::holdRemedies),
            new DerivedFact("patienceOver", ParcelFacts::patienceOver, ParcelFacts::patienceOver),
            new DerivedFact("dispatchAhead", ParcelFacts::dispatchAhead, ParcelFacts::dispatchAhead),
            new DerivedFact("arrivingNow", ParcelFacts::arrivingNow, ParcelFacts::arrivingNow),
            new DerivedFact("arrivalReviewAt", ParcelFacts::arrivalReviewAt, Origin.SETTLED),
            new DerivedFact("daysSilent", ParcelFacts::daysSilent),
            new DerivedFact("suspendedUntil", ParcelFacts::suspendedUntil, Origin.SETTLED),
            new DerivedFact("suspended", of -> suspendedUntil(of) != null, Origin.SETTLED),
            new DerivedFact("proofOnRecord", Derivation::proofOnRecord),
            new DerivedFact("proofWanted", Derivation::proofWanted, ParcelFacts::proofWanted),
            new DerivedFact("proofMissing", Derivation::proofMissing, ParcelFacts::proofMissing));

    private static final FactSet DROP_SHIPPED = FactSet.known("order.dropShipped");
    private static final FactSet PROMISED_DAYS = FactSet.known("order.promisedDeliveryDays");
    private static final FactSet REFUSES_TO_WAIT = FactSet.known("buyer.refusesToWait");
    private static final FactSet DEMANDS_PROOF = FactSet.known("buyer.demandsProof");
    private static final FactSet STATE = FactSet.known("shipment.state");
    private static final FactSet REASON = FactSet.known("shipment.reason");
    private static final FactSet SHIPPED_AT = FactSet.known("shipment.shippedAt");
    private static final FactSet ADDRESS_MATCH = FactSet.known("shipment.deliveryAddressMatch");
    private static final FactSet TRACKED = FactSet.known("shipment.tracked");
    private static final FactSet NUMBER_VALID = FactSet.known("shipment.trackingNumberValid");
    private static final FactSet COVERED = FactSet.known("shipment.coveredByPlatform");
    private static final FactSet CUSTOMS_CAUSE = FactSet.known("shipment.customsCause");
    private static final FactSet LAST_EVENT = FactSet.known("shipment.lastEventAt");
    private static final FactSet PICKUP_DEADLINE = FactSet.known("shipment.pickupDeadline");
    private static final FactSet DISPATCH_PROMISED = FactSet.known("order.dispatchPromisedBy");
    private static final FactSet SIGNED_BY = FactSet.known("shipment.signedBy");

    private static final Set<ShipmentState> MOVING = EnumSet.of(
            ShipmentState.IN_TRANSIT,
            ShipmentState.OUT_FOR_DELIVERY,
            ShipmentState.AVAILABLE_FOR_PICKUP,
            ShipmentState.CUSTOMS_HELD,
            ShipmentState.DELIVERY_FAILED);
    /** Where tracking itself says what became of the parcel. */
    private static final Set<ShipmentState> ENDED = EnumSet.of(
            ShipmentState.NOT_SHIPPED,
            ShipmentState.LABEL_CREATED,
            ShipmentState.DELIVERED,
            ShipmentState.RETURNING,
            ShipmentState.RETURNED,
            ShipmentState.EXCEPTION);

    static final Set<EvidenceKind> RECEIPT = EnumSet.of(
            EvidenceKind.DELIVERY_CONFIRMATION,
            EvidenceKind.SIGNATURE,
            EvidenceKind.HANDOVER_RECORD,
            EvidenceKind.BUYER_ACKNOWLEDGEMENT);
    private static final Set<EvidenceKind> USE = EnumSet.of(EvidenceKind.ACCESS_LOG, EvidenceKind.SERVICE_RECORD);
    private static final Set<Kind> PAYMENT_ALONE = EnumSet.of(
            Kind.DUPLICATE_CHARGE,
            Kind.WRONG_AMOUNT,
            Kind.UNAUTHORISED,
            Kind.PAID_OTHERWISE,
            Kind.SUBSCRIPTION_CANCELLED,
            Kind.REFUND_NOT_PROCESSED,
            Kind.ACCOUNT_REPORTED);
    /** The buyer could have had the parcel. */
    private static final Set<ShipmentReason> ATTEMPTED =
            EnumSet.of(ShipmentReason.REFUSED, ShipmentReason.UNCLAIMED, ShipmentReason.HELD_FOR_PAYMENT);

    private ParcelFacts() {}

    static boolean isNotSent(ShipmentState state) {
        return state != null && state.isNotSent();
    }

    private static boolean isComingBack(ShipmentState state) {
        return state == ShipmentState.RETURNING || state == ShipmentState.RETURNED;
    }

    private static Boolean moving(Derivation of) {
        ShipmentState state = of.shipment.state();
        return state == null ? null : (Boolean) MOVING.contains(state);
    }

    static boolean isLost(Shipment shipment) {
        return shipment.reason() == ShipmentReason.LOST || shipment.reason() == ShipmentReason.DESTROYED;
    }

    static boolean proofOfReceipt(Derivation of) {
        boolean used = of.sheet.order().goods() != Goods.PHYSICAL && !Collections.disjoint(of.evidence, USE);
        return used
                || !Collections.disjoint(of.evidence, RECEIPT)
                || Boolean.TRUE.equals(of.sheet.buyer().acknowledgedReceipt());
    }

    private static boolean unsigned(Derivation of) {
        return of.shipment.reason() == ShipmentReason.LEFT_SAFE_PLACE
                || Boolean.TRUE.equals(of.sheet.buyer().acknowledgedReceipt())
                || of.evidence.contains(EvidenceKind.BUYER_ACKNOWLEDGEMENT)
                || of.sheet.history().problemSolved();
    }

    static Boolean misdelivered(Derivation of) {
        AddressMatch match = of.shipment.deliveryAddressMatch();
        AddressQuality quality = of.sheet.order().addressQuality();
        if (of.shipment.state() != null && of.shipment.state() != ShipmentState.DELIVERED
                || match == AddressMatch.MATCH
                || quality != null && quality != AddressQuality.COMPLETE) {
            return false;
        }
        return of.shipment.state() == null || match == null || quality == null
                ? null
                : (Boolean) (match == AddressMatch.MISMATCH);
    }

    /** Null: what happened to the parcel is unknown. */
    private static Boolean lostOnTheWay(Shipment shipment) {
        if (shipment.state() != null && shipment.state() != ShipmentState.EXCEPTION) {
            return false;
        }
        return shipment.state() == null || shipment.reason() == null
                ? null
                : (Boolean) (isLost(shipment) || shipment.reason() == ShipmentReason.DAMAGED);
    }

    /** What shows that the goods came outweighs a tracking that has them still with the carrier. Null: nobody knows where they are. */
    static Boolean awayFromBuyer(Derivation of) {
        ShipmentState state = of.shipment.state();
        if (state == ShipmentState.EXCEPTION) {
            Boolean lost = lostOnTheWay(of.shipment);
            return lost == null ? null : (Boolean) (lost && of.shipment.deliveredAt() == null);
        }
        if (state == null) {
            return null;
        }
        return isComingBack(state) || isNotSent(state) || MOVING.contains(state) && !proofOfReceipt(of);
    }

    private static Need whereabouts(Case facts, Object value, Predicate<Object> wants) {
        if (value != null) {
            return Need.NONE;
        }
        Shipment shipment = facts.shipment();
        return Need.allOf(missing(shipment.state(), STATE)
                .or(when(shipment.state() == ShipmentState.EXCEPTION, missing(shipment.reason(), REASON))));
    }

    static boolean attemptMade(Derivation of) {
        return isComingBack(of.shipment.state()) && ATTEMPTED.contains(of.shipment.reason());
    }

    /** Only what comes back or came back, nobody knows why, may have been offered to the buyer. */
    private static Need attemptMade(Case facts, Object value, Predicate<Object> wants) {
        boolean back = isComingBack(facts.shipment().state());
        return Need.eitherOf(
                when(back && wants.test(true), missing(facts.shipment().reason(), REASON)));
    }

    /** Whether it is the payment that is complained of, whatever became of the goods. */
    static boolean isAboutPaymentAlone(Kind kind) {
        return PAYMENT_ALONE.contains(kind);
    }

    private static boolean parcelComplaint(Derivation of) {
        return of.sheet.order().goods() == Goods.PHYSICAL
                && !of.shipment.isOwnDelivery()
                && !isAboutPaymentAlone(of.kind());
    }

    /** Few buyers do: nobody is asked before address or recipient are in doubt. */
    private static Need forSomebodyElse(Case facts, Object value, Predicate<Object> wants) {
        boolean doubt = facts.order().addressQuality() == AddressQuality.INCOMPLETE
                || facts.order().addressQuality() == AddressQuality.INCORRECT
                || facts.shipment().deliveryAddressMatch() == AddressMatch.MISMATCH
                || facts.derived().signerMatch() == SignerMatch.MISMATCH;
        return Need.eitherOf(when(doubt, missing(value, DROP_SHIPPED)));
    }

    private static boolean holdRemedies(Derivation of) {
        boolean covered = Boolean.TRUE.equals(of.shipment.coveredByPlatform())
                && (of.kind() == Kind.NOT_RECEIVED || of.kind() == Kind.DAMAGED);
        boolean stands = suspendedUntil(of) != null && MOVING.contains(of.shipment.state());
        return covered || stands || arrivingNow(of) || cameThough(of);
    }

    /** What shows that the goods came outweighs a tracking that says nothing of it. */
    private static boolean cameThough(Derivation of) {
        return of.kind() == Kind.NOT_RECEIVED && proofOfReceipt(of) && !ENDED.contains(of.shipment.state());
    }

    /** The buyer refused the parcel, didn't collect it, or has not paid what it is held for: no fault of the seller. */
    private static boolean heldByBuyer(Shipment shipment) {
        return ATTEMPTED.contains(shipment.reason()) || shipment.customsCause() == CustomsCause.DUTY_UNPAID;
    }

    private static boolean patienceOver(Derivation of) {
        return Boolean.FALSE.equals(TransitFacts.promiseRunning(of))
                && Boolean.TRUE.equals(of.sheet.buyer().refusesToWait())
                && ComplaintFacts.demandsAllMoney(of)
                && !proofOfReceipt(of)
                && !heldByBuyer(of.shipment);
    }

    private static Need patienceOver(Case facts, Object value, Predicate<Object> wants) {
        if (Boolean.TRUE.equals(value)) {
            boolean held = facts.shipment().state() == ShipmentState.CUSTOMS_HELD && wants.test(false);
            return Need.eitherOf(when(held, missing(facts.shipment().customsCause(), CUSTOMS_CAUSE)));
        }
        boolean open = wants.test(true)
                && facts.derived().allMoneyDemanded()
                && !facts.derived().proofOfReceipt()
                && facts.derived().elapsedDays() != null
                && !Boolean.FALSE.equals(facts.buyer().refusesToWait())
                && !Boolean.TRUE.equals(facts.derived().promiseRunning());
        return open
                ? Need.allOf(missing(facts.buyer().refusesToWait(), REFUSES_TO_WAIT)
                        .or(missing(facts.order().promisedDeliveryDays(), PROMISED_DAYS)))
                : Need.NONE;
    }

    static boolean dispatchAhead(Derivation of) {
        Moment promised = of.sheet.order().dispatchPromisedBy();
        return promised != null
                && !Boolean.TRUE.equals(of.sheet.order().promiseExtendedAlone())
                && promised.lastSecond(of.platform.zone()).isAfter(of.asOf);
    }

    /** Few goods are sold before they can be sent: asked about those that are still here. */
    static Need dispatchAhead(Case facts, Object value, Predicate<Object> wants) {
        boolean open = isNotSent(facts.shipment().state()) && wants.test(true);
        return Need.eitherOf(when(open, missing(facts.order().dispatchPromisedBy(), DISPATCH_PROMISED)));
    }

    private static boolean arrivingNow(Derivation of) {
        if (of.shipment.state() == ShipmentState.AVAILABLE_FOR_PICKUP) {
            Instant until = of.shipment.pickupDeadline();
            return until == null || until.isAfter(of.asOf);
        }
        Integer silent = daysSilent(of);
        return of.shipment.state() == ShipmentState.OUT_FOR_DELIVERY
                && (silent == null || silent <= of.policy.settings.freshEventDays(of.asOf));
    }

    /** What arrives today as far as anybody knows may have been said to do so long ago. */
    private static Need arrivingNow(Case facts, Object value, Predicate<Object> wants) {
        if (!Boolean.TRUE.equals(facts.derived().arrivingNow()) || !wants.test(false)) {
            return Need.NONE;
        }
        return Need.eitherOf(
                facts.shipment().state() == ShipmentState.OUT_FOR_DELIVERY
                        ? missing(facts.shipment().lastEventAt(), LAST_EVENT)
                        : missing(facts.shipment().pickupDeadline(), PICKUP_DEADLINE));
    }

    private static Need holdRemedies(Case facts, Object value, Predicate<Object> wants) {
        boolean otherwise = Boolean.TRUE.equals(facts.shipment().coveredByPlatform())
                || Boolean.TRUE.equals(facts.derived().suspended());
        boolean answersFor = facts.kind() == Kind.NOT_RECEIVED || facts.kind() == Kind.DAMAGED;
        if (Boolean.FALSE.equals(value)) {
            boolean open = answersFor && facts.derived().physical() && wants.test(true);
            return Need.eitherOf(when(open, missing(facts.shipment().coveredByPlatform(), COVERED)));
        }
        return otherwise ? Need.NONE : arrivingNow(facts, value, wants);
    }

    /** When the parcel should have come, or the carrier has been silent for too long. */
    private static Instant arrivalReviewAt(Derivation of) {
        Integer silence = of.policy.settings.silentDays(of.asOf);
        return firstAfter(
                of.asOf,
                arrivalToday(of),
                dayAfter(of.shipment.shippedAt(), of.usualDays),
                dayAfter(of.shipment.shippedAt(), of.shipment.carrierLimitDays()),
                dayAfter(of.shipment.shippedAt(), of.sheet.order().promisedDeliveryDays()),
                dayAfter(of.shipment.lastEventAt(), silence - 1));
    }

    // A loop, since it is worked out for every decision.
    private static Instant firstAfter(Instant moment, Instant... unordered) {
        Instant first = null;
        for (Instant at : unordered) {
            if (at != null && at.isAfter(moment) && (first == null || at.isBefore(first))) {
                first = at;
            }
        }
        return first;
    }

    /** When so many whole days have passed, and one more. Null: one of both is unknown. */
    private static Instant dayAfter(Instant begin, Integer days) {
        return begin == null || days == null ? null : begin.plus(Duration.ofDays(days + 1L));
    }

    /** Tomorrow, or when the parcel can no longer be collected. Null: it isn't said to arrive now. */
    private static Instant arrivalToday(Derivation of) {
        if (!arrivingNow(of)) {
            return null;
        }
        Instant until = of.shipment.pickupDeadline();
        return of.shipment.state() == ShipmentState.AVAILABLE_FOR_PICKUP && until != null
                ? until
                : of.asOf.plusSeconds(86_400);
    }

    private static Integer daysSilent(Derivation of) {
        Instant last = of.shipment.lastEventAt();
        return last == null || last.isAfter(of.asOf)
                ? null
                : (Integer) (int) Duration.between(last, of.asOf).toDays();
    }

    /** Null: the carrier moves, or nobody said until when it doesn't. */
    private static Instant suspendedUntil(Derivation of) {
        Moment stated = of.shipment.suspendedUntil();
        Instant until = stated != null
                ? stated.lastSecond(of.platform.zone())
                : of.disruption.suspended() ? of.disruption.until() : null;
        return until == null || !until.isAfter(of.asOf) ? null : until;
    }

    private static Boolean shipped(Shipment shipment, Instant asOf) {
        ShipmentState state = shipment.state();
        if (isNotSent(state)) {
            return false;
        }
        boolean dispatched =
                shipment.shippedAt() != null && !shipment.shippedAt().isAfter(asOf);
        return dispatched || state != null ? Boolean.TRUE : null;
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
