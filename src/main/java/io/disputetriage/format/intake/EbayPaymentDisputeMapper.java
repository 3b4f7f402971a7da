package io.disputetriage.format.intake;

import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import java.util.Comparator;
import java.util.List;

/**
 * eBay Sell Fulfillment: a payment dispute, which is a chargeback of the buyer's bank. Source:
 * developer.ebay.com/api-docs/sell/fulfillment/types/api:PaymentDispute.
 */
final class EbayPaymentDisputeMapper implements PayloadMapper {
    @Override
    public String platform() {
        return "EBAY";
    }

    @Override
    public boolean recognises(PayloadNode root) {
        return dispute(root).at("paymentDisputeId").isTold();
    }

    @Override
    public void read(PayloadNode root, PayloadFacts facts) {
        PayloadNode dispute = dispute(root);
        facts.dispute(dispute.at("paymentDisputeId"));
        facts.text("order.id", dispute.at("orderId"));
        EbayValues.instant("openedAt", dispute.at("openDate"), facts);
        facts.reason(dispute.at("reason").text(), dispute.at("reason"));
        EbayValues.amount("complaint.amount", dispute.at("amount"), facts);
        facts.text("complaint.statement", dispute.at("buyerProvided", "note"));
        List<PayloadNode> items = dispute.at("lineItems").each();
        if (items.size() == 1) {
            facts.text("product.id", items.get(0).at("itemId"));
        }
        PayloadNode back = dispute.at("buyerProvided", "returnShipmentTracking").last();
        facts.text("return.trackingNumber", back.at("shipmentTrackingNumber"));
        facts.set("stage", Stage.CHARGEBACK, dispute.at("paymentDisputeId"));
        facts.word("paymentDisputeStatus", dispute.at("paymentDisputeStatus"));
        answer(dispute, facts);
        evidence(dispute.at("evidence").each(), facts);
        resolution(dispute.at("resolution"), facts);
    }

    /** The choices are gone once one was made; the date stands there only while the seller has to act. */
    private static void answer(PayloadNode dispute, PayloadFacts facts) {
        PayloadNode choices = dispute.at("availableChoices");
        PayloadNode response = dispute.at("sellerResponse");
        facts.word("sellerResponse", response);
        boolean asked = facts.says("turn", Turn.SELLER);
        if (facts.mayAskSeller()) {
            EbayValues.moment("responseDue", dispute.at("respondByDate"), facts);
        }
        if (choices.json().isArray()) {
            facts.allowed("availableChoice", choices.each(), choices);
        } else if (!asked && !response.isAbsent()) {
            facts.allowNothing(response);
        }
    }

    private static void evidence(List<PayloadNode> evidence, PayloadFacts facts) {
        evidence.forEach(piece -> facts.word("evidenceType", piece.at("evidenceType")));
        evidence.stream()
                .map(piece -> piece.at("providedDate"))
                .filter(date -> PayloadTimes.instant(EbayValues.date(date)) != null)
                .max(Comparator.comparing(date -> PayloadTimes.instant(EbayValues.date(date))))
                .ifPresent(last -> EbayValues.instant("history.evidenceSubmittedAt", last, facts));
    }

    private static void resolution(PayloadNode resolution, PayloadFacts facts) {
        EbayValues.amount("complaint.fee", resolution.at("fees"), facts);
        EbayValues.amount("order.heldByPlatform", resolution.at("recoupAmount"), facts);
        if (facts.says("stage", Stage.CLOSED)) {
            facts.word("reasonForClosure", resolution.at("reasonForClosure"));
        }
    }

    private static PayloadNode dispute(PayloadNode root) {
        return EbayValues.only(root, "paymentDisputeSummaries");
    }
}
