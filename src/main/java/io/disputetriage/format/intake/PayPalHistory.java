package io.disputetriage.format.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the seller has done in a PayPal dispute: messages, offers and evidence. */
final class PayPalHistory {
    private record Timed(PayloadNode place, Instant at) {}

    private PayPalHistory() {}

    static void read(PayloadNode dispute, PayloadFacts facts) {
        List<Timed> written = new ArrayList<>();
        times(dispute.at("messages").each(), "posted_by", "SELLER", "time_posted", written);
        List<PayloadNode> offers = dispute.at("offer", "history").each();
        times(offers, "actor", "SELLER", "offer_time", written);
        written.stream()
                .min(Comparator.comparing(Timed::at))
                .ifPresent(first -> facts.instant("history.firstMessageAt", first.at(), first.place()));
        offers.stream()
                .filter(offer -> offer.at("actor").is("SELLER"))
                .forEach(offer -> facts.word("offer_made", offered(offer, dispute), offer.at("offer_type")));
        evidence(dispute.at("evidences").each(), facts);
        dispute.at("messages").each().stream()
                .filter(message -> message.at("posted_by").is("BUYER"))
                .findFirst()
                .ifPresent(first -> facts.text("complaint.statement", first.at("content")));
    }

    /** A refund is full or partial by its amount: the word alone doesn't say. */
    private static String offered(PayloadNode offer, PayloadNode dispute) {
        BigDecimal amount = offer.at("offer_amount", "value").number();
        BigDecimal disputed = dispute.at("dispute_amount", "value").number();
        if (!offer.at("offer_type").is("REFUND") || amount == null || disputed == null) {
            return offer.at("offer_type").text();
        }
        return amount.compareTo(disputed) < 0 ? "REFUND part" : "REFUND full";
    }

    private static void evidence(List<PayloadNode> evidences, PayloadFacts facts) {
        List<PayloadNode> own = evidences.stream()
                .filter(evidence -> evidence.at("source").is("SUBMITTED_BY_SELLER"))
                .toList();
        for (PayloadNode evidence : own) {
            facts.word("evidence_type", evidence.at("evidence_type"));
            for (PayloadNode tracking :
                    evidence.at("evidence_info", "tracking_info").each()) {
                facts.text("shipment.carrier", tracking.at("carrier_name"));
                facts.text("shipment.trackingNumber", tracking.at("tracking_number"));
            }
        }
        List<Timed> dated = new ArrayList<>();
        times(own, "source", "SUBMITTED_BY_SELLER", "date", dated);
        Optional<Timed> last = dated.stream().max(Comparator.comparing(Timed::at));
        last.ifPresent(at -> facts.instant("history.evidenceSubmittedAt", at.at(), at.place()));
    }

    private static void times(List<PayloadNode> list, String whoField, String who, String time, List<Timed> into) {
        for (PayloadNode each : list) {
            Instant at = PayloadTimes.instant(each.at(time));
            if (each.at(whoField).is(who) && at != null) {
                into.add(new Timed(each.at(time), at));
            }
        }
    }
}
