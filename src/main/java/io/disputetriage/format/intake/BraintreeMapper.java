package io.disputetriage.format.intake;

import io.disputetriage.facts.Stage;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Braintree: a dispute in its webhook's XML, and as its GraphQL interface and its libraries write it as JSON, which differ in the
 * way names are written. Source: https://developer.paypal.com/braintree/docs/reference/general/webhooks/dispute.
 */
final class BraintreeMapper implements PayloadMapper {
    @Override
    public String platform() {
        return "BRAINTREE";
    }

    @Override
    public boolean recognises(PayloadNode root) {
        PayloadNode dispute = dispute(root);
        return at(dispute, "reply-by-date").isTold()
                && (at(dispute, "amount-disputed").isTold()
                        || at(dispute, "currency-iso-code").isTold());
    }

    @Override
    public void read(PayloadNode root, PayloadFacts facts) {
        PayloadNode dispute = dispute(root);
        Instant updated = PayloadTimes.instant(at(dispute, "updated-at"));
        facts.occurredAt(
                updated == null ? PayloadTimes.instant(notification(root).at("timestamp")) : updated);
        PayloadNode opened = at(dispute, "created-at");
        facts.instant("openedAt", PayloadTimes.instant(opened), opened);
        money(dispute, facts);
        facts.reason(dispute.at("reason").text(), dispute.at("reason"));
        PayloadNode kind = dispute.at("kind").isTold() ? dispute.at("kind") : dispute.at("type");
        facts.word("kind", kind);
        // A second round is one of the same dispute, under an id of its own.
        boolean second = facts.says("stage", Stage.APPEAL)
                && at(dispute, "original-dispute-id").text() != null;
        PayloadNode own = dispute.at("legacyId").isAbsent() ? dispute.at("id") : dispute.at("legacyId");
        facts.dispute(second ? at(dispute, "original-dispute-id") : own);
        facts.word("status", dispute.at("status"));
        if (!facts.says("stage", Stage.CHARGEBACK)) {
            // Before it a refund is possible as well, and after it the scheme has rules of its own.
            facts.forget("allowedActions");
        }
        due(at(dispute, "reply-by-date"), facts);
    }

    private static void due(PayloadNode due, PayloadFacts facts) {
        if (PayloadTimes.day(due) != null) {
            facts.due(PayloadTimes.day(due), null, due);
        } else {
            facts.moment("responseDue", PayloadTimes.instant(due), due);
        }
    }

    private static void money(PayloadNode dispute, PayloadFacts facts) {
        PayloadNode disputed = at(dispute, "amount-disputed");
        PayloadNode currency = at(dispute, "currency-iso-code");
        if (disputed.json().isObject()) {
            currency = at(disputed, "currency-code");
            disputed = disputed.at("value");
        } else if (disputed.isAbsent()) {
            disputed = dispute.at("amount");
        }
        facts.amount("complaint.amount", disputed, currency);
        PayloadNode transaction = dispute.at("transaction");
        if (transaction.at("amount").number() != null) {
            facts.amount("order.total", transaction.at("amount"), currency);
        } else if (transaction.at("amount").json().isObject()) {
            facts.amount(
                    "order.total", transaction.at("amount", "value"), at(transaction.at("amount"), "currency-code"));
        }
        facts.payment(transaction.at(transaction.at("legacyId").isAbsent() ? "id" : "legacyId"));
        facts.text("order.id", at(transaction, "order-id"));
        PayloadNode placed = at(transaction, "created-at");
        facts.instant("order.placedAt", PayloadTimes.instant(placed), placed);
    }

    private static PayloadNode notification(PayloadNode root) {
        return root.at("notification").isTold() ? root.at("notification") : root;
    }

    private static PayloadNode dispute(PayloadNode root) {
        PayloadNode notification = notification(root);
        return Stream.of(
                        notification.at("subject", "dispute"),
                        notification.at("dispute"),
                        root.at("data", "node"),
                        root.at("data", "dispute"))
                .filter(PayloadNode::isTold)
                .findFirst()
                .orElse(root);
    }

    /** A name as XML has it, or in the other way of writing it. */
    private static PayloadNode at(PayloadNode node, String name) {
        if (node.at(name).isTold()) {
            return node.at(name);
        }
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("-")) {
            camel.append(camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return node.at(camel.toString());
    }
}
