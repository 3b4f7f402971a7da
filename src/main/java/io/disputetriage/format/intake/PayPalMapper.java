package io.disputetriage.format.intake;

import io.disputetriage.facts.Stage;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import java.util.List;

/**
 * PayPal: a dispute as it is fetched, a row of the list of disputes, or an event about one. Event and row are summaries,
 * and so is whatever has nothing that only the whole dispute has: evidence, an outcome, what the seller may answer.
 * {@code dispute_state} is not read: it says how PayPal sorts the dispute for whoever looks at it. Source:
 * paypal/paypal-rest-api-specifications openapi/customer_disputes_v1.json.
 */
final class PayPalMapper implements PayloadMapper {
    private static final List<String> OF_THE_WHOLE = List.of(
            "evidences",
            "allowed_response_options",
            "dispute_outcome",
            "extensions",
            "offer",
            "refund_details",
            "adjudications",
            "money_movements",
            "communication_details",
            "supporting_info");

    @Override
    public String platform() {
        return "PAYPAL";
    }

    @Override
    public boolean recognises(PayloadNode root) {
        PayloadNode dispute = dispute(root);
        return dispute.at("dispute_id").isTold()
                && (isEvent(root)
                        || dispute.at("dispute_life_cycle_stage").isTold()
                        || dispute.at("disputed_transactions").isTold());
    }

    @Override
    public long listed(PayloadNode root) {
        return root.at("items").each().stream()
                .filter(row -> row.at("dispute_id").isTold())
                .count();
    }

    @Override
    public void read(PayloadNode root, PayloadFacts facts) {
        PayloadNode dispute = dispute(root);
        PayloadNode updated = dispute.at("update_time").isAbsent() && isEvent(root)
                ? root.at("create_time")
                : dispute.at("update_time");
        facts.occurredAt(PayloadTimes.instant(updated));
        facts.dispute(dispute.at("dispute_id"));
        facts.instant("openedAt", PayloadTimes.instant(dispute.at("create_time")), dispute.at("create_time"));
        facts.amount(
                "complaint.amount",
                dispute.at("dispute_amount", "value"),
                dispute.at("dispute_amount", "currency_code"));
        PayPalComplaint.read(dispute, facts);
        PayPalHistory.read(dispute, facts);
        stage(dispute, facts);
        facts.word("status", dispute.at("status"));
        boolean summary = isEvent(root) || !isWhole(dispute);
        if (!summary || PayPalAnswer.links(dispute)) {
            PayPalAnswer.allowed(dispute, facts);
        }
        PayPalAnswer.due(dispute, summary, facts);
        outcome(dispute, facts);
        if (summary) {
            facts.summary(
                    dispute.at("links"),
                    "It leaves out what PayPal may be answered, and mostly by when: fetch the dispute from links.self.");
        }
    }

    /** Inside PayPal CHARGEBACK is PayPal's own claim; a card issuer's comes by the channel EXTERNAL. */
    private static void stage(PayloadNode dispute, PayloadFacts facts) {
        PayloadNode channel = dispute.at("dispute_channel");
        facts.word("dispute_life_cycle_stage", dispute.at("dispute_life_cycle_stage"));
        if (facts.says("stage", Stage.APPEAL) || facts.says("stage", Stage.ARBITRATION)) {
            dispute.at("adjudications").each().forEach(ruling -> facts.word("adjudication", ruling.at("type")));
        }
        if (!facts.says("stage", Stage.CHARGEBACK)) {
            return;
        }
        if (channel.is("INTERNAL")) {
            facts.set("stage", Stage.CLAIM, dispute.at("dispute_life_cycle_stage"));
        } else if (channel.isAbsent()) {
            facts.forget("stage");
            facts.warn(
                    Concern.VALUE_NOT_UNDERSTOOD,
                    channel,
                    "stage stays unknown. Only dispute_channel tells PayPal's own claim from a card issuer's chargeback.");
        }
    }

    private static void outcome(PayloadNode dispute, PayloadFacts facts) {
        if (facts.says("stage", Stage.CLOSED)) {
            PayloadNode outcome = dispute.at("dispute_outcome");
            facts.word("outcome_code", outcome.at("outcome_code"));
            facts.word("outcome", dispute.at("outcome"));
            facts.amount(
                    "complaint.alreadyRefunded",
                    outcome.at("amount_refunded", "value"),
                    outcome.at("amount_refunded", "currency_code"));
        }
    }

    private static boolean isWhole(PayloadNode dispute) {
        return OF_THE_WHOLE.stream().anyMatch(name -> dispute.at(name).isTold()) || PayPalAnswer.links(dispute);
    }

    private static boolean isEvent(PayloadNode root) {
        return root.at("resource_type").is("dispute") && root.at("resource").isTold();
    }

    /** The list of the disputes about one transaction mostly has one row. */
    private static PayloadNode dispute(PayloadNode root) {
        if (isEvent(root)) {
            return root.at("resource");
        }
        List<PayloadNode> rows = root.at("items").each();
        return rows.size() == 1 && !root.at("dispute_id").isTold() ? rows.get(0) : root;
    }
}
