package io.disputetriage.evaluator;

import io.disputetriage.facts.Case;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which facts of the fact sheet to find out for a derived one that is unknown. A fact that the policy
 * doesn't know stands for itself.
 */
record Origins(Case facts) {
    /** Facts of the sheet that a case shows only through what was derived from them. */
    static final Set<String> OF_THE_SHEET = Set.of("responseDue");

    static final Map<String, List<String>> TABLE = Map.ofEntries(
            Map.entry("derived.elapsedDays", List.of("shipment.shippedAt")),
            Map.entry("derived.usualTransitDays", List.of("order.buyerCountry", "shipment.service")),
            Map.entry("derived.usualArrival", List.of("shipment.shippedAt", "order.buyerCountry", "shipment.service")),
            Map.entry("derived.limitEndsAt", List.of("shipment.shippedAt", "shipment.carrierLimitDays")),
            Map.entry(
                    "derived.transitPhase",
                    List.of(
                            "shipment.shippedAt",
                            "order.buyerCountry",
                            "shipment.service",
                            "shipment.carrierLimitDays")),
            Map.entry("derived.promiseRunning", List.of("shipment.shippedAt", "order.promisedDeliveryDays")),
            Map.entry("derived.shipped", List.of("shipment.state", "shipment.shippedAt")),
            Map.entry("derived.mayStillArrive", List.of("shipment.state", "shipment.reason")),
            Map.entry("derived.trackingProblem", List.of("shipment.reason", "shipment.trackingNumberValid")),
            Map.entry("derived.valueTier", List.of("order.total")),
            Map.entry("derived.responseDue", List.of("responseDue")),
            Map.entry("derived.hoursLeft", List.of("responseDue")),
            Map.entry("derived.platformInvolved", List.of("stage")),
            Map.entry("derived.cardDispute", List.of("stage")),
            Map.entry("derived.reasonKind", List.of("platform", "complaint.platformReason")),
            Map.entry("derived.protectionEndsAt", List.of("report.reportedAt")),
            Map.entry("derived.protectionRunning", List.of("report.reportedAt")),
            Map.entry(
                    "derived.nextKnownDate",
                    List.of("history.waitAskedUntil", "shipment.shippedAt", "shipment.pickupDeadline", "responseDue")),
            Map.entry("derived.method", List.of("shipment.methodUsed", "shipment.service")),
            Map.entry("derived.buyerCountryName", List.of("order.buyerCountry")),
            Map.entry("responseDuePolicy", List.of("platform", "stage")));

    static Origins in(Case facts) {
        return new Origins(facts);
    }

    SortedSet<String> of(Set<String> unknown) {
        SortedSet<String> found = new TreeSet<>();
        for (String path : unknown) {
            List<String> missing = TABLE.getOrDefault(path, List.of()).stream()
                    .filter(origin ->
                            OF_THE_SHEET.contains(origin) || Property.at(origin).of(facts) == null)
                    .toList();
            found.addAll(missing.isEmpty() ? List.of(path) : missing);
        }
        return found;
    }
}
