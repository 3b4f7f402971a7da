package io.disputetriage;

import java.util.Map;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** Events as Stripe sends and signs them. */
public record StripeEvents(String secret) {
    /** When the events begin, in seconds. */
    public static final long BEGIN = 1_773_050_000L;

    /** An event about the state of a dispute that was opened for a charge and an order of the same number. */
    public static String dispute(String event, long created, String number, String status) {
        return """
                {"id": "%s", "object": "event", "created": %d, "livemode": true, "type": "charge.dispute.updated",
                 "data": {"object": {"id": "du_%3$s", "object": "dispute", "amount": 1890, "charge": "ch_%3$s",
                  "created": 1773049900, "currency": "usd", "livemode": true,
                  "evidence_details": {"due_by": %4$s, "has_evidence": false, "submission_count": 0},
                  "metadata": {"order_id": "O-%3$s"}, "reason": "product_not_received", "status": "%5$s",
                  "payment_method_details": {"card": {"case_type": "chargeback", "network_reason_code": "13.1"}}}}}"""
                .formatted(event, created, number, status.equals("needs_response") ? "1773878399" : "null", status);
    }

    /** What the body is sent with, signed at a time in seconds. */
    public Map<String, String> headers(String body, long at) {
        String signature = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmacHex(at + "." + body);
        return Map.of("Content-Type", "application/json", "Stripe-Signature", "t=" + at + ",v1=" + signature);
    }
}
