package io.disputetriage.policy;

import io.disputetriage.facts.Buyer;
import io.disputetriage.facts.Complaint;
import io.disputetriage.facts.Demand;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.Order;
import io.disputetriage.facts.Product;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.ShipmentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sentences about stated facts that cannot all be true, in the order of their paths. */
final class Contradictions {
    private final List<String> sentences = new ArrayList<>(0);
    private final Instant asOf;

    private Contradictions(Instant asOf) {
        this.asOf = asOf;
    }

    static List<String> of(FactSheet sheet) {
        Contradictions found = new Contradictions(sheet.asOf());
        found.future("openedAt", sheet.openedAt());
        found.demands(sheet.buyer(), sheet.complaint());
        found.money(sheet.order());
        found.shipment(sheet.shipment());
        found.product(sheet.product());
        return found.sentences;
    }

    private void future(String path, Instant instant) {
        if (instant != null && instant.isAfter(asOf)) {
            sentences.add(path + " " + instant + " is after asOf " + asOf);
        }
    }

    private void demands(Buyer buyer, Complaint complaint) {
        if (Boolean.FALSE.equals(buyer.demandsProof()) && complaint.demands().contains(Demand.PROOF_OF_SHIPMENT)) {
            sentences.add("buyer.demandsProof is false, but complaint.demands has PROOF_OF_SHIPMENT");
        }
    }

    private void money(Order order) {
        Money total = order.total();
        Money refunded = order.alreadyRefunded();
        if (total == null || refunded == null) {
            return;
        }
        if (!total.sameCurrencyAs(refunded)) {
            sentences.add("order.alreadyRefunded " + refunded + " is not in the currency of order.total " + total);
        } else if (refunded.amount().compareTo(total.amount()) > 0) {
            sentences.add("order.alreadyRefunded " + refunded + " is more than order.total " + total);
        }
    }

    private void shipment(Shipment shipment) {
        Instant shipped = shipment.shippedAt();
        Instant delivered = shipment.deliveredAt();
        future("shipment.shippedAt", shipped);
        future("shipment.deliveredAt", delivered);
        if (shipped != null && delivered != null && delivered.isBefore(shipped)) {
            sentences.add("shipment.deliveredAt " + delivered + " is before shipment.shippedAt " + shipped);
        }
        if (shipment.state() == ShipmentState.NOT_SHIPPED && (shipped != null || delivered != null)) {
            sentences.add("shipment.state is NOT_SHIPPED, but shipment."
                    + (shipped != null ? "shippedAt is " + shipped : "deliveredAt is " + delivered));
        }
        if (shipment.state() == ShipmentState.UNTRACKED && Boolean.TRUE.equals(shipment.tracked())) {
            sentences.add("shipment.state is UNTRACKED, but shipment.tracked is true");
        }
    }

    private void product(Product product) {
        if (product.issueDetail() != null && Boolean.FALSE.equals(product.issueDetailKnown())) {
            sentences.add(
                    "product.issueDetail is " + product.issueDetail() + ", but product.issueDetailKnown is false");
        }
    }
}
