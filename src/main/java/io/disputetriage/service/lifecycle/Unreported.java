package io.disputetriage.service.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.ActionTaken;
import io.disputetriage.facts.BookedFact;
import io.disputetriage.facts.CaseRecord;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.History;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import io.disputetriage.service.cases.StoredDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the last decision of a case proposed, and of which nobody has said since that it was done. */
final class Unreported {
    /** They go on, and nobody reports them. */
    private static final Set<Action> IDLE = EnumSet.of(Action.WAIT, Action.MONITOR_CASE, Action.HUMAN_REVIEW);

    private static final Set<String> WORDS =
            Stream.of(Action.values()).map(Action::name).collect(Collectors.toUnmodifiableSet());

    private Unreported() {}

    /**
     * What the sheet {@code now} has to know of it.
     *
     * @param before the sheet that {@code latest} decided; {@code now} itself if nobody knows it any more
     */
    static CaseRecord of(StoredDecision latest, FactSheet before, FactSheet now, Set<BookedFact> takenOver) {
        Set<Action> open = EnumSet.noneOf(Action.class);
        Instant decidedAt = null;
        if (JsonReader.read(latest.decision()) instanceof JsonResult.Parsed parsed) {
            decidedAt = instant(parsed.tree().path("asOf"));
            for (JsonNode step : parsed.tree().path("actions")) {
                if (mayBeDone(step, now.asOf()) && !isReported(step, before, now)) {
                    open.addAll(words(step.path("action")));
                }
            }
        }
        open.removeAll(IDLE);
        return open.isEmpty()
                ? new CaseRecord(takenOver, null, null, null)
                : new CaseRecord(takenOver, latest.id(), decidedAt, open);
    }

    private static boolean mayBeDone(JsonNode step, Instant now) {
        Instant notBefore = instant(step.path("notBefore"));
        return notBefore == null || !notBefore.isAfter(now);
    }

    private static Instant instant(JsonNode text) {
        return text.isTextual() ? Instant.parse(text.textValue()) : null;
    }

    /** Whether the books say so that were not like this when it was proposed. */
    private static boolean isReported(JsonNode step, FactSheet before, FactSheet now) {
        Set<Action> meant = EnumSet.noneOf(Action.class);
        meant.addAll(words(step.path("action")));
        step.at("/params/options").forEach(option -> meant.addAll(words(option)));
        History then = before.history();
        History since = now.history();
        List<Action> offered = new ArrayList<>(since.offersMade());
        offered.removeAll(then.offersMade());
        List<ActionTaken> taken = new ArrayList<>(since.actionsTaken());
        taken.removeAll(then.actionsTaken());
        return taken.stream().map(ActionTaken::action).anyMatch(meant::contains)
                || offered.stream().anyMatch(meant::contains)
                || meant.contains(Action.ASK_BUYER_TO_WAIT) && isNew(then.waitAskedUntil(), since.waitAskedUntil())
                || meant.contains(Action.OFFER_RESEND)
                        && (isNew(
                                        before.order().resendAlreadyMade(),
                                        now.order().resendAlreadyMade())
                                || isNew(then.resendAgreed(), since.resendAgreed()))
                || has(meant, Action.Trait.HANDS_IN_EVIDENCE)
                        && (isNew(then.evidenceSubmittedAt(), since.evidenceSubmittedAt())
                                || !then.evidenceSubmitted().containsAll(since.evidenceSubmitted()))
                || has(meant, Action.Trait.PAYS)
                        && isNew(before.order().alreadyRefunded(), now.order().alreadyRefunded());
    }

    private static boolean has(Set<Action> meant, Action.Trait trait) {
        return meant.stream().anyMatch(action -> action.is(trait));
    }

    private static boolean isNew(Object before, Object now) {
        return now != null && !now.equals(false) && !Objects.equals(before, now);
    }

    /** None if it is a word of another version of the program. */
    private static Set<Action> words(JsonNode word) {
        return WORDS.contains(word.asText()) ? EnumSet.of(Action.valueOf(word.asText())) : Set.of();
    }
}
