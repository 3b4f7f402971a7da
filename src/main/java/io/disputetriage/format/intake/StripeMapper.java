package io.disputetriage.format.intake;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Stripe: a dispute, the charge in dispute or an early fraud warning, bare or in an event, which may stand in an envelope of EventBridge or Event
 * Grid. Source: docs.stripe.com/api/disputes/object, docs.stripe.com/api/radar/early_fraud_warnings/object.
 */
final class StripeMapper implements PayloadMapper {
    private static final Set<Action> REFUNDS =
            Set.of(Action.OFFER_REFUND_FULL, Action.OFFER_PARTIAL_REFUND, Action.OFFER_REFUND_WITH_RETURN);

    @Override
    public String platform() {
        return "STRIPE";
    }

    @Override
    public boolean recognises(PayloadNode root) {
        PayloadNode event = event(root);
        PayloadNode object = object(event);
        return object.at("object").is("dispute") && object.at("charge").isTold()
                || object.at("object").is("radar.early_fraud_warning")
                || object.at("object").is("charge")
                || isThin(event);
    }

    @Override
    public void read(PayloadNode root, PayloadFacts facts) {
        PayloadNode event = event(root);
        // A bare object has no time of its own: what it calls created is when the dispute began.
        facts.occurredAt(
                isThin(event)
                        ? PayloadTimes.instant(event.at("created"))
                        : event.at("object").is("event") ? PayloadTimes.epoch(event.at("created")) : null);
        facts.live(
                event.at("livemode").isTold()
                        ? event.at("livemode")
                        : object(event).at("livemode"));
        if (isThin(event)) {
            facts.dispute(event.at("related_object", "id"));
            facts.summary(event, "The event names the object only; fetch it from related_object.url.");
            return;
        }
        PayloadNode object = object(event);
        if (object.at("object").is("dispute")) {
            dispute(object, facts);
        } else if (object.at("object").is("charge")) {
            facts.payment(object.at("id"));
            charge(object, facts);
        } else {
            warning(object, facts);
        }
    }

    private static void dispute(PayloadNode dispute, PayloadFacts facts) {
        facts.dispute(dispute.at("id"));
        facts.payment(chargeId(dispute));
        facts.instant("openedAt", PayloadTimes.epoch(dispute.at("created")), dispute.at("created"));
        facts.reason(dispute.at("reason").text(), dispute.at("reason"));
        facts.minorUnits("complaint.amount", dispute.at("amount"), dispute.at("currency"));
        charge(dispute.at("charge"), facts);
        facts.text("order.id", dispute.at("metadata", "order_id"));
        movedMoney(dispute.at("balance_transactions"), facts);
        sent(dispute.at("evidence"), facts);
        facts.word("status", dispute.at("status"));
        // Last, for a case that the networks settled by themselves is closed whatever its status says.
        facts.word("case_type", dispute.at("payment_method_details", "card", "case_type"));
        answer(dispute, facts);
    }

    /** By when an answer is due. Whether the date has passed is not what {@code past_due} says: that is about a submission. */
    private static void answer(PayloadNode dispute, PayloadFacts facts) {
        PayloadNode due = dispute.at("evidence_details", "due_by");
        boolean waiting = facts.says("turn", Turn.SELLER);
        if (waiting
                && due.isTold()
                && (due.isAbsent() || due.number() != null && due.number().signum() == 0)) {
            facts.allowNothing(due);
            facts.set("turn", Turn.NOBODY, due);
            facts.warn(
                    Concern.NO_ANSWER_ALLOWED, due, "due_by is 0 or null: the bank takes no answer to this dispute.");
        } else if (due.number() == null || due.number().signum() != 0) {
            facts.moment("responseDue", PayloadTimes.epoch(due), due);
        }
        if (Boolean.FALSE.equals(dispute.at("is_charge_refundable").flag())) {
            facts.forbid(REFUNDS);
        }
        if (facts.says("stage", Stage.CLOSED) || facts.says("stage", Stage.CHARGEBACK) && !waiting) {
            // Evidence is taken once, and nothing is left to do once the bank has it.
            facts.allowNothing(dispute.at("status"));
        }
        PayloadNode details = dispute.at("evidence_details");
        BigDecimal submissions = details.at("submission_count").number();
        if (waiting
                && Boolean.TRUE.equals(details.at("has_evidence").flag())
                && (submissions == null || submissions.signum() == 0)) {
            facts.warn(
                    Concern.EVIDENCE_NOT_SENT,
                    details.at("has_evidence"),
                    "Evidence stands ready at Stripe and was not submitted.");
        }
        PayloadNode method = dispute.at("intended_submission_method");
        if (waiting && method.text() != null && method.text().endsWith("smart_disputes")) {
            facts.warn(
                    Concern.ANSWERED_BY_PLATFORM,
                    method,
                    "Stripe may answer by itself: submit nothing before you know whether it does.");
        }
    }

