package io.disputetriage.format.intake;

import io.disputetriage.facts.Kind;
import io.disputetriage.facts.RefundState;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import java.util.List;
import java.util.stream.Stream;

/**
 * eBay Post-Order: an inquiry about an item that was not received, or the case that it or a return became; both have one
 * shape. Neither says what the seller may answer. Source: developer.ebay.com/Devzone/post-order/types/InquiryDetailsResponse,
 * CaseDetailsResponse, CaseSummaryType.
 */
final class EbayInquiryMapper implements PayloadMapper {
    @Override
    public String platform() {
        return "EBAY";
    }

    @Override
    public boolean recognises(PayloadNode root) {
        PayloadNode dispute = EbayValues.only(root, "members");
        return dispute.at("inquiryId").isTold()
                || dispute.at("caseId").isTold()
                        && Stream.of("caseType", "caseStatusEnum", "caseDetails", "claimAmount")
                                .anyMatch(name -> dispute.at(name).isTold());
    }

    @Override
    public void read(PayloadNode root, PayloadFacts facts) {
        PayloadNode dispute = EbayValues.only(root, "members");
        boolean inquiry = dispute.at("inquiryId").isTold();
        PayloadNode details = dispute.at(inquiry ? "inquiryDetails" : "caseDetails");
        PayloadNode history = dispute.at(inquiry ? "inquiryHistoryDetails" : "caseHistoryDetails");
        List<PayloadNode> entries = history.at("history").each();
        facts.occurredAt(EbayValues.latest(Stream.concat(
                        Stream.of(dispute.at("lastModifiedDate")),
                        entries.stream().map(entry -> entry.at("date")))
                .toList()));
        facts.dispute(dispute.at(inquiry ? "inquiryId" : "caseId"));
        EbayValues.sale(dispute, facts);
        opened(dispute, details, inquiry, facts);
        EbayValues.amount("complaint.amount", dispute.at("claimAmount"), facts);
        facts.text("product.id", dispute.at("itemId"));
        kind(dispute, inquiry, facts);
        status(dispute, inquiry, facts);
        due(dispute, inquiry, facts);
        PayloadNode refund = details.at("refundAmounts", "refundAmount");
        if (refund.at("value").number() != null && refund.at("value").number().signum() > 0) {
            EbayValues.amount("complaint.alreadyRefunded", refund, facts);
        }
        closed(dispute, details, facts);
        shipment(history.at("shipmentTrackingDetails"), facts);
        written(entries, facts);
    }

    private static void opened(PayloadNode dispute, PayloadNode details, boolean inquiry, PayloadFacts facts) {
        EbayValues.instant("openedAt", dispute.at("creationDate"), facts);
        EbayValues.instant("openedAt", details.at("creationDate"), facts);
        if (!inquiry) {
            // The seller's days for a case start when it became one.
            EbayValues.instant("openedAt", details.at("escalationDate"), facts);
        }
    }

    private static void kind(PayloadNode dispute, boolean inquiry, PayloadFacts facts) {
        if (inquiry) {
            facts.set("complaint.kind", Kind.NOT_RECEIVED, dispute.at("inquiryId"));
        } else {
            facts.word("caseType", dispute.at("caseType"));
        }
    }

    private static void status(PayloadNode dispute, boolean inquiry, PayloadFacts facts) {
        String field = inquiry ? "inquiryStatus" : "caseStatus";
        facts.set("stage", inquiry ? Stage.INQUIRY : Stage.CLAIM, dispute.at(inquiry ? "inquiryId" : "caseId"));
        PayloadNode status = dispute.at(dispute.at("status").isAbsent() ? field + "Enum" : "status");
        facts.word(field, status);
        if (facts.says("order.refundState", RefundState.FAILED)) {
            facts.warn(
                    Concern.CHECK_ON_PLATFORM,
                    status,
                    "A refund was agreed and has failed: look at it on eBay and pay it there.");
        }
    }

    /** A case of which nobody says whose turn it is is the seller's as long as it has a date to answer by. */
    private static void due(PayloadNode dispute, boolean inquiry, PayloadFacts facts) {
        PayloadNode due = dispute.at(
                dispute.at("respondByDate").isAbsent() && inquiry ? "sellerMakeItRightByDate" : "respondByDate");
        boolean closed = facts.says("stage", Stage.CLOSED);
        if (!closed && !facts.says("turn") && PayloadTimes.instant(EbayValues.date(due)) != null) {
            facts.set("turn", Turn.SELLER, due);
        }
        if (!closed && facts.says("turn", Turn.SELLER)) {
            EbayValues.moment("responseDue", due, facts);
        }
    }

    private static void closed(PayloadNode dispute, PayloadNode details, PayloadFacts facts) {
        if (facts.says("stage", Stage.CLOSED)) {
            facts.word("closureReason", dispute.at("sellerClosureReason"));
            facts.word("closureReason", dispute.at("buyerClosureReason"));
            PayloadNode appeal = details.at("appealDetails", "eligibleForAppeal");
            facts.allowed("eligibleForAppeal", List.of(appeal), appeal);
        }
    }

    private static void shipment(PayloadNode tracking, PayloadFacts facts) {
        facts.text("shipment.carrier", tracking.at("carrier"));
        facts.text("shipment.trackingNumber", tracking.at("trackingNumber"));
        facts.word("trackingStatus", tracking.at("currentStatus"));
    }

    private static void written(List<PayloadNode> entries, PayloadFacts facts) {
        entries.stream()
                .filter(entry -> entry.at("actor").is("SELLER")
                        && PayloadTimes.instant(EbayValues.date(entry.at("date"))) != null)
                .min((one, other) -> PayloadTimes.instant(EbayValues.date(one.at("date")))
                        .compareTo(PayloadTimes.instant(EbayValues.date(other.at("date")))))
                .ifPresent(first -> EbayValues.instant("history.firstMessageAt", first.at("date"), facts));
        entries.stream()
                .filter(entry -> entry.at("actor").is("BUYER"))
                .findFirst()
                .ifPresent(first -> facts.text("complaint.statement", first.at("description")));
    }
}
