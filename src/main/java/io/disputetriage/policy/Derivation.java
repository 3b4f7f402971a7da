package io.disputetriage.policy;

import io.disputetriage.facts.AgreedWait;
import io.disputetriage.facts.Complaint;
import io.disputetriage.facts.Demand;
import io.disputetriage.facts.Derived;
import io.disputetriage.facts.Evidence;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Order;
import io.disputetriage.facts.Platform;
import io.disputetriage.facts.Service;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One fact sheet under one policy: everything that follows from both. */
final class Derivation {
    private static final Set<Kind> QUALITY = EnumSet.of(
            Kind.NOT_AS_DESCRIBED,
            Kind.DEFECTIVE,
            Kind.DAMAGED,
            Kind.MISSING_PARTS,
            Kind.WRONG_ITEM,
            Kind.USAGE_PROBLEM);
    private static final Set<Kind> ALSO_IN_HAND = EnumSet.of(Kind.DISSATISFIED, Kind.COUNTERFEIT, Kind.ARRIVED_LATE);

    private final Policy policy;
    private final FactSheet sheet;
    private final Complaint complaint;
    private final Shipment shipment;
    private final Set<Kind> reasonKinds;
    private final Instant asOf;
    private final ZoneId zone;
    private final ResponseTime responseTime;

    /** Complaint and shipment are the sheet's with its implications applied. */
    Derivation(Policy policy, FactSheet sheet, Complaint complaint, Shipment shipment, Set<Kind> reasonKinds) {
        this.policy = policy;
        this.sheet = sheet;
        this.complaint = complaint;
        this.shipment = shipment;
        this.reasonKinds = reasonKinds;
        asOf = sheet.asOf();
        zone = policy.platforms.of(sheet.platform(), asOf).zone();
        responseTime = sheet.responseDue() == null
                ? policy.responseTimes.of(sheet.platform(), sheet.stage(), sheet.openedAt())
                : null;
    }

    /** The row the deadline came from; null when it was stated or is unknown. */
    String responseDuePolicy() {
        return responseTime == null ? null : responseTime.text();
    }

    Derived derived() {
        Order order = sheet.order();
        Kind kind = complaint.kind();
        Stage stage = sheet.stage();
        Turn turn = sheet.turn();
        List<Demand> demands = complaint.demands();
        ParcelAge age = ParcelAge.of(sheet, policy.transitDays.usual(order.buyerCountry(), shipment.service(), asOf));
        Whereabouts whereabouts = Whereabouts.of(shipment, asOf);
        boolean refuses = Boolean.TRUE.equals(sheet.buyer().refusesToWait());
        boolean proofWanted = refuses
                || Boolean.TRUE.equals(sheet.buyer().demandsProof())
                || demands.contains(Demand.PROOF_OF_SHIPMENT);
        boolean proofOnRecord = has(EvidenceKind.SHIPMENT_RECEIPT)
                || has(EvidenceKind.TRACKING_RECORD)
                || has(EvidenceKind.DELIVERY_CONFIRMATION)
                || has(EvidenceKind.SIGNATURE);
        boolean photoSuffices = !refuses && has(EvidenceKind.PARCEL_PHOTO);
        Instant due = responseDue();
        boolean involved = stage != null && stage.platformInvolved();
        boolean quality = QUALITY.contains(kind);
        boolean allMoney = demands.contains(Demand.REFUND_FULL) || demands.contains(Demand.RETURN_AND_REFUND);
        Instant protectionEndsAt = protectionEndsAt();
        Disruption disruption = policy.disruptions.of(order.buyerCountry(), shipment.carrier(), asOf);
        return new Derived(
                age.elapsedDays(),
                age.usualDays(),
                age.usualArrival(),
                age.limitEndsAt(),
                age.phase(),
                age.promiseRunning(),
                whereabouts.shipped(),
                whereabouts.signed(),
                whereabouts.mayStillArrive(),
                whereabouts.trackingProblem(),
                proofOnRecord,
                proofWanted,
                proofWanted && !proofOnRecord && !photoSuffices,
                SignerNames.compare(order.recipientName(), shipment.signedBy()),
                policy.valueLimits.tier(order.total(), asOf),
                due,
                due == null ? null : hoursUntil(due),
                stage == null ? null : involved,
                stage == null ? null : stage.cardDispute(),
                turn == Turn.SELLER && involved && sheet.platform() != Platform.OWN_STORE,
                turn == Turn.BUYER || turn == Turn.PLATFORM,
                stage == Stage.CLOSED,
                kind != Kind.ACCOUNT_REPORTED,
                kind == Kind.NOT_RECEIVED || kind == Kind.ARRIVED_LATE,
                quality,
                quality || ALSO_IN_HAND.contains(kind),
                allMoney || demands.contains(Demand.REFUND_PARTIAL),
                allMoney,
                order.alreadyRefunded() == null || order.alreadyRefunded().isZero(),
                reasonKinds,
                reasonKinds.isEmpty() ? null : reasonKinds.iterator().next(),
                kind != Kind.UNKNOWN && !reasonKinds.isEmpty() && !reasonKinds.contains(kind),
                agreedWait(),
                asOf.plusSeconds(policy.settings.waitExtensionDays(asOf) * 86_400L),
                protectionEndsAt,
                protectionEndsAt == null ? null : !asOf.isAfter(protectionEndsAt),
                nextKnownDate(age, protectionEndsAt, due),
                method(),
                policy.countries.name(order.buyerCountry(), asOf),
                disruption.running(),
                disruption.reason(),
                disruption.extraDays(),
                disruption.until());
    }

