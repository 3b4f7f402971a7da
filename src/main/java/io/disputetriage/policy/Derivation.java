package io.disputetriage.policy;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Complaint;
import io.disputetriage.facts.Demand;
import io.disputetriage.facts.Derived;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** One fact sheet under one policy: what {@link DerivedFacts} are computed from, the steps that several share taken once. */
final class Derivation {
    final Policy policy;
    final FactSheet sheet;
    final Complaint complaint;
    final Shipment shipment;
    final Set<Kind> reasonKinds;
    final Set<EvidenceKind> evidence;
    final Instant asOf;
    final Platforms.Traits platform;
    final Integer elapsedDays;
    final Integer usualDays;
    final Disruption disruption;
    final Instant responseDue;
    final Instant protectionEndsAt;
    private final ResponseTime responseTime;

    /** Complaint and shipment are the sheet's with its implications applied. */
    Derivation(Policy policy, FactSheet sheet, Complaint complaint, Shipment shipment, Set<Kind> reasonKinds) {
        this.policy = policy;
        this.sheet = sheet;
        this.complaint = complaint;
        this.shipment = shipment;
        this.reasonKinds = reasonKinds;
        evidence = Case.kindsOf(sheet.evidence());
        asOf = sheet.asOf();
        String country = sheet.order().buyerCountry();
        elapsedDays = elapsedDays();
        usualDays = policy.transitDays.usual(country, shipment.service(), asOf);
        disruption = policy.disruptions.of(country, shipment.carrier(), asOf);
        platform = policy.platforms.of(sheet.platform(), asOf);
        responseTime = sheet.responseDue() == null
                ? policy.responseTimes.of(sheet.platform(), sheet.stage(), sheet.openedAt())
                : null;
        responseDue = responseDue();
        protectionEndsAt = protectionEndsAt();
    }

    /** The row the deadline came from; null when it was stated or is unknown. */
    String responseDuePolicy() {
        return responseTime == null ? null : responseTime.text();
    }

    Derived derived() {
        return DerivedFacts.of(this);
    }

    Kind kind() {
        return complaint.kind();
    }

    Stage stage() {
        return sheet.stage();
    }

    Instant usualArrival() {
        return afterDispatch(usualDays);
    }

    Instant limitEndsAt() {
        return afterDispatch(shipment.carrierLimitDays());
    }

    boolean proofOnRecord() {
        return evidence.contains(EvidenceKind.SHIPMENT_RECEIPT)
                || evidence.contains(EvidenceKind.TRACKING_RECORD)
                || evidence.contains(EvidenceKind.DELIVERY_CONFIRMATION)
                || evidence.contains(EvidenceKind.SIGNATURE);
    }

    boolean proofWanted() {
        return refusesToWait()
                || Boolean.TRUE.equals(sheet.buyer().demandsProof())
                || complaint.demands().contains(Demand.PROOF_OF_SHIPMENT);
    }

    boolean proofMissing() {
        boolean photoSuffices = !refusesToWait() && evidence.contains(EvidenceKind.PARCEL_PHOTO);
        return proofWanted() && !proofOnRecord() && !photoSuffices;
    }

    Instant nextKnownDate() {
        Instant next = earlierAhead(null, sheet.history().waitAskedUntil());
        next = earlierAhead(next, usualArrival());
        next = earlierAhead(next, limitEndsAt());
        next = earlierAhead(next, shipment.pickupDeadline());
        next = earlierAhead(next, protectionEndsAt);
        return responseDue == null ? next : earlierAhead(next, responseDue.minus(policy.settings.deadlineBuffer(asOf)));
    }

    private Integer elapsedDays() {
        Instant shipped = shipment.shippedAt();
        return shipped == null || shipped.isAfter(asOf)
                ? null
                : (Integer) (int) Duration.between(shipped, asOf).toDays();
    }

    private Instant afterDispatch(Integer days) {
        Instant shipped = shipment.shippedAt();
        return shipped == null || days == null ? null : shipped.plusSeconds(days * 86_400L);
    }

    private Instant earlierAhead(Instant earliest, Instant candidate) {
        if (candidate == null || !candidate.isAfter(asOf)) {
            return earliest;
        }
        return earliest == null || candidate.isBefore(earliest) ? candidate : earliest;
    }

    private boolean refusesToWait() {
        return Boolean.TRUE.equals(sheet.buyer().refusesToWait());
    }

    private Instant responseDue() {
        if (sheet.responseDue() != null) {
            return sheet.responseDue().lastSecond(platform.zone());
        }
        return responseTime == null ? null : responseTime.due(sheet.openedAt());
    }

    private Instant protectionEndsAt() {
        Moment reported = sheet.report().reportedAt();
        if (reported == null) {
            return null;
        }
        ZoneId counted = reported.zoneOr(platform.zone());
        return new Moment.Day(reported.dayIn(platform.zone()).plus(policy.settings.protectionPeriod(asOf)), counted)
                .lastSecond(counted);
    }
}
