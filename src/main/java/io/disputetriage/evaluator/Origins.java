package io.disputetriage.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Derived;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Platform;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.SignerMatch;
import io.disputetriage.facts.TransitPhase;
import io.disputetriage.facts.Turn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which facts of the fact sheet stand behind a derived one: what to find out so that it becomes known, or, where it
 * has a value only because nobody looked, so that it may change.
 */
final class Origins {
    private static final FactSet RESPONSE_DUE = FactSet.known("responseDue");
    private static final FactSet PLATFORM = FactSet.known("platform");
    private static final FactSet STAGE = FactSet.known("stage");
    private static final FactSet TURN = FactSet.known("turn");
    private static final FactSet REFUSES_TO_WAIT = FactSet.known("buyer.refusesToWait");
    private static final FactSet DEMANDS_PROOF = FactSet.known("buyer.demandsProof");
    private static final FactSet COUNTRY = FactSet.known("order.buyerCountry");
    private static final FactSet RECIPIENT = FactSet.known("order.recipientName");
    private static final FactSet TOTAL = FactSet.known("order.total");
    private static final FactSet PROMISED_DAYS = FactSet.known("order.promisedDeliveryDays");
    private static final FactSet STATE = FactSet.known("shipment.state");
    private static final FactSet REASON = FactSet.known("shipment.reason");
    private static final FactSet SHIPPED_AT = FactSet.known("shipment.shippedAt");
    private static final FactSet CARRIER = FactSet.known("shipment.carrier");
    private static final FactSet SERVICE = FactSet.known("shipment.service");
    private static final FactSet METHOD_USED = FactSet.known("shipment.methodUsed");
    private static final FactSet ADDRESS_MATCH = FactSet.known("shipment.deliveryAddressMatch");
    private static final FactSet TRACKED = FactSet.known("shipment.tracked");
    private static final FactSet NUMBER_VALID = FactSet.known("shipment.trackingNumberValid");
    private static final FactSet LIMIT = FactSet.known("shipment.carrierLimitDays");
    private static final FactSet SIGNED_BY = FactSet.known("shipment.signedBy");
    private static final FactSet ISSUE_DETAIL = FactSet.known("product.issueDetail");
    private static final FactSet REPORTED_AT = FactSet.known("report.reportedAt");

    private static final Map<ShipmentState, List<ShipmentReason>> REASONS = reasons();

    private static final Map<String, Origin> TABLE = Map.ofEntries(
            Map.entry("shipment.reason", Origins::reason),
            Map.entry("product.issueDetailKnown", (facts, value, wants) -> Need.allOf(missing(value, ISSUE_DETAIL))),
            Map.entry(
                    "derived.elapsedDays",
                    (facts, value, wants) -> Need.allOf(missing(facts.shipment().shippedAt(), SHIPPED_AT))),
            Map.entry("derived.usualTransitDays", (facts, value, wants) -> Need.eitherOf(usualDays(facts))),
            Map.entry("derived.usualArrival", Origins::usualArrival),
            Map.entry(
                    "derived.limitEndsAt",
                    (facts, value, wants) -> Need.allOf(missing(facts.shipment().shippedAt(), SHIPPED_AT)
                            .or(missing(facts.shipment().carrierLimitDays(), LIMIT)))),
            Map.entry("derived.transitPhase", Origins::transitPhase),
            Map.entry(
                    "derived.promiseRunning",
                    (facts, value, wants) -> Need.allOf(missing(facts.shipment().shippedAt(), SHIPPED_AT)
                            .or(missing(facts.order().promisedDeliveryDays(), PROMISED_DAYS)))),
            Map.entry("derived.shipped", Origins::shipped),
            Map.entry("derived.signed", Origins::signed),
            Map.entry("derived.mayStillArrive", Origins::mayStillArrive),
            Map.entry("derived.trackingProblem", Origins::trackingProblem),
            Map.entry("derived.proofWanted", Origins::proofWanted),
            Map.entry("derived.proofMissing", Origins::proofMissing),
            Map.entry("derived.signerMatch", Origins::signerMatch),
            Map.entry(
                    "derived.valueTier",
                    (facts, value, wants) -> Need.allOf(missing(facts.order().total(), TOTAL))),
            Map.entry("derived.responseDue", Origins::responseDue),
            Map.entry("derived.hoursLeft", Origins::responseDue),
            Map.entry("derived.nextKnownDate", Origins::responseDue),
            Map.entry("derived.platformInvolved", Origins::stage),
            Map.entry("derived.cardDispute", Origins::stage),
            Map.entry("derived.closed", Origins::stage),
            Map.entry("derived.platformWaits", Origins::platformWaits),
            Map.entry("derived.otherSidesTurn", (facts, value, wants) -> Need.allOf(missing(facts.turn(), TURN))),
            Map.entry("derived.protectionEndsAt", Origins::reportedAt),
            Map.entry("derived.protectionRunning", Origins::reportedAt),
            Map.entry("derived.method", Origins::method),
            Map.entry("derived.reasonKinds", Origins::platformReason),
            Map.entry("derived.reasonKind", Origins::platformReason),
            Map.entry("derived.reasonDisagrees", Origins::platformReason),
            Map.entry("policy.complaintAddress", Origins::platform),
            Map.entry("policy.evidenceOnce", Origins::platform),
            Map.entry("policy.manualOnly", Origins::platform),
            Map.entry(
                    "policy.promisedDaysCeiling",
                    (facts, value, wants) -> Need.allOf(missing(facts.order().buyerCountry(), COUNTRY))),
            Map.entry("derived.disrupted", Origins::disrupted),
            Map.entry("derived.disruption", Origins::disruption),
            Map.entry("derived.disruptionExtraDays", Origins::disruption),
            Map.entry("derived.disruptedUntil", Origins::disruption),
            Map.entry(
                    "derived.buyerCountryName",
                    (facts, value, wants) -> Need.allOf(missing(facts.order().buyerCountry(), COUNTRY))));

