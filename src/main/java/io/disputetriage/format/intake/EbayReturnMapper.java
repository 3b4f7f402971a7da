package io.disputetriage.format.intake;

import io.disputetriage.facts.RefundState;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import java.util.List;
import java.util.stream.Stream;

/**
 * eBay Post-Order: a return. Only {@code fieldgroups=SUMMARY} says whose turn it is, by when, and what may be answered; FULL,
 * which is what eBay gives unasked, has the detail alone. Source: developer.ebay.com/Devzone/post-order/types/ReturnSummaryType.
 */
final class EbayReturnMapper implements PayloadMapper {
    @Override
    public String platform() {
        return "EBAY";
    }

    @Override
    public boolean recognises(PayloadNode root) {
        return isSummary(summary(root)) || isDetail(detail(root));
    }

    @Override
    public void read(PayloadNode root, PayloadFacts facts) {
        PayloadNode summary = summary(root);
        PayloadNode detail = detail(root);
        facts.occurredAt(EbayValues.latest(detail.at("responseHistory").each().stream()
                .map(entry -> entry.at("creationDate"))
                .toList()));
        facts.set("stage", Stage.INQUIRY, isSummary(summary) ? summary.at("returnId") : detail);
        if (isSummary(summary)) {
            summary(summary, facts);
        } else {
            facts.summary(
                    detail,
                    "It is the detail alone: ask eBay with fieldgroups=SUMMARY for what is due and may be answered.");
        }
        if (isDetail(detail)) {
            detail(detail, facts);
        }
    }

    private static void summary(PayloadNode summary, PayloadFacts facts) {
        facts.dispute(summary.at("returnId"));
        facts.text("order.id", summary.at("orderId"));
        PayloadNode creation = summary.at("creationInfo");
        EbayValues.sale(creation.at("item"), facts);
        EbayValues.instant("openedAt", creation.at("creationDate"), facts);
        EbayValues.instant("return.requestedAt", creation.at("creationDate"), facts);
        facts.reason(creation.at("reason").text(), creation.at("reason"));
        facts.word(
                "returnType", summary.at("currentType").isAbsent() ? creation.at("type") : summary.at("currentType"));
        facts.text("complaint.statement", creation.at("comments", "content"));
        facts.text("product.id", creation.at("item", "itemId"));
        EbayValues.amount("complaint.amount", summary.at("buyerTotalRefund", "estimatedRefundAmount"), facts);
        EbayValues.amount("complaint.alreadyRefunded", summary.at("buyerTotalRefund", "actualRefundAmount"), facts);
        facts.word("returnStatus", summary.at("status"));
        facts.word("returnState", summary.at("state"));
        trouble(summary, facts);
        if (facts.says("stage", Stage.CLOSED)) {
            facts.set("turn", Turn.NOBODY, summary.at("state"));
        } else {
            due(summary, facts);
        }
        PayloadNode options = summary.at("sellerAvailableOptions");
        if (options.json().isArray()) {
            facts.allowed(
                    "sellerAvailableOption",
                    options.each().stream()
                            .map(option -> option.at("actionType"))
                            .toList(),
                    options);
        }
    }

    /** Whose turn it is, is told by whose step has a date. */
    private static void due(PayloadNode summary, PayloadFacts facts) {
        PayloadNode seller = summary.at("sellerResponseDue");
        PayloadNode buyer = summary.at("buyerResponseDue");
        EbayValues.moment("return.buyerDueBy", buyer.at("respondByDate"), facts);
        if (!seller.isAbsent()) {
            facts.set("turn", Turn.SELLER, seller.at("activityDue"));
            EbayValues.moment("responseDue", seller.at("respondByDate"), facts);
            EbayValues.moment("return.dueBy", seller.at("respondByDate"), facts);
        } else if (!buyer.isAbsent()) {
            facts.set("turn", Turn.BUYER, buyer.at("activityDue"));
        }
    }

    private static void trouble(PayloadNode summary, PayloadFacts facts) {
        PayloadNode state = summary.at("state");
        if (facts.says("order.refundState", RefundState.FAILED)) {
            facts.warn(Concern.CHECK_ON_PLATFORM, state, "A refund has failed: look at it on eBay and pay it there.");
        } else if (state.text() != null && state.text().endsWith("_TIMEOUT")) {
            facts.warn(
                    Concern.CHECK_ON_PLATFORM,
                    state,
                    "The time for a step of this return is over: see what eBay does.");
        }
    }

    private static void detail(PayloadNode detail, PayloadFacts facts) {
        facts.text("return.trackingNumber", detail.at("returnShipmentInfo", "shipmentTracking", "trackingNumber"));
        PayloadNode close = detail.at("closeInfo");
        if (!close.at("returnCloseDate").isAbsent()
                || !close.at("returnCloseReason").isAbsent()) {
            facts.set("stage", Stage.CLOSED, close);
            facts.set("turn", Turn.NOBODY, close);
            facts.word("returnCloseReason", close.at("returnCloseReason"));
        }
    }

    private static boolean isSummary(PayloadNode summary) {
        return summary.at("returnId").isTold()
                && (summary.at("creationInfo").isTold() || summary.at("state").isTold());
    }

    private static boolean isDetail(PayloadNode detail) {
        return Stream.of("returnShipmentInfo", "responseHistory", "refundInfo", "closeInfo")
                .anyMatch(name -> detail.at(name).isTold());
    }

    private static PayloadNode summary(PayloadNode root) {
        return first(List.of(root.at("summary"), root.at("detail", "summary"), EbayValues.only(root, "members")));
    }

    private static PayloadNode detail(PayloadNode root) {
        return first(List.of(root.at("detail", "detail"), root.at("detail")));
    }

    private static PayloadNode first(List<PayloadNode> places) {
        return places.stream()
                .filter(place -> place.json().isObject())
                .findFirst()
                .orElse(places.get(0));
    }
}
