package io.disputetriage.format.intake;

import io.disputetriage.facts.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Payloads by the sender's clock and not by their arrival, the newest last; one without a
 * time is an object as somebody has just asked for it. At one time the whole object is newer than a
 * summary of it, and a closed dispute newer than an open one: many senders don't number what happens within a second.
 */
final class PayloadOrder {
    private static final Comparator<PayloadFacts> BY_TIME = Comparator.comparing(
                    (PayloadFacts facts) -> Objects.requireNonNullElse(facts.occurredAt(), Instant.MAX))
            .thenComparing(facts -> !facts.isSummary())
            .thenComparing(PayloadOrder::isClosed)
            .thenComparing(facts -> facts.payload().body().toString());

    private PayloadOrder() {}

    static List<PayloadFacts> of(List<PayloadFacts> payloads) {
        List<PayloadFacts> sorted = new ArrayList<>(payloads);
        sorted.sort(BY_TIME);
        List<PayloadFacts> ordered = new ArrayList<>();
        for (PayloadFacts next : sorted) {
            int place = ordered.size();
            while (place > 0 && staysClosed(ordered.get(place - 1), next, ordered.subList(0, place))) {
                place--;
            }
            ordered.add(place, next);
        }
        return ordered;
    }

    /** What is closed opens again only by a later stage, such as an appeal; the same stage heard late is an old one. */
    private static boolean staysClosed(PayloadFacts before, PayloadFacts next, List<PayloadFacts> heard) {
        if (!isClosed(before) || isClosed(next) || !sameDispute(before, next)) {
            return false;
        }
        Stage stage = stage(next);
        return stage == null
                || heard.stream()
                        .filter(each -> sameDispute(each, next))
                        .map(PayloadOrder::stage)
                        .anyMatch(known -> known != null && known != Stage.CLOSED && known.compareTo(stage) >= 0);
    }

    private static boolean sameDispute(PayloadFacts one, PayloadFacts other) {
        return one.platform().equals(other.platform())
                && one.disputeId() != null
                && one.disputeId().equals(other.disputeId());
    }

    private static boolean isClosed(PayloadFacts facts) {
        return facts.says("stage", Stage.CLOSED);
    }

    private static Stage stage(PayloadFacts facts) {
        return facts.says("stage") ? Stage.valueOf(facts.change("stage").value().asText()) : null;
    }
}
