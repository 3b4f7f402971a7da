package io.disputetriage.policy;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Complaint;
import io.disputetriage.facts.Demand;
import io.disputetriage.facts.Derived;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.ReportSource;
import io.disputetriage.facts.Return;
import io.disputetriage.facts.ReturnState;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** One fact sheet under one policy: what {@link DerivedFacts} are computed from, the steps that several share taken once. */
final class Derivation {
    final Policy policy;
    final FactSheet sheet;
    final Implications implications;
    final Complaint complaint;
    final Shipment shipment;
    /** Nothing is known of one where nothing travels. */
    final Return returned;

    final Set<Kind> reasonKinds;
    final Set<EvidenceKind> evidence;
    final Instant asOf;
    final Platforms.Traits platform;
    final Integer elapsedDays;
    final Integer usualDays;
    final Disruption disruption;
    final DisputedMoney money;
    final Instant returnDueBy;
    final Contradictions contradictions;
    final Instant responseDue;
    final Instant protectionEndsAt;
    private final ResponseTime responseTime;

    /** Complaint and shipment are the sheet's with its implications applied. */
    Derivation(Policy policy, FactSheet sheet, Implications implications, Set<Kind> reasonKinds) {
        this.policy = policy;
        this.sheet = sheet;
        this.implications = implications;
        complaint = implications.complaint();
        shipment = implications.shipment();
        returned = sheet.order().goods() == Goods.PHYSICAL ? sheet.returned() : Return.UNKNOWN;
        this.reasonKinds = reasonKinds;
        evidence = Case.kindsOf(sheet.evidence());
        if (Case.isReceiptVoid(sheet.order(), sheet.complaint())) {
            evidence.remove(EvidenceKind.REFUND_RECEIPT);
        }
        asOf = sheet.asOf();
        String country = sheet.order().buyerCountry();
        elapsedDays = elapsedDays();
        usualDays = policy.transitDays.usual(country, shipment.service(), asOf);
        disruption = policy.disruptions.of(country, shipment.carrier(), asOf);
        platform = policy.platforms.of(sheet.platform(), asOf);
        responseTime = sheet.responseDue() == null
                ? policy.responseTimes.of(sheet.platform(), sheet.stage(), sheet.openedAt())
                : null;
        money = DisputedMoney.of(sheet);
        returnDueBy = returnDueBy();
        responseDue = ReturnFacts.stepDue(returned) ? earlier(responseDue(), returnDueBy) : responseDue();
        contradictions = Contradictions.of(sheet, complaint.kind(), evidence, money);
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

    /** Null: the stage, or the platform whose appeal it is, is unknown. */
    Boolean cardDispute() {
        Stage stage = stage();
        if (stage == null || stage == Stage.CHARGEBACK || !stage.laterRound()) {
            return stage == null ? null : (Boolean) (stage == Stage.CHARGEBACK);
        }
        return platform.cardAppeals();
    }

    /** Null: the platform, or the answer to whether a card scheme decides, is unknown. */
    Boolean platformAppeal() {
        if (stage() == null || !stage().laterRound()) {
            return stage() == null ? null : Boolean.FALSE;
        }
        return platform.cardAppeals() == null ? null : (Boolean) !platform.cardAppeals();
    }

    /** The platform waits for the seller. */
    boolean platformWaits() {
        return sheet.turn() == Turn.SELLER && stage() != null && stage().platformInvolved() && !platform.isOwnShop();
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
        next = earlierAhead(next, protects() ? protectionEndsAt : null);
        next = earlierAhead(next, ReturnFacts.sentBackBy(this));
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

    Instant earlierAhead(Instant earliest, Instant candidate) {
        if (candidate == null || !candidate.isAfter(asOf)) {
            return earliest;
        }
        return earlier(earliest, candidate);
    }

    private boolean refusesToWait() {
        return Boolean.TRUE.equals(sheet.buyer().refusesToWait());
    }

    private Instant returnDueBy() {
        Return back = returned;
        if (back.dueBy() != null) {
            return back.dueBy().lastSecond(platform.zone());
        }
        Instant since = back.state() == ReturnState.ARRIVED ? back.arrivedAt() : back.requestedAt();
        ResponseTime time = policy.responseTimes.of(sheet.platform(), back.state(), since);
        return time == null ? null : time.due(since);
    }

    static Instant earlier(Instant one, Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private Instant responseDue() {
        if (sheet.responseDue() != null) {
            return sheet.responseDue().lastSecond(platform.zone());
        }
        return responseTime == null ? null : responseTime.due(sheet.openedAt());
    }

    /** S0-01: what a merchant reports, or nobody known, is followed by a period of protection. */
    private boolean protects() {
        ReportSource source = sheet.report().source();
        return source == null || source == ReportSource.MERCHANT;
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
