package io.disputetriage.policy;

import static io.disputetriage.policy.Origins.missing;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Demand;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Money;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What follows of what is complained of, what is wanted and what is at stake. */
final class ComplaintFacts {
    private static final Set<Kind> QUALITY = EnumSet.of(
            Kind.NOT_AS_DESCRIBED,
            Kind.DEFECTIVE,
            Kind.DAMAGED,
            Kind.MISSING_PARTS,
            Kind.WRONG_ITEM,
            Kind.USAGE_PROBLEM);
    private static final Set<Kind> DELIVERY = EnumSet.of(Kind.NOT_RECEIVED, Kind.ARRIVED_LATE);
    private static final Set<Kind> ALSO_IN_HAND = EnumSet.of(Kind.DISSATISFIED, Kind.COUNTERFEIT, Kind.ARRIVED_LATE);

    // The kind counts as stated, so that nothing is asked for where it follows from the platform's reason.
    static final List<DerivedFact> ALL = List.of(
            new DerivedFact("buyerComplaint", of -> of.kind() != Kind.ACCOUNT_REPORTED, Origin.SETTLED),
            new DerivedFact("deliveryComplaint", of -> isAboutDelivery(of.kind()), Origin.SETTLED),
            new DerivedFact("qualityComplaint", of -> QUALITY.contains(of.kind()), Origin.SETTLED),
            new DerivedFact("buyerHasGoods", ComplaintFacts::buyerHasGoods, Origin.SETTLED),
            new DerivedFact("moneyDemanded", of -> demandsAllMoney(of) || demands(of, Demand.REFUND_PARTIAL)),
            new DerivedFact("allMoneyDemanded", ComplaintFacts::demandsAllMoney),
            new DerivedFact("nothingRefunded", of -> isNothing(of.money.refunded())),
            new DerivedFact("settled", ComplaintFacts::settled, Origin.SETTLED),
            new DerivedFact(
                    "storyChanged",
                    of -> of.complaint.previousKind() != null && of.complaint.previousKind() != of.kind(),
                    Origin.SETTLED),
            new DerivedFact("chargedAfterCancelling", ComplaintFacts::chargedAfterCancelling, ComplaintFacts::dates),
            new DerivedFact("unwinnable", Unwinnable::of, Unwinnable::need),
            new DerivedFact("conflicting", of -> of.contradictions.serious(), Origin.SETTLED),
            new DerivedFact(
                    "valueTier",
                    of -> of.policy.valueLimits.tier(of.sheet.order().total(), of.asOf)),
            new DerivedFact("reasonKinds", of -> of.reasonKinds),
            new DerivedFact(
                    "reasonKind",
                    of -> of.reasonKinds.isEmpty()
                            ? null
                            : of.reasonKinds.iterator().next()),
            new DerivedFact(
                    "reasonDisagrees",
                    of -> of.kind() != Kind.UNKNOWN
                            && !of.reasonKinds.isEmpty()
                            && !of.reasonKinds.contains(of.kind())));

    private static final FactSet CANCELLED_AT = FactSet.known("complaint.cancelledAt");
    private static final FactSet CHARGED_AT = FactSet.known("complaint.chargedAt");

    private ComplaintFacts() {}

    /** Null while a cancellation is known and one of the two dates isn't. */
    static Boolean chargedAfterCancelling(Derivation of) {
        Instant cancelled = of.complaint.cancelledAt();
        Instant charged = of.complaint.chargedAt();
        if (cancelled == null) {
            return of.evidence.contains(EvidenceKind.CANCELLATION_RECORD) ? null : Boolean.FALSE;
        }
        return charged == null ? null : (Boolean) charged.isAfter(cancelled);
    }

    /** The two dates are asked for together, but for a cancellation that is known already. */
    private static Need dates(Case facts, Object value, Predicate<Object> wants) {
        boolean dated =
                facts.complaint().cancelledAt() != null && facts.complaint().chargedAt() != null;
        return dated || value != null && !wants.test(true)
                ? Need.NONE
                : Need.allOf(missing(facts.complaint().cancelledAt(), CANCELLED_AT)
                        .or(missing(facts.complaint().chargedAt(), CHARGED_AT)));
    }

    /** Whether it is complained of that goods did not come, or not in time. */
    static boolean isAboutDelivery(Kind kind) {
        return DELIVERY.contains(kind);
    }

    static boolean settled(Derivation of) {
        return of.sheet.history().problemSolved() || Boolean.TRUE.equals(of.complaint.withdrawn());
    }

    private static boolean demands(Derivation of, Demand demand) {
        return of.complaint.demands().contains(demand);
    }

    static boolean demandsAllMoney(Derivation of) {
        return demands(of, Demand.REFUND_FULL) || demands(of, Demand.RETURN_AND_REFUND);
    }

    /** What is complained of as late may be on its way still, or never have come. */
    private static boolean buyerHasGoods(Derivation of) {
        return QUALITY.contains(of.kind())
                || ALSO_IN_HAND.contains(of.kind())
                        && !(of.kind() == Kind.ARRIVED_LATE && Boolean.TRUE.equals(ParcelFacts.awayFromBuyer(of)));
    }

    private static boolean isNothing(Money refunded) {
        return refunded == null || refunded.isZero();
    }
}
