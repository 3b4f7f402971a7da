package io.disputetriage.policy;

import io.disputetriage.facts.Buyer;
import io.disputetriage.facts.Complaint;
import io.disputetriage.facts.Demand;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.Order;
import io.disputetriage.facts.Product;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Sentences about stated facts that cannot all be true, in the order of their paths. */
final class Contradictions {
    /** A disputed amount may be above the total, for shipping, tax or the rate of exchange; not by so much. */
    private static final BigDecimal MOST_DISPUTED = new BigDecimal("1.5");

    private static final Set<ShipmentState> HAS_BEEN_THERE = EnumSet.of(
            ShipmentState.DELIVERED,
            ShipmentState.RETURNING,
            ShipmentState.RETURNED,
            ShipmentState.AVAILABLE_FOR_PICKUP);

    /** What a carrier says of goods that it never had, whatever is complained of. */
    private static final Set<EvidenceKind> CARRIERS_PROOF =
            EnumSet.of(EvidenceKind.DELIVERY_CONFIRMATION, EvidenceKind.SIGNATURE);

    private final List<String> sentences = new ArrayList<>(0);
    private final Instant asOf;
    private boolean serious;

    private Contradictions(Instant asOf) {
        this.asOf = asOf;
    }

    static Contradictions of(FactSheet sheet, Kind kind, Set<EvidenceKind> evidence, DisputedMoney money) {
        Contradictions found = new Contradictions(sheet.asOf());
        found.future("openedAt", sheet.openedAt());
        found.demands(sheet.buyer(), sheet.complaint());
        found.refunds(sheet.order());
        int before = found.sentences.size();
        found.money(sheet, money);
        found.shipment(sheet.shipment());
        found.dates(sheet.order().placedAt(), sheet.shipment());
        found.states(sheet.shipment());
        if (sheet.order().goods() == Goods.PHYSICAL) {
            found.goods(sheet, kind, evidence);
        }
        found.serious = found.serious || found.sentences.size() > before;
        found.product(sheet.product());
        return found;
    }

    List<String> sentences() {
        return sentences;
    }