    /** What was taken for the dispute, as far as it was not given back, and what Stripe charges for it. */
    private static void movedMoney(PayloadNode transactions, PayloadFacts facts) {
        BigDecimal taken = BigDecimal.ZERO;
        BigDecimal fee = BigDecimal.ZERO;
        for (PayloadNode each : transactions.each()) {
            if (each.at("amount").number() == null
                    || !each.at("currency")
                            .is(transactions.first().at("currency").text())) {
                return;
            }
            taken = taken.subtract(each.at("amount").number());
            fee = fee.add(
                    each.at("fee").number() == null
                            ? BigDecimal.ZERO
                            : each.at("fee").number());
        }
        PayloadNode currency = transactions.first().at("currency");
        if (taken.signum() > 0) {
            facts.minorUnits("order.heldByPlatform", taken, transactions, currency);
        }
        if (fee.signum() > 0) {
            facts.minorUnits("complaint.fee", fee, transactions, currency);
        }
    }

    /** The payment in dispute, where it was sent beside the dispute or expanded in it. */
    private static void charge(PayloadNode charge, PayloadFacts facts) {
        facts.minorUnits("order.total", charge.at("amount"), charge.at("currency"));
        BigDecimal refunded = charge.at("amount_refunded").number();
        if (refunded != null && refunded.signum() > 0) {
            facts.minorUnits("order.alreadyRefunded", charge.at("amount_refunded"), charge.at("currency"));
        }
        facts.instant("order.placedAt", PayloadTimes.epoch(charge.at("created")), charge.at("created"));
        facts.text("order.id", charge.at("metadata", "order_id"));
        facts.text("buyer.name", charge.at("billing_details", "name"));
        facts.text("order.recipientName", charge.at("shipping", "name"));
        facts.text("order.buyerCountry", charge.at("shipping", "address", "country"));
        facts.text("shipment.carrier", charge.at("shipping", "carrier"));
        facts.text("shipment.trackingNumber", charge.at("shipping", "tracking_number"));
    }

    /** What the seller has entered as evidence so far are also facts of the order. */
    private static void sent(PayloadNode evidence, PayloadFacts facts) {
        facts.text("buyer.name", evidence.at("customer_name"));
        facts.text("shipment.carrier", evidence.at("shipping_carrier"));
        facts.text("shipment.trackingNumber", evidence.at("shipping_tracking_number"));
    }

    /** Comes before any dispute; a refund can still prevent one, as long as it is {@code actionable}. */
    private static void warning(PayloadNode warning, PayloadFacts facts) {
        facts.dispute(warning.at("id"));
        facts.payment(chargeId(warning));
        facts.instant("openedAt", PayloadTimes.epoch(warning.at("created")), warning.at("created"));
        facts.set("complaint.kind", Kind.UNAUTHORISED, warning.at("fraud_type"));
        facts.set("stage", Stage.WARNING, warning.at("object"));
        facts.set("turn", Turn.NOBODY, warning.at("object"));
        if (Boolean.FALSE.equals(warning.at("actionable").flag())) {
            facts.allowNothing(warning.at("actionable"));
            facts.warn(
                    Concern.NO_ANSWER_ALLOWED,
                    warning.at("actionable"),
                    "The charge was refunded or disputed already: a refund prevents nothing now.");
        }
    }

    /** Of a charge that is named or expanded. */
    private static PayloadNode chargeId(PayloadNode object) {
        PayloadNode charge = object.at("charge");
        return charge.json().isObject() ? charge.at("id") : charge;
    }

    private static boolean isThin(PayloadNode event) {
        String type = event.at("type").text();
        return event.at("object").is("v2.core.event")
                && type != null
                && (type.contains("dispute") || type.contains("early_fraud_warning"));
    }

    /** Out of the envelope of whoever passed it on. */
    private static PayloadNode event(PayloadNode root) {
        for (PayloadNode inside : new PayloadNode[] {root.at("detail"), root.at("data")}) {
            if (inside.at("object").is("event") || inside.at("object").is("v2.core.event")) {
                return inside;
            }
        }
        return root;
    }

    private static PayloadNode object(PayloadNode event) {
        return event.at("object").is("event") ? event.at("data", "object") : event;
    }
}
