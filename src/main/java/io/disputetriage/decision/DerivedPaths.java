package io.disputetriage.decision;

import io.disputetriage.facts.BookedFact;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.SignerMatch;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a decision shows beside its fact sheet, by the paths of the contract: derived facts, a word by its name, and what was taken over. */
final class DerivedPaths {
    private static final List<Property> SHOWN = Property.byPath().values().stream()
            .filter(property -> property.shown() != null)
            .toList();

    private DerivedPaths() {}

    static SortedMap<String, Object> of(Case facts) {
        SortedMap<String, Object> shown = new TreeMap<>(facts.implied());
        if (!facts.recorded().takenOver().isEmpty()) {
            shown.put(
                    Decision.TAKEN_OVER,
                    facts.recorded().takenOver().stream().map(BookedFact::path).toList());
        }
        for (Property property : SHOWN) {
            Object value = property.of(facts);
            if (value != null && (value != SignerMatch.UNKNOWN || isSignerAwaited(facts))) {
                shown.put(property.shown(), value instanceof Enum<?> word ? word.name() : value);
            }
        }
        return Collections.unmodifiableSortedMap(shown);
    }

    /** Before a delivery nobody has signed, and nothing is said of a signer. */
    private static boolean isSignerAwaited(Case facts) {
        return facts.shipment().signedBy() != null || facts.shipment().state() == ShipmentState.DELIVERED;
    }
}
