package io.disputetriage.format.intake;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the seller may answer in a PayPal dispute, and by when. */
final class PayPalAnswer {
    private static final Set<Action> AFTER_THE_DECISION = EnumSet.complementOf(EnumSet.of(Action.APPEAL_PLATFORM));

    private PayPalAnswer() {}

    /** What the links permit now; of an offer the options say more exactly which one. */
    static void allowed(PayloadNode dispute, PayloadFacts facts) {
        PayloadNode links = dispute.at("links");
        List<PayloadNode> offers = dispute.at("allowed_response_options", "make_offer", "offer_types")
                .each();
        List<PayloadNode> words = links.each().stream()
                .map(link -> link.at("rel"))
                .filter(rel -> offers.isEmpty() || !isRel(rel, "make-offer"))
                .toList();
        if (links.json().isArray()) {
            facts.allowed("link", words, links);
            if (words.size() < links.each().size()) {
                offers.forEach(offer -> facts.word("offer_type", offer));
            }
        }
    }

    /** Without a date while the seller is asked, the whole dispute is decided for the buyer; a summary just doesn't say. */
    static void due(PayloadNode dispute, boolean summary, PayloadFacts facts) {
        PayloadNode due = dispute.at("seller_response_due_date");
        if (!facts.mayAskSeller() || facts.says("stage", Stage.CLOSED)) {
            return;
        }
        if (!due.isAbsent()) {
            facts.moment("responseDue", PayloadTimes.instant(due), due);
        } else if (!summary && facts.says("turn")) {
            facts.set("turn", Turn.NOBODY, due);
            if (!facts.says("allowedActions")) {
                facts.allowNothing(due);
            }
            facts.forbid(AFTER_THE_DECISION);
            facts.warn(
                    Concern.NO_ANSWER_ALLOWED,
                    due,
                    "PayPal asks the seller but names no seller_response_due_date: it has decided for the buyer.");
        }
    }

    /** Whether the links name more than a summary's: where it lies and, at most, how to write to the buyer. */
    static boolean links(PayloadNode dispute) {
        return dispute.at("links").each().stream()
                .map(link -> link.at("rel"))
                .anyMatch(rel -> rel.text() != null && !isRel(rel, "self") && !isRel(rel, "send-message"));
    }

    /** Written with low lines or hyphens. */
    private static boolean isRel(PayloadNode rel, String name) {
        return rel.text() != null && rel.text().replace('_', '-').equalsIgnoreCase(name);
    }
}