    private Origins() {}

    /** The origin of a property: that of the table, else itself if somebody can be asked for it. */
    static Origin of(String path) {
        Origin derived = TABLE.get(path);
        if (derived != null) {
            return derived;
        }
        return new Itself(Need.eitherOf(FactSet.only(path)));
    }

    /** A fact behind which only itself stands. */
    record Itself(Need need) implements Origin {
        @Override
        public Need of(Case facts, Object value, Predicate<Object> wants) {
            return value == null ? need : Need.NONE;
        }
    }

    /** What stands behind one property. */
    interface Origin {
        /**
         * What to find out; {@link Need#NONE} if the property is settled, or if nobody could settle it.
         *
         * @param value of the property in this case; null: unknown
         * @param wants the values that matter to whoever asks
         */
        Need of(Case facts, Object value, Predicate<Object> wants);
    }

    private static FactSet missing(Object value, FactSet fact) {
        return when(value == null, fact);
    }

    private static FactSet when(boolean holds, FactSet facts) {
        return holds ? facts : FactSet.NONE;
    }

    /** Without a state there is no reason to ask for, and few states have reasons. */
    private static Need reason(Case facts, Object value, Predicate<Object> wants) {
        ShipmentState state = facts.shipment().state();
        if (value != null) {
            return Need.NONE;
        }
        return Need.eitherOf(state == null ? STATE : when(hasReason(state, wants), REASON));
    }

    private static boolean hasReason(ShipmentState state, Predicate<Object> wants) {
        for (ShipmentReason reason : REASONS.get(state)) {
            if (wants.test(reason)) {
                return true;
            }
        }
        return false;
    }

    /** What could change the usual days: the country while it is unknown, then the service. */
    private static FactSet usualDays(Case facts) {
        return facts.order().buyerCountry() == null
                ? COUNTRY
                : missing(facts.shipment().service(), SERVICE);
    }

    private static Need usualArrival(Case facts, Object value, Predicate<Object> wants) {
        FactSet shipped = missing(facts.shipment().shippedAt(), SHIPPED_AT);
        if (value != null || facts.derived().usualTransitDays() != null) {
            return Need.allOf(shipped.isEmpty() ? usualDays(facts) : shipped);
        }
        FactSet days = usualDays(facts);
        return days.isEmpty() ? Need.NONE : Need.allOf(shipped.or(days));
    }

