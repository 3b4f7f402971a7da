package io.disputetriage.policy;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Product;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.ShipmentState;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the sheet left open and its other facts imply.
 *
 * @param implied by path, in alphabetical order
 */
record Implications(Shipment shipment, Product product, Map<String, Boolean> implied) {
    static Implications of(FactSheet sheet) {
        Shipment shipment = sheet.shipment();
        Product product = sheet.product();
        boolean untracked = shipment.tracked() == null && shipment.state() == ShipmentState.UNTRACKED;
        boolean detailed = product.issueDetailKnown() == null && product.issueDetail() != null;
        if (!untracked && !detailed) {
            return new Implications(shipment, product, Map.of());
        }
        Map<String, Boolean> implied = new TreeMap<>();
        if (untracked) {
            shipment = shipment.withTracked(false);
            implied.put("shipment.tracked", false);
        }
        if (detailed) {
            product = product.withIssueDetailKnown(true);
            implied.put("product.issueDetailKnown", true);
        }
        return new Implications(shipment, product, Collections.unmodifiableMap(implied));
    }
}
