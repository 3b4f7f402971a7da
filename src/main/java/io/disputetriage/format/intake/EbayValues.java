package io.disputetriage.format.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** How eBay writes dates and amounts, which all of its dispute payloads share. */
final class EbayValues {
    private EbayValues() {}

    /** Wrapped in {@code value} by Post-Order, bare in the newer interfaces; UTC. */
    static PayloadNode date(PayloadNode node) {
        return node.at("value").isTold() ? node.at("value") : node;
    }

    static void instant(String fact, PayloadNode node, PayloadFacts facts) {
        facts.instant(fact, PayloadTimes.instant(date(node)), date(node));
    }

    static void moment(String fact, PayloadNode node, PayloadFacts facts) {
        facts.moment(fact, PayloadTimes.instant(date(node)), date(node));
    }

    /** The value is a number in Post-Order and a string elsewhere. */
    static void amount(String fact, PayloadNode amount, PayloadFacts facts) {
        facts.amount(fact, amount.at("value"), amount.at("currency"));
    }

    /** What was sold, as eBay names a line of an order: an auction has the transaction 0, so neither id alone is one. */
    static void sale(PayloadNode item, PayloadFacts facts) {
        String id = item.at("itemId").text();
        String transaction = item.at("transactionId").text();
        facts.payment(id == null || transaction == null ? null : id + "-" + transaction);
    }

    /** The latest of some dates; null if there is none. */
    static Instant latest(List<PayloadNode> dates) {
        return dates.stream()
                .map(date -> PayloadTimes.instant(date(date)))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** The one row of a search, else the payload itself. */
    static PayloadNode only(PayloadNode root, String list) {
        List<PayloadNode> rows = root.at(list).each();
        return rows.size() == 1 ? rows.get(0) : root;
    }
}
