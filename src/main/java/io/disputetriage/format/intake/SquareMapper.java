package io.disputetriage.format.intake;

import io.disputetriage.facts.Turn;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Square: a dispute, bare or as its interface answers, and the events that carry one. Source:
 * https://developer.squareup.com/reference/square/objects/Dispute.
 */
final class SquareMapper implements PayloadMapper {
    @Override
    public String platform() {
        return "SQUARE";
    }

    @Override
    public boolean recognises(PayloadNode root) {
        PayloadNode dispute = dispute(root);
        return dispute.at("amount_money").isTold() && dispute.at("state").isTold();
    }

    @Override
    public void read(PayloadNode root, PayloadFacts facts) {
        PayloadNode dispute = dispute(root);
        Instant updated = PayloadTimes.instant(dispute.at("updated_at"));
        facts.occurredAt(updated == null && isEvent(root) ? PayloadTimes.instant(root.at("created_at")) : updated);
        facts.dispute(dispute.at("id").isAbsent() ? dispute.at("dispute_id") : dispute.at("id"));
        facts.payment(dispute.at("disputed_payment", "payment_id"));
        facts.instant("openedAt", PayloadTimes.instant(dispute.at("created_at")), dispute.at("created_at"));
        facts.minorUnits(
                "complaint.amount", dispute.at("amount_money", "amount"), dispute.at("amount_money", "currency"));
        facts.reason(dispute.at("reason").text(), dispute.at("reason"));
        facts.word("state", dispute.at("state"));
        PayloadNode due = dispute.at("due_at");
        facts.moment("responseDue", PayloadTimes.instant(due), due);
        PayloadNode evidence = dispute.at("evidence_ids");
        if (facts.says("turn", Turn.SELLER) && !evidence.each().isEmpty()) {
            facts.warn(
                    Concern.EVIDENCE_NOT_SENT,
                    evidence,
                    "Evidence was uploaded by the interface and not submitted; the form of the dashboard takes no more.");
        }
    }

    private static boolean isEvent(PayloadNode root) {
        return root.at("data", "object", "dispute").isTold();
    }

    private static PayloadNode dispute(PayloadNode root) {
        return Stream.of(root.at("data", "object", "dispute"), root.at("dispute"))
                .filter(PayloadNode::isTold)
                .findFirst()
                .orElse(root);
    }
}
