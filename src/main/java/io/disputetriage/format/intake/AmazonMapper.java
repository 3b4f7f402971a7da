package io.disputetriage.format.intake;

import io.disputetriage.facts.Stage;
import java.time.Instant;

/**
 * Amazon: an A-to-z Guarantee claim. Amazon has no interface for claims, so this is a form that a person fills from the mail
 * and the page of the claim in Seller Central:
 *
 * <pre>{@code
 * {"amazon_a_to_z_claim": {
 *   "claimId": "...",                        may be left out: then the order's number names the case
 *   "orderId": "111-2222222-3333333",
 *   "claimDate": "2026-03-02T10:15:00Z",     when the mail came, with an offset; the answer is due from it
 *   "respondBy": "2026-03-04T10:15:00Z",     or a day; only if Amazon names one, else policy/response-times.csv says
 *   "claimReason": "Item not received",      as the page says
 *   "claimAmount": "49.90", "currency": "USD",
 *   "claimStatus": "Action required",        or: Under review, Option to appeal, Appeal under review, Closed
 *   "decision": "Granted",                   or: Denied, Withdrawn, Refunded; once Amazon has decided
 *   "decisionDate": "2026-03-09T08:00:00Z",  when the mail about it came: an appeal is due from it
 *   "buyerName": "...", "buyerComments": "...",
 *   "shipDate": "2026-02-10T09:00:00Z", "carrier": "...", "trackingId": "..."}}
 * }</pre>
 *
 * Words stand in intake/words.csv, reasons in policy/platform-reasons.csv. Source: sellercentral.amazon.com/gp/help/external/1781.
 */
final class AmazonMapper implements PayloadMapper {
    private static final String FORM = "amazon_a_to_z_claim";

    @Override
    public String platform() {
        return "AMAZON";
    }

    @Override
    public boolean recognises(PayloadNode root) {
        return root.at(FORM).json().isObject();
    }

    @Override
    public void read(PayloadNode root, PayloadFacts facts) {
        PayloadNode claim = root.at(FORM);
        PayloadNode begun = claim.at("claimDate");
        PayloadNode decided = claim.at("decisionDate");
        Instant decidedAt = PayloadTimes.instant(decided);
        facts.occurredAt(decidedAt == null ? PayloadTimes.instant(begun) : decidedAt);
        facts.dispute(claim.at(claim.at("claimId").isAbsent() ? "orderId" : "claimId"));
        facts.text("order.id", claim.at("orderId"));
        facts.instant("openedAt", PayloadTimes.instant(begun), begun);
        facts.reason(claim.at("claimReason").text(), claim.at("claimReason"));
        facts.amount("complaint.amount", claim.at("claimAmount"), claim.at("currency"));
        facts.text("complaint.statement", claim.at("buyerComments"));
        facts.text("buyer.name", claim.at("buyerName"));
        facts.instant("shipment.shippedAt", PayloadTimes.instant(claim.at("shipDate")), claim.at("shipDate"));
        facts.text("shipment.carrier", claim.at("carrier"));
        facts.text("shipment.trackingNumber", claim.at("trackingId"));
        facts.set("stage", Stage.CLAIM, claim);
        facts.word("claimStatus", claim.at("claimStatus"));
        if (facts.says("stage", Stage.APPEAL)) {
            facts.instant("openedAt", decidedAt, decided);
            facts.word("decisionBefore", claim.at("decision"));
        } else {
            facts.word("decision", claim.at("decision"));
        }
        if (facts.mayAskSeller() && !claim.at("respondBy").isAbsent()) {
            PayloadNode due = claim.at("respondBy");
            if (PayloadTimes.day(due) != null) {
                facts.due(PayloadTimes.day(due), null, due);
            } else {
                facts.moment("responseDue", PayloadTimes.instant(due), due);
            }
        }
    }
}
