package io.disputetriage.engine;

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
import io.disputetriage.facts.Platform;
import io.disputetriage.facts.PolicyValues;
import io.disputetriage.facts.Product;
import io.disputetriage.facts.Report;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.SignerMatch;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.TransitPhase;
import io.disputetriage.facts.Turn;
import io.disputetriage.facts.ValueTier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cases for tests of the engine. */
public final class Cases {
    private Cases() {}

    /** An untracked small packet to Brazil, on its way for 18 of the usual 35 days. */
    public static Case insideUsualTransit() {
        return of(Kind.NOT_RECEIVED, Set.of(), List.of());
    }

    /** The same with another kind, evidence and demands. */
    public static Case of(Kind kind, Set<EvidenceKind> evidence, List<Demand> demands) {
        Instant shipped = Instant.parse("2026-02-20T00:00:00Z");
        Shipment shipment = new Shipment(
                ShipmentState.UNTRACKED,
                null,
                shipped,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Order order = new Order(
                "1",
                null,
                new Money(new BigDecimal("18.90"), Currency.getInstance("USD")),
                "BR",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Derived derived = new Derived(
                18,
                35,
                Instant.parse("2026-03-27T00:00:00Z"),
                null,
                TransitPhase.INSIDE_USUAL,
                null,
                true,
                true,
                null,
                false,
                false,
                SignerMatch.UNKNOWN,
                ValueTier.LOW,
                Instant.parse("2026-03-28T10:00:00Z"),
                433,
                true,
                false,
                true,
                false,
                false,
                true,
                true,
                false,
                false,
                false,
                false,
                true,
                Set.of(),
                null,
                false,
                AgreedWait.NONE,
                Instant.parse("2026-03-12T09:00:00Z"),
                null,
                null,
                null,
                null,
                "Brazil");
        PolicyValues policy = new PolicyValues(
                2,
                Duration.ofHours(12),
                new BigDecimal("0.5"),
                Duration.ofDays(1),
                new BigDecimal("0.05"),
                null,
                null,
                false,
                false);
        return new Case(
                kind,
                Platform.PAYPAL,
                Stage.INQUIRY,
                Turn.SELLER,
                null,
                "ORD-10234",
                Instant.parse("2026-03-10T09:00:00Z"),
                new Complaint(kind, null, null, demands, null),
                Buyer.UNKNOWN,
                order,
                shipment,
                Product.UNKNOWN,
                Report.UNKNOWN,
                evidence,
                History.UNKNOWN,
                null,
                derived,
                policy,
                null,
                Map.of(),
                List.of());
    }
}
