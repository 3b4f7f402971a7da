package io.disputetriage.policy;

import static io.disputetriage.policy.Origins.missing;
import static io.disputetriage.policy.Origins.when;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Service;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.TransitPhase;
import java.util.List;
import java.util.function.Predicate;

/** What follows of how long the parcel has been under way. */
final class TransitFacts {
    static final List<DerivedFact> ALL = List.of(
            new DerivedFact("elapsedDays", of -> of.elapsedDays),
            new DerivedFact(
                    "usualTransitDays", of -> of.usualDays, (facts, value, wants) -> Need.eitherOf(usualDays(facts))),
            new DerivedFact("usualArrival", Derivation::usualArrival, TransitFacts::usualArrival),
            new DerivedFact("limitEndsAt", Derivation::limitEndsAt),
            new DerivedFact("transitPhase", TransitFacts::transitPhase, TransitFacts::transitPhase),
            new DerivedFact("promiseRunning", TransitFacts::promiseRunning, TransitFacts::promise),
            new DerivedFact(
                    "disrupted",
                    of -> of.disruption.running(),
                    (facts, value, wants) -> value != null ? Need.NONE : disruption(facts, value, wants)),
            new DerivedFact("disruption", of -> of.disruption.reason(), TransitFacts::disruption),
            new DerivedFact("disruptionExtraDays", of -> of.disruption.extraDays(), TransitFacts::disruption),
            new DerivedFact("disruptedUntil", of -> of.disruption.until(), TransitFacts::disruption),
            new DerivedFact("method", of -> method(of.shipment), TransitFacts::missingMethod),
            new DerivedFact(
                    "buyerCountryName",
                    of -> of.policy.countries.name(of.sheet.order().buyerCountry(), of.asOf)));

    private static final FactSet COUNTRY = FactSet.known("order.buyerCountry");
    private static final FactSet SHIPPED_AT = FactSet.known("shipment.shippedAt");
    private static final FactSet CARRIER = FactSet.known("shipment.carrier");
    private static final FactSet SERVICE = FactSet.known("shipment.service");
    private static final FactSet METHOD_USED = FactSet.known("shipment.methodUsed");
    private static final FactSet LIMIT = FactSet.known("shipment.carrierLimitDays");

    private static final FactSet PROMISED = FactSet.known("order.promisedDeliveryDays");

    private TransitFacts() {}

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

    private static TransitPhase transitPhase(Derivation of) {
        Integer limit = of.shipment.carrierLimitDays();
        if (of.elapsedDays == null) {
            return null;
        }
        if (of.usualDays != null && of.elapsedDays <= of.usualDays) {
            return TransitPhase.INSIDE_USUAL;
        }
        if (limit != null) {
            return of.elapsedDays <= limit ? TransitPhase.INSIDE_LIMIT : TransitPhase.PAST_LIMIT;
        }
        return of.usualDays == null ? null : TransitPhase.PAST_LIMIT;
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

    static Boolean promiseRunning(Derivation of) {
        Integer promised = of.sheet.order().promisedDeliveryDays();
        if (of.elapsedDays == null || promised == null) {
            return null;
        }
        return of.elapsedDays <= promised
                && !Boolean.TRUE.equals(of.sheet.order().promiseExtendedAlone());
    }

    private static Need promise(Case facts, Object value, Predicate<Object> wants) {
        FactSet missing = missing(facts.shipment().shippedAt(), SHIPPED_AT)
                .or(missing(facts.order().promisedDeliveryDays(), PROMISED));
        return value != null ? Need.NONE : Need.allOf(missing);
    }

    /** While one runs, a country or carrier that is not known yet may bring a longer one. */
    private static Need disruption(Case facts, Object value, Predicate<Object> wants) {
        return Boolean.FALSE.equals(facts.derived().disrupted())
                ? Need.NONE
                : Need.eitherOf(missing(facts.order().buyerCountry(), COUNTRY)
                        .or(missing(facts.shipment().carrier(), CARRIER)));
    }

    private static String method(Shipment shipment) {
        String used = shipment.methodUsed();
        if (used != null && !used.isBlank()) {
            return used;
        }
        return shipment.service() == null ? null : inWords(shipment.service());
    }

    private static String inWords(Service service) {
        return switch (service) {
            case EMS -> "EMS";
            case COURIER -> "courier";
            case OWN_DRIVER -> "the seller's own driver";
            case LOCAL_PICKUP -> "collection by the buyer";
            case REGISTERED_POST -> "registered post";
            case SMALL_PACKET_UNREGISTERED -> "unregistered small packet";
        };
    }

    /** The seller's words stand before those of the service. */
    private static Need missingMethod(Case facts, Object value, Predicate<Object> wants) {
        return Need.eitherOf(missing(facts.shipment().methodUsed(), METHOD_USED)
                .or(when(value == null, missing(facts.shipment().service(), SERVICE))));
    }
}
