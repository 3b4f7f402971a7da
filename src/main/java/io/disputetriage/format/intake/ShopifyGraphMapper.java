package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.stream.Stream;

/**
 * Shopify: a ShopifyPaymentsDispute of the GraphQL interface, which has days where the REST interface has times. Source:
 * https://shopify.dev/docs/api/admin-graphql/latest/objects/ShopifyPaymentsDispute.
 */
final class ShopifyGraphMapper implements PayloadMapper {
    @Override
    public String platform() {
        return "SHOPIFY";
    }

    @Override
    public boolean recognises(PayloadNode root) {
        PayloadNode dispute = dispute(root);
        return dispute.at("__typename").is("ShopifyPaymentsDispute")
                || dispute.at("initiatedAt").isTold()
                        && (dispute.at("evidenceDueBy").isTold()
                                || dispute.at("reasonDetails").isTold());
    }

    @Override
    public void read(PayloadNode root, PayloadFacts facts) {
        PayloadNode dispute = dispute(root);
        facts.dispute(number(dispute));
        facts.text("order.id", number(dispute.at("order")));
        facts.instant("openedAt", PayloadTimes.instant(dispute.at("initiatedAt")), dispute.at("initiatedAt"));
        facts.amount("complaint.amount", dispute.at("amount", "amount"), dispute.at("amount", "currencyCode"));
        PayloadNode reason = dispute.at("reasonDetails", "reason");
        facts.reason(reason.text(), reason);
        facts.word("type", dispute.at("type"));
        facts.word("status", dispute.at("status"));
        PayloadNode due = dispute.at("evidenceDueBy");
        if (PayloadTimes.day(due) != null) {
            facts.due(PayloadTimes.day(due), null, due);
        } else {
            facts.moment("responseDue", PayloadTimes.instant(due), due);
        }
    }

    /** The number that the REST interface and webhooks call the same object by: the end of its global id. */
    private static PayloadNode number(PayloadNode object) {
        if (!object.at("legacyResourceId").isAbsent()) {
            return object.at("legacyResourceId");
        }
        PayloadNode id = object.at("id");
        return id.text() == null
                ? id
                : new PayloadNode(TextNode.valueOf(id.text().substring(id.text().lastIndexOf('/') + 1)), id.pointer());
    }

    private static PayloadNode dispute(PayloadNode root) {
        return Stream.of(root.at("data", "node"), root.at("data", "dispute"), root.at("node"))
                .filter(PayloadNode::isTold)
                .findFirst()
                .orElse(root);
    }
}