    private boolean has(EvidenceKind kind) {
        for (Evidence piece : sheet.evidence()) {
            if (piece.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    private Instant responseDue() {
        if (sheet.responseDue() != null) {
            return sheet.responseDue().lastSecond(zone);
        }
        return responseTime == null ? null : responseTime.due(sheet.openedAt());
    }

    /** Rounded down, so that 59 minutes are no hour, and a minute past due is one hour less than none. */
    private Integer hoursUntil(Instant due) {
        return (int) Math.floorDiv(Duration.between(asOf, due).getSeconds(), 3_600L);
    }

    private AgreedWait agreedWait() {
        Instant until = sheet.history().waitAskedUntil();
        if (until == null) {
            return AgreedWait.NONE;
        }
        return asOf.isBefore(until) ? AgreedWait.RUNNING : AgreedWait.ENDED;
    }

    private Instant protectionEndsAt() {
        Moment reported = sheet.report().reportedAt();
        if (reported == null) {
            return null;
        }
        ZoneId counted = reported.zoneOr(zone);
        return new Moment.Day(reported.dayIn(zone).plus(policy.settings.protectionPeriod(asOf)), counted)
                .lastSecond(counted);
    }

    private Instant nextKnownDate(ParcelAge age, Instant protectionEndsAt, Instant due) {
        Instant next = earlierAhead(null, sheet.history().waitAskedUntil());
        next = earlierAhead(next, age.usualArrival());
        next = earlierAhead(next, age.limitEndsAt());
        next = earlierAhead(next, shipment.pickupDeadline());
        next = earlierAhead(next, protectionEndsAt);
        return due == null ? next : earlierAhead(next, due.minus(policy.settings.deadlineBuffer(asOf)));
    }

    private Instant earlierAhead(Instant earliest, Instant candidate) {
        if (candidate == null || !candidate.isAfter(asOf)) {
            return earliest;
        }
        return earliest == null || candidate.isBefore(earliest) ? candidate : earliest;
    }

    private String method() {
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
            case REGISTERED_POST -> "registered post";
            case SMALL_PACKET_UNREGISTERED -> "unregistered small packet";
        };
    }
}
