package io.disputetriage.rules.engine;

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
import io.disputetriage.facts.Report;
import io.disputetriage.facts.Return;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.SignerMatch;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.TransitPhase;
import io.disputetriage.facts.Turn;
import io.disputetriage.facts.ValueTier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Cases for tests of the engine. */
public final class Cases {
    private Cases() {}

    /** An untracked small packet to Brazil, on its way for 18 of the usual 35 days. */
    public static Case insideUsualTransit() {
        return of(Kind.NOT_RECEIVED, Set.of(), List.of());
    }

    /** The same for a product of which that share was complained about. */
    static Case withComplaintRate(String rate) {
        Case facts = insideUsualTransit();
        Map<String, Object> all = new HashMap<>();
        for (RecordComponent component : Case.class.getRecordComponents()) {
            try {
                all.put(component.getName(), component.getAccessor().invoke(facts));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        all.put("product", record(Product.class, Map.of("complaintRate", new BigDecimal(rate))));
        return record(Case.class, all);
    }

    /** The same with another kind, evidence and demands. */
    public static Case of(Kind kind, Set<EvidenceKind> evidence, List<Demand> demands) {
        Instant shipped = Instant.parse("2026-02-20T00:00:00Z");
        Shipment shipment = record(
                Shipment.class, Map.of("state", ShipmentState.UNTRACKED, "shippedAt", shipped, "tracked", false));
        Order order = record(
                Order.class,
                Map.of(
                        "id",
                        "1",
                        "total",
                        new Money(new BigDecimal("18.90"), Currency.getInstance("USD")),
                        "buyerCountry",
                        "BR"));
        Map<String, Object> known = new HashMap<>();
        known.put("elapsedDays", 18);
        known.put("usualTransitDays", 35);
        known.put("usualArrival", Instant.parse("2026-03-27T00:00:00Z"));
        known.put("transitPhase", TransitPhase.INSIDE_USUAL);
        known.put("mayStillArrive", true);
        known.put("signerMatch", SignerMatch.UNKNOWN);
        known.put("valueTier", ValueTier.LOW);
        known.put("responseDue", Instant.parse("2026-03-28T10:00:00Z"));
        known.put("hoursLeft", 433);
        known.put("agreedWait", AgreedWait.NONE);
        known.put("reasonKinds", Set.of());
        known.put("untrueEvidence", Set.of());
        known.put("waitUntil", Instant.parse("2026-03-12T09:00:00Z"));
        known.put("buyerCountryName", "Brazil");
        Derived derived = record(Derived.class, known);
        PolicyValues policy = record(
                PolicyValues.class,
                Map.of(
                        "waitExtensionDays",
                        2,
                        "deadlineBuffer",
                        Duration.ofHours(12),
                        "monitorEvery",
                        Duration.ofDays(1)));
        Map<String, Object> all = new HashMap<>();
        all.put("kind", kind);
        all.put("platform", "PAYPAL");
        all.put("stage", Stage.INQUIRY);
        all.put("turn", Turn.SELLER);
        all.put("caseRef", "ORD-10234");
        all.put("asOf", Instant.parse("2026-03-10T09:00:00Z"));
        all.put("complaint", record(Complaint.class, Map.of("kind", kind, "demands", demands)));
        all.put("buyer", Buyer.UNKNOWN);
        all.put("order", order);
        all.put("shipment", shipment);
        all.put("product", Product.UNKNOWN);
        all.put("report", Report.UNKNOWN);
        all.put("evidence", evidence);
        all.put("history", History.UNKNOWN);
        all.put("returned", Return.UNKNOWN);
        all.put("derived", derived);
        all.put("policy", policy);
        all.put("implied", Map.of());
        all.put("contradictions", List.of());
        return record(Case.class, all);
    }

    /** A record with the components that are named; the others are unknown. */
    public static <R extends Record> R record(Class<R> type, Map<String, ?> known) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(components)
                .map(component -> known.get(component.getName()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
