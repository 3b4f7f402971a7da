package io.disputetriage.format.intake;

import java.util.stream.Stream;

/**
 * Shopify: a dispute of the REST interface, which webhooks carry bare. Source:
 * https://shopify.dev/docs/api/admin-rest/2024-01/resources/dispute.
 */
final class ShopifyMapper implements PayloadMapper {
    @Override
    public String platform() {
        return "SHOPIFY";
    }

    @Override
    public boolean recognises(PayloadNode root) {
        return dispute(root).at("evidence_due_by").isTold()
                && dispute(root).at("initiated_at").isTold()
                && dispute(root).at("currency").isTold();
    }

    @Override
    public void read(PayloadNode root, PayloadFacts facts) {
        PayloadNode dispute = dispute(root);
        facts.dispute(dispute.at("id"));
        facts.text("order.id", dispute.at("order_id"));
        facts.instant("openedAt", PayloadTimes.instant(dispute.at("initiated_at")), dispute.at("initiated_at"));
        facts.amount("complaint.amount", dispute.at("amount"), dispute.at("currency"));
        facts.reason(dispute.at("reason").text(), dispute.at("reason"));
        facts.word("type", dispute.at("type"));
        // After the type, for what is decided is closed whatever it was.
        facts.word("status", dispute.at("status"));
        PayloadNode due = dispute.at("evidence_due_by");
        facts.moment("responseDue", PayloadTimes.instant(due), due);
    }

    private static PayloadNode dispute(PayloadNode root) {
        return Stream.of(root.at("dispute"))
                .filter(PayloadNode::isTold)
                .findFirst()
                .orElse(root);
    }
}
