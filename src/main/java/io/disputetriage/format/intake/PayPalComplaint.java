package io.disputetriage.format.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What a PayPal dispute is about: reason, payment, goods and what PayPal has moved for it. */
final class PayPalComplaint {
    private PayPalComplaint() {}

    static void read(PayloadNode dispute, PayloadFacts facts) {
        reason(dispute, facts);
        List<PayloadNode> payments = dispute.at("disputed_transactions").each();
        facts.payment(dispute.at("disputed_transactions").first().at("seller_transaction_id"));
        if (payments.size() == 1) {
            payment(payments.get(0), facts);
        }
        money(dispute.at("money_movements"), facts);
    }

    private static void reason(PayloadNode dispute, PayloadFacts facts) {
        PayloadNode properties = dispute.at("extensions", "merchandize_dispute_properties");
        List<PayloadNode> subReasons = Stream.of("product_details", "service_details")
                .flatMap(details -> properties.at(details, "sub_reasons").each().stream())
                .filter(subReason -> subReason.text() != null)
                .toList();
        String reason = dispute.at("reason").text();
        facts.reason(
                reason == null || subReasons.isEmpty()
                        ? reason
                        : reason + "/" + subReasons.get(0).text(),
                dispute.at("reason"));
        subReasons.forEach(subReason -> facts.word("sub_reason", subReason));
        facts.word("issue_type", properties.at("issue_type"));
        facts.word("product_received", properties.at("product_details", "product_received"));
    }

    /** Of a dispute about several payments none of these is a fact. */
    private static void payment(PayloadNode payment, PayloadFacts facts) {
        facts.text("order.id", payment.at("invoice_number"));
        facts.instant("order.placedAt", PayloadTimes.instant(payment.at("create_time")), payment.at("create_time"));
        facts.amount("order.total", payment.at("gross_amount", "value"), payment.at("gross_amount", "currency_code"));
        facts.text("buyer.name", payment.at("buyer", "name"));
        List<PayloadNode> items = payment.at("items").each();
        if (items.size() == 1) {
            facts.text("product.id", items.get(0).at("item_id"));
            facts.text("product.title", items.get(0).at("item_name"));
        }
        items.forEach(item -> facts.word("item_type", item.at("item_type")));
    }

    /** What was taken from the seller, less what was given back; fees apart. */
    private static void money(PayloadNode movements, PayloadFacts facts) {
        BigDecimal taken = BigDecimal.ZERO;
        BigDecimal fee = BigDecimal.ZERO;
        PayloadNode currency = null;
        for (PayloadNode each : movements.each()) {
            if (!each.at("affected_party").is("SELLER")) {
                continue;
            }
            BigDecimal amount = each.at("amount", "value").number();
            PayloadNode own = each.at("amount", "currency_code");
            boolean debit = each.at("type").is("DEBIT");
            if (amount == null
                    || !debit && !each.at("type").is("CREDIT")
                    || currency != null && !own.is(currency.text())) {
                return;
            }
            currency = own;
            BigDecimal signed = debit ? amount : amount.negate();
            String reason = each.at("reason").text();
            if (reason != null && reason.endsWith("FEE")) {
                fee = fee.add(signed);
            } else {
                taken = taken.add(signed);
            }
        }
        if (taken.signum() > 0) {
            facts.amount("order.heldByPlatform", taken, movements, currency);
        }
        if (fee.signum() > 0) {
            facts.amount("complaint.fee", fee, movements, currency);
        }
    }
}
