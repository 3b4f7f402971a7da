package io.disputetriage.policy;

import io.disputetriage.facts.Complaint;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Product;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.ShipmentState;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the sheet left open and its other facts imply.
 *
 * @param implied by path, in alphabetical order; a word by its name
 */
record Implications(Complaint complaint, Shipment shipment, Product product, Map<String, Object> implied) {
    /** {@code reasonKinds}: what the platform's reason may stand for; a kind that is UNKNOWN follows from one that stands for one. */
    static Implications of(FactSheet sheet, Set<Kind> reasonKinds) {
        Complaint complaint = sheet.complaint();
        Shipment shipment = sheet.shipment();
        Product product = sheet.product();
        boolean told = complaint.kind() == Kind.UNKNOWN && reasonKinds.size() == 1;
        boolean untracked = shipment.tracked() == null && shipment.state() == ShipmentState.UNTRACKED;
        boolean detailed = product.issueDetailKnown() == null && product.issueDetail() != null;
        if (!told && !untracked && !detailed) {
            return new Implications(complaint, shipment, product, Map.of());
        }
        Map<String, Object> implied = new TreeMap<>();
        if (told) {
            complaint = complaint.withKind(reasonKinds.iterator().next());
            implied.put("complaint.kind", complaint.kind().name());
        }
        if (untracked) {
            shipment = shipment.withTracked(false);
            implied.put("shipment.tracked", false);
        }
        if (detailed) {
            product = product.withIssueDetailKnown(true);
            implied.put("product.issueDetailKnown", true);
        }
        return new Implications(complaint, shipment, product, Collections.unmodifiableMap(implied));
    }
}
