package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.format.intake.FactSource.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Whether two sources agree on a fact, however each of them writes it. */
final class FactAgreement {
    private static final Duration SAME_DISPATCH = Duration.ofDays(2);

    private FactAgreement() {}

    /** Whether two sources say so much the same that nobody has to be told; which of them is taken comes first. */
    static boolean holds(FactChange one, FactChange other) {
        String fact = one.fact();
        if (fact.equals("complaint.kind") && one.source().role() == Role.SELLER) {
            // The decision itself says so where a stated kind doesn't fit the platform's reason.
            return true;
        }
        if (fact.equals("shipment.lastEventAt")) {
            return true;
        }
        if (fact.equals("shipment.shippedAt")) {
            // The shop's is when the parcel was handed over, the tracker's when it was first seen.
            Instant first = PayloadTimes.instant(PayloadNode.root(one.value()));
            Instant second = PayloadTimes.instant(PayloadNode.root(other.value()));
            return first != null
                    && second != null
                    && Duration.between(first, second).abs().compareTo(SAME_DISPATCH) <= 0;
        }
        return same(one.value(), other.value());
    }

    private static boolean same(JsonNode one, JsonNode other) {
        if (one.equals(other)) {
            return true;
        }
        if (one.isObject() && other.isObject() && one.has("amount") && other.has("amount")) {
            return Objects.equals(one.get("currency"), other.get("currency"))
                    && Objects.equals(amount(one), amount(other));
        }
        if (one.isObject() && other.isObject() && one.has("at")) {
            return Objects.equals(one.get("zone"), other.get("zone")) && same(one.get("at"), other.path("at"));
        }
        if (one.isArray() && other.isArray()) {
            Set<JsonNode> words = new HashSet<>();
            one.forEach(words::add);
            Set<JsonNode> others = new HashSet<>();
            other.forEach(others::add);
            return words.equals(others);
        }
        if (one.isTextual() && other.isTextual()) {
            Instant first = PayloadTimes.instant(PayloadNode.root(one));
            return first != null && first.equals(PayloadTimes.instant(PayloadNode.root(other)))
                    || PayloadFacts.letters(one.textValue()).equals(PayloadFacts.letters(other.textValue()));
        }
        return false;
    }

    private static BigDecimal amount(JsonNode money) {
        BigDecimal amount = PayloadNode.root(money).at("amount").number();
        return amount == null ? null : amount.stripTrailingZeros();
    }
}
