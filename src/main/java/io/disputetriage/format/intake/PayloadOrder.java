package io.disputetriage.format.intake;

import io.disputetriage.facts.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Payloads by the sender's clock and not by their arrival, the newest last. An early warning comes before any dispute, even where it was
 * updated because of one. A dispute without a time is an object as somebody has just asked for it, a parcel without one an old tale. At one
 * time the whole object is newer than a summary of it, and a closed dispute newer than an open one: many senders don't number what happens
 * within a second.
 */
final class PayloadOrder {
    private static final Comparator<PayloadFacts> BY_TIME = Comparator.comparing(
                    (PayloadFacts facts) -> !facts.says("stage", Stage.WARNING))
            .thenComparing((PayloadFacts facts) ->
                    Objects.requireNonNullElse(facts.occurredAt(), facts.tracks() ? Instant.MIN : Instant.MAX))
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
        Stage stage = next.stage();
        List<Stage> known = heard.stream()
                .filter(each -> sameDispute(each, next))
                .map(PayloadFacts::stage)
                .filter(each -> each != null && each != Stage.CLOSED)
                .toList();
        // Of one that was only heard to be closed, nothing but a later round is a later stage for sure.
        return stage == null
                || (known.isEmpty()
                        ? stage.compareTo(Stage.APPEAL) < 0
                        : known.stream().anyMatch(each -> each.compareTo(stage) >= 0));
    }

    private static boolean sameDispute(PayloadFacts one, PayloadFacts other) {
        return one.platform().equals(other.platform())
                && one.disputeId() != null
                && one.disputeId().equals(other.disputeId());
    }

    private static boolean isClosed(PayloadFacts facts) {
        return facts.says("stage", Stage.CLOSED);
    }
}
