package io.disputetriage.decision;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Derived;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.SignerMatch;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The derived facts that a decision shows, by the paths of the contract. */
final class DerivedPaths {
    private DerivedPaths() {}

    static SortedMap<String, Object> of(Case facts) {
        Derived derived = facts.derived();
        SortedMap<String, Object> shown = new TreeMap<>(facts.implied());
        put(shown, "shipment.elapsedDays", derived.elapsedDays());
        put(shown, "shipment.usualTransitDays", derived.usualTransitDays());
        put(shown, "shipment.usualArrival", derived.usualArrival());
        put(shown, "shipment.disruption", derived.disruption());
        put(shown, "shipment.disruptionExtraDays", derived.disruptionExtraDays());
        put(shown, "shipment.disruptedUntil", derived.disruptedUntil());
        if (facts.shipment().signedBy() != null
                || facts.shipment().state() == ShipmentState.DELIVERED
                || derived.signerMatch() != SignerMatch.UNKNOWN) {
            put(shown, "shipment.signerMatch", derived.signerMatch().name());
        }
        if (derived.valueTier() != null) {
            put(shown, "order.valueTier", derived.valueTier().name());
        }
        put(shown, "responseDue.effective", derived.responseDue());
        put(shown, "case.hoursLeft", derived.hoursLeft());
        return Collections.unmodifiableSortedMap(shown);
    }

    private static void put(Map<String, Object> shown, String path, Object value) {
        if (value != null) {
            shown.put(path, value);
        }
    }
}
