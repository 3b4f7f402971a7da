package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Complaint;
import io.disputetriage.facts.Demand;
import io.disputetriage.facts.Evidence;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.Records;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Threat;
import io.disputetriage.facts.Turn;
import io.disputetriage.policy.PolicyFixture;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** A case for guards to judge, described by the few facts that guards look at. */
final class Cases {
    static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    static final Duration BUFFER = Duration.ofHours(12);
    static final Inquiry NOTHING_TO_ASK = new Inquiry(List.of(), fact -> "What about " + fact + "?");

    Kind kind = Kind.NOT_RECEIVED;
    String platform = "PAYPAL";
    Stage stage = Stage.INQUIRY;
    Turn turn = Turn.SELLER;
    Instant due;
    Money total;
    Money refunded;
    Money disputed;
    boolean resent;
    ShipmentState state;
    ShipmentReason reason;
    /** Where all other facts come from. */
    FactSheet rest =
            Records.of(FactSheet.class, "caseRef", "case-1", "asOf", NOW, "complaint", Complaint.of(Kind.NOT_RECEIVED));

    Set<Action> allowed;
    Set<EvidenceKind> evidence = Set.of();
    List<Demand> demands = List.of();
    List<Threat> threatens = List.of();

    static Cases aCase() {
        return new Cases();
    }

    Cases on(String platform, Stage stage) {
        this.platform = platform;
        this.stage = stage;
        return this;
    }

    Cases due(String instant) {
        due = Instant.parse(instant);
        return this;
    }

    Cases total(String amount) {
        total = usd(amount);
        return this;
    }

    Cases refunded(String amount) {
        refunded = usd(amount);
        return this;
    }

    Cases with(EvidenceKind... kinds) {
        evidence = Set.of(kinds);
        return this;
    }

    static Money usd(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("USD"));
    }

    Case build() {
        return PolicyFixture.POLICY.derive(sheet());
    }

    FactSheet sheet() {
        return Records.with(
                rest,
                "caseRef",
                "case-1",
                "asOf",
                NOW,
                "platform",
                platform,
                "stage",
                stage,
                "turn",
                turn,
                "responseDue",
                due == null ? null : new Moment.At(due),
                "allowedActions",
                allowed,
                "complaint",
                Records.with(rest.complaint(), "kind", kind, "amount", disputed, "demands", demands),
                "buyer",
                Records.with(rest.buyer(), "threatens", threatens),
                "order",
                Records.with(rest.order(), "total", total, "alreadyRefunded", refunded, "resendAlreadyMade", resent),
                "shipment",
                Records.with(rest.shipment(), "state", state, "reason", reason),
                "evidence",
                evidence.stream()
                        .sorted()
                        .map(kind -> new Evidence(kind, null, null))
                        .toList());
    }
}