    /** A phase follows from the parcel's age and either the usual days or the carrier's limit, which wins. */
    private static Need transitPhase(Case facts, Object value, Predicate<Object> wants) {
        FactSet age = missing(facts.shipment().shippedAt(), SHIPPED_AT);
        FactSet days = usualDays(facts);
        FactSet limit = missing(facts.shipment().carrierLimitDays(), LIMIT);
        boolean ageUnknowable = age.isEmpty() && facts.derived().elapsedDays() == null;
        if (ageUnknowable) {
            return Need.NONE;
        }
        boolean inside = wants.test(TransitPhase.INSIDE_USUAL);
        boolean insideLimit = wants.test(TransitPhase.INSIDE_LIMIT);
        boolean past = wants.test(TransitPhase.PAST_LIMIT);
        if (value == TransitPhase.INSIDE_USUAL) {
            boolean otherDaysSuffice = past || insideLimit && limit.isEmpty();
            return otherDaysSuffice || days.isEmpty() ? Need.eitherOf(days) : new Need(days.or(limit), FactSet.NONE);
        }
        if (value != null) {
            boolean longer = insideLimit && value == TransitPhase.PAST_LIMIT;
            return Need.eitherOf(when(inside, days).or(when(longer, limit)));
        }
        boolean usualKnown = facts.derived().usualTransitDays() != null;
        boolean onlyAge =
                past && (usualKnown || limit.isEmpty()) || usualKnown && inside || limit.isEmpty() && insideLimit;
        if (onlyAge) {
            return Need.allOf(age);
        }
        FactSet basis = when(inside || past, days).or(when(insideLimit || past, limit));
        if (basis.isEmpty()) {
            return Need.NONE;
        }
        return age.isEmpty() ? Need.eitherOf(basis) : new Need(age.or(basis), FactSet.NONE);
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

    /** Carriers record a name also before the tracking shows the delivery. */
    private static Need signed(Case facts, Object value, Predicate<Object> wants) {
        if (Boolean.TRUE.equals(value) || !wants.test(true)) {
            return Need.NONE;
        }
        Shipment shipment = facts.shipment();
        FactSet reason = when(shipment.state() == ShipmentState.DELIVERED, missing(shipment.reason(), REASON));
        return Need.eitherOf(missing(shipment.signedBy(), SIGNED_BY).or(shipment.state() == null ? STATE : reason));
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

    /** The seller's words stand before those of the service. */
    private static Need method(Case facts, Object value, Predicate<Object> wants) {
        return Need.eitherOf(missing(facts.shipment().methodUsed(), METHOD_USED)
                .or(when(value == null, missing(facts.shipment().service(), SERVICE))));
    }

    private static Need platformReason(Case facts, Object value, Predicate<Object> wants) {
        return facts.complaint().platformReason() == null ? Need.NONE : platform(facts, value, wants);
    }

    private static Need platform(Case facts, Object value, Predicate<Object> wants) {
        return Need.allOf(missing(facts.platform(), PLATFORM));
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

    private static Need signerMatch(Case facts, Object value, Predicate<Object> wants) {
        return value != SignerMatch.UNKNOWN
                ? Need.NONE
                : Need.allOf(missing(facts.order().recipientName(), RECIPIENT)
                        .or(missing(facts.shipment().signedBy(), SIGNED_BY)));
    }

    private static Need responseDue(Case facts, Object value, Predicate<Object> wants) {
        return Need.allOf(when(value == null, missing(facts.derived().responseDue(), RESPONSE_DUE)));
    }

    private static Need stage(Case facts, Object value, Predicate<Object> wants) {
        return Need.allOf(missing(facts.stage(), STAGE));
    }

    private static Need platformWaits(Case facts, Object value, Predicate<Object> wants) {
        Derived derived = facts.derived();
        if (Boolean.TRUE.equals(value)) {
            return platform(facts, value, wants);
        }
        boolean never = facts.turn() != null && facts.turn() != Turn.SELLER
                || Boolean.FALSE.equals(derived.platformInvolved())
                || facts.platform() == Platform.OWN_STORE;
        return never ? Need.NONE : Need.allOf(missing(facts.turn(), TURN).or(missing(facts.stage(), STAGE)));
    }

    private static Need disrupted(Case facts, Object value, Predicate<Object> wants) {
        return value != null ? Need.NONE : disruption(facts, value, wants);
    }

    /** While one runs, a country or carrier that is not known yet may bring a longer one. */
    private static Need disruption(Case facts, Object value, Predicate<Object> wants) {
        return Boolean.FALSE.equals(facts.derived().disrupted())
                ? Need.NONE
                : Need.eitherOf(missing(facts.order().buyerCountry(), COUNTRY)
                        .or(missing(facts.shipment().carrier(), CARRIER)));
    }

    /** A bare day ends in the platform's zone. */
    private static Need reportedAt(Case facts, Object value, Predicate<Object> wants) {
        Moment reported = facts.report().reportedAt();
        if (reported == null) {
            return Need.eitherOf(REPORTED_AT);
        }
        boolean zoned = reported instanceof Moment.At || ((Moment.Day) reported).zone() != null;
        return zoned ? Need.NONE : platform(facts, value, wants);
    }

    private static Map<ShipmentState, List<ShipmentReason>> reasons() {
        Map<ShipmentState, List<ShipmentReason>> reasons = new EnumMap<>(ShipmentState.class);
        for (ShipmentState state : ShipmentState.values()) {
            reasons.put(state, List.copyOf(state.reasons()));
        }
        return reasons;
    }
}