    /** One of them is about the parcel or the money, so that a person looks before anything is paid or spent. */
    boolean serious() {
        return serious;
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

    /** More refunded than paid only warns: nothing more is paid then anyway. */
    private void refunds(Order order) {
        Money total = order.total();
        Money refunded = order.alreadyRefunded();
        if (total == null || refunded == null) {
            return;
        }
        if (!total.sameCurrencyAs(refunded)) {
            sentences.add("order.alreadyRefunded " + refunded + " is not in the currency of order.total " + total);
            serious = true;
        } else if (refunded.amount().compareTo(total.amount()) > 0) {
            sentences.add("order.alreadyRefunded " + refunded + " is more than order.total " + total);
        }
    }

    private void money(FactSheet sheet, DisputedMoney money) {
        Money total = sheet.order().total();
        Money amount = sheet.complaint().amount();
        if (total != null && total.isZero()) {
            sentences.add("order.total is " + total + ", so there is nothing to complain of");
        }
        if (amount != null && amount.isZero()) {
            sentences.add("complaint.amount is " + amount + ", so nothing is disputed");
        }
        if (amount != null
                && total != null
                && amount.sameCurrencyAs(total)
                && amount.amount().compareTo(total.amount().multiply(MOST_DISPUTED)) > 0
                && !Boolean.TRUE.equals(sheet.complaint().recurring())) {
            sentences.add("complaint.amount " + amount + " is far more than order.total " + total);
        }
        refundedOfDispute(sheet, money);
    }

    private void refundedOfDispute(FactSheet sheet, DisputedMoney money) {
        Money stated = sheet.complaint().alreadyRefunded();
        Money disputed = money.disputed();
        if (stated == null || disputed == null) {
            return;
        }
        if (!stated.sameCurrencyAs(disputed)) {
            Money total = sheet.order().total();
            if (total == null || !stated.sameCurrencyAs(total)) {
                sentences.add("complaint.alreadyRefunded " + stated + " is not in the currency of "
                        + (sheet.complaint().amount() == null ? "order.total " : "complaint.amount ") + disputed);
            }
        } else if (!money.mixed()) {
            within(stated, money);
        }
    }

    private void within(Money stated, DisputedMoney money) {
        if (!money.least().atMost(stated).equals(money.least())) {
            sentences.add("complaint.alreadyRefunded " + stated + " is less than the " + money.least()
                    + " that order.alreadyRefunded leaves for it");
        } else if (!stated.atMost(money.most()).equals(stated)) {
            sentences.add("complaint.alreadyRefunded " + stated + " is more than the " + money.most()
                    + " that order.alreadyRefunded allows");
        }
    }

    private void shipment(Shipment shipment) {
        Instant shipped = shipment.shippedAt();
        Instant delivered = shipment.deliveredAt();
        // The day on which goods that are still here shall leave contradicts nothing.
        if (!ParcelFacts.isNotSent(shipment.state())) {
            future("shipment.shippedAt", shipped);
        }
        future("shipment.deliveredAt", delivered);
        if (shipped != null && delivered != null && delivered.isBefore(shipped)) {
            sentences.add("shipment.deliveredAt " + delivered + " is before shipment.shippedAt " + shipped);
        }
        boolean left = shipped != null && !shipped.isAfter(asOf);
        if (shipment.state() == ShipmentState.NOT_SHIPPED && (left || delivered != null)) {
            sentences.add("shipment.state is NOT_SHIPPED, but shipment."
                    + (left ? "shippedAt is " + shipped : "deliveredAt is " + delivered));
        }
        if (shipment.state() == ShipmentState.LABEL_CREATED && left) {
            sentences.add("shipment.state is LABEL_CREATED, but shipment.shippedAt is " + shipped);
        }
        if (shipment.state() == ShipmentState.UNTRACKED && Boolean.TRUE.equals(shipment.tracked())) {
            sentences.add("shipment.state is UNTRACKED, but shipment.tracked is true");
        }
    }

    private void dates(Instant placed, Shipment shipment) {
        if (placed != null) {
            before(placed, "shipment.shippedAt", shipment.shippedAt());
            before(placed, "shipment.deliveredAt", shipment.deliveredAt());
        }
    }

    private void before(Instant placed, String path, Instant instant) {
        if (instant != null && instant.isBefore(placed.minus(Duration.ofDays(1)))) {
            sentences.add(path + " " + instant + " is before order.placedAt " + placed);
        }
    }

    private void states(Shipment shipment) {
        ShipmentState state = shipment.state();
        if (state == null) {
            return;
        }
        boolean there = HAS_BEEN_THERE.contains(state)
                || state == ShipmentState.EXCEPTION && shipment.reason() == ShipmentReason.DAMAGED;
        // A parcel that never left has been told of already.
        if (!there && shipment.deliveredAt() != null && state != ShipmentState.NOT_SHIPPED) {
            sentences.add("shipment.state is " + state + ", but shipment.deliveredAt is " + shipment.deliveredAt());
        }
        if (!there && shipment.signedBy() != null) {
            sentences.add("shipment.state is " + state + ", but shipment.signedBy is given");
        }
        if (state == ShipmentState.UNTRACKED && Boolean.TRUE.equals(shipment.trackingNumberValid())) {
            sentences.add("shipment.state is UNTRACKED, but shipment.trackingNumberValid is true");
        }
        if (state == ShipmentState.UNTRACKED && shipment.lastEventAt() != null) {
            sentences.add("shipment.state is UNTRACKED, but shipment.lastEventAt is " + shipment.lastEventAt());
        }
    }

    /** What only goods in a parcel can contradict. */
    private void goods(FactSheet sheet, Kind kind, Set<EvidenceKind> evidence) {
        Shipment shipment = sheet.shipment();
        if (ParcelFacts.isNotSent(shipment.state()) && sheet.returned().state() != null) {
            sentences.add(
                    "return.state is " + sheet.returned().state() + ", but shipment.state is " + shipment.state());
        }
        boolean neverCame = ParcelFacts.isNotSent(shipment.state()) || ParcelFacts.isLost(shipment);
        if (!neverCame) {
            return;
        }
        String state = "shipment.state is " + shipment.state()
                + (shipment.reason() == null ? "" : " with " + shipment.reason());
        // Where it is disputed whether they came, whatever shows it speaks against G-FATAL.
        boolean disputed = ComplaintFacts.isAboutDelivery(kind) && !shipment.isOwnDelivery();
        for (EvidenceKind proof : disputed ? ParcelFacts.RECEIPT : CARRIERS_PROOF) {
            if (evidence.contains(proof)) {
                sentences.add(state + ", but evidence has " + proof);
            }
        }
        if (disputed && Boolean.TRUE.equals(sheet.buyer().acknowledgedReceipt())) {
            sentences.add(state + ", but buyer.acknowledgedReceipt is true");
        }
    }

    private void product(Product product) {
        if (product.issueDetail() != null && Boolean.FALSE.equals(product.issueDetailKnown())) {
            sentences.add(
                    "product.issueDetail is " + product.issueDetail() + ", but product.issueDetailKnown is false");
        }
    }
}
