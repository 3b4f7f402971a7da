package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.AgreedWait;
import io.disputetriage.facts.Buyer;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Complaint;
import io.disputetriage.facts.Demand;
import io.disputetriage.facts.Derived;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.History;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.Order;
import io.disputetriage.facts.PolicyValues;
import io.disputetriage.facts.Product;
import io.disputetriage.facts.Records;
import io.disputetriage.facts.Report;
import io.disputetriage.facts.Return;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.SignerMatch;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Threat;
import io.disputetriage.facts.Turn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
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
        Complaint complaint = Records.of(Complaint.class, "kind", kind, "amount", disputed, "demands", demands);
        Order order = Records.of(Order.class, "total", total, "alreadyRefunded", refunded, "resendAlreadyMade", resent);
        boolean platformInvolved = stage != null && stage.platformInvolved();
        Derived derived = Records.of(
                Derived.class,
                "responseDue",
                due,
                "hoursLeft",
                due == null ? null : (int) Duration.between(NOW, due).toHours(),
                "cardDispute",
                stage == null ? null : stage.cardDispute(),
                "platformInvolved",
                stage == null ? null : platformInvolved,
                "platformWaits",
                platformInvolved && turn == Turn.SELLER && !"OWN_STORE".equals(platform),
                "closed",
                stage == Stage.CLOSED,
                "signerMatch",
                SignerMatch.UNKNOWN,
                "agreedWait",
                AgreedWait.NONE);
        return new Case(
                kind,
                platform,
                stage,
                turn,
                null,
                "case-1",
                NOW,
                complaint,
                Records.of(Buyer.class, "threatens", threatens),
                order,
                Records.of(Shipment.class, "state", state),
                Product.UNKNOWN,
                Report.UNKNOWN,
                evidence,
                History.UNKNOWN,
                Return.UNKNOWN,
                allowed,
                derived,
                new PolicyValues(
                        2,
                        BUFFER,
                        new BigDecimal("0.5"),
                        Duration.ofDays(1),
                        null,
                        null,
                        null,
                        platform == null ? null : platform.equals("OWN_STORE"),
                        false,
                        false),
                null,
                Map.of(),
                List.of());
    }
}
