package io.disputetriage.policy;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Complaint;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Product;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.ShipmentState;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the sheet left open and its other facts imply. No carrier ever has what the buyer collects or the seller brings, so there the record of the
 * handover says where the goods are.
 *
 * @param implied by path, in alphabetical order; a word by its name
 */
record Implications(Complaint complaint, Shipment shipment, Product product, Map<String, Object> implied) {
    private static final Set<EvidenceKind> PROOF =
            EnumSet.of(EvidenceKind.HANDOVER_RECORD, EvidenceKind.BUYER_ACKNOWLEDGEMENT);

    /** {@code reasonKinds}: what the platform's reason may stand for; a kind that is UNKNOWN follows from one that stands for one. */
    static Implications of(FactSheet sheet, Set<Kind> reasonKinds) {
        Complaint complaint = sheet.complaint();
        Shipment shipment = sheet.shipment();
        Product product = sheet.product();
        boolean told = complaint.kind() == Kind.UNKNOWN && reasonKinds.size() == 1;
        boolean untracked = shipment.tracked() == null && shipment.state() == ShipmentState.UNTRACKED;
        boolean detailed = product.issueDetailKnown() == null && product.issueDetail() != null;
        boolean handedOver = shipment.isOwnDelivery()
                && shipment.state() != null
                && shipment.state().isNotSent()
                && wasReceived(sheet);
        if (!told && !untracked && !detailed && !handedOver) {
            return new Implications(complaint, shipment, product, Map.of());
        }
        Map<String, Object> implied = new TreeMap<>();
        if (told) {
            complaint = complaint.withKind(reasonKinds.iterator().next());
            implied.put("complaint.kind", complaint.kind().name());
        }
        if (untracked) {
            shipment = shipment.with(shipment.state(), false);
            implied.put("shipment.tracked", false);
        }
        if (handedOver) {
            shipment = shipment.with(ShipmentState.DELIVERED, shipment.tracked());
            implied.put("shipment.state", ShipmentState.DELIVERED.name());
        }
        if (detailed) {
            product = product.withIssueDetailKnown(true);
            implied.put("product.issueDetailKnown", true);
        }
        return new Implications(complaint, shipment, product, Collections.unmodifiableMap(implied));
    }

    private static boolean wasReceived(FactSheet sheet) {
        return Boolean.TRUE.equals(sheet.buyer().acknowledgedReceipt())
                || Case.kindsOf(sheet.evidence()).stream().anyMatch(PROOF::contains);
    }
}
