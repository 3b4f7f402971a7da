package io.disputetriage.format.intake;

import io.disputetriage.facts.Stage;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Klarna: a dispute of its disputes interface, versions 3 and 4, and the events that carry one. Both call states by the same
 * words and mean others: PRE_ARBITRATION begins a dispute in 3 and follows a lost one in 4. No payload names its version, so
 * it is told by what stands in it. Source: https://docs.klarna.com/klarna-network-distribution/after-payments/disputes.
 */
final class KlarnaMapper implements PayloadMapper {
    private static final String THIRD = "state 3";
    private static final String FOURTH = "state 4";

    @Override
    public String platform() {
        return "KLARNA";
    }

    @Override
    public boolean recognises(PayloadNode root) {
        PayloadNode dispute = dispute(root);
        return dispute.at("payment_dispute_id").isTold() && dispute.at("state").isTold();
    }

    @Override
    public void read(PayloadNode root, PayloadFacts facts) {
        PayloadNode dispute = dispute(root);
        PayloadNode occurred = dispute.at("updated_at").isAbsent() ? root.at("occurred_at") : dispute.at("updated_at");
        facts.occurredAt(PayloadTimes.instant(occurred));
        facts.dispute(dispute.at("payment_dispute_id"));
        facts.payment(dispute.at("payment_transaction_id"));
        facts.instant("openedAt", PayloadTimes.instant(dispute.at("created_at")), dispute.at("created_at"));
        PayloadNode details = dispute.at("dispute_details");
        facts.minorUnits("complaint.amount", details.at("dispute_amount"), details.at("currency"));
        facts.text("order.id", dispute.at("payment_transaction_reference"));
        facts.reason(dispute.at("dispute_reason").text(), dispute.at("dispute_reason"));
        PayloadNode state = dispute.at("state");
        boolean third = facts.knows(THIRD, state);
        boolean fourth = facts.knows(FOURTH, state);
        if (isFourth(dispute) || !isThird(dispute) && !third) {
            fourth(dispute, facts);
        } else if (isThird(dispute) || !fourth) {
            third(dispute, facts);
        } else if (Objects.equals(facts.meant("stage", THIRD, state), facts.meant("stage", FOURTH, state))) {
            facts.word(FOURTH, state);
        } else {
            facts.warn(
                    Concern.VALUE_NOT_UNDERSTOOD,
                    state,
                    "stage stays unknown. " + state.text() + " means different things in versions 3 and 4, and"
                            + " nothing tells the version.");
        }
        facts.word("dispute_outcome", dispute.at("dispute_outcome"));
    }

    private static void fourth(PayloadNode dispute, PayloadFacts facts) {
        facts.word(FOURTH, dispute.at("state"));
        if (facts.says("stage", Stage.CLAIM)) {
            facts.word("representment.state", dispute.at("representment", "state"));
        }
        PayloadNode due = facts.says("stage", Stage.APPEAL)
                ? dispute.at("arbitration_expires_at")
                : dispute.at("representment", "expires_at");
        facts.moment("responseDue", PayloadTimes.instant(due), due);
        facts.word("preliminary_outcome", dispute.at("arbitration", "preliminary_outcome"));
    }

    private static void third(PayloadNode dispute, PayloadFacts facts) {
        facts.word(THIRD, dispute.at("state"));
        PayloadNode due = dispute.at("state_context", "evidence_response_deadline_at");
        facts.moment("responseDue", PayloadTimes.instant(due), due);
    }

    private static boolean isFourth(PayloadNode dispute) {
        return Stream.of(
                        "representment",
                        "arbitration",
                        "arbitration_expires_at",
                        "arbitration_request",
                        "partner_evidence",
                        "dispute_outcome_detailed")
                .anyMatch(name -> dispute.at(name).isTold());
    }

    private static boolean isThird(PayloadNode dispute) {
        return Stream.of("state_context", "merchant_evidence")
                .anyMatch(name -> dispute.at(name).isTold());
    }

    private static PayloadNode dispute(PayloadNode root) {
        return root.at("payload").isTold() ? root.at("payload") : root;
    }
}
