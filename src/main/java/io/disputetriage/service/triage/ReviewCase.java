package io.disputetriage.service.triage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.Decision;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.Rfc3339;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.BulkReview.Tally;
import io.disputetriage.service.cases.CaseEvent.Told;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseName;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.cases.KnownCase;
import io.disputetriage.service.cases.NewDecision;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.lifecycle.RecordedBooks;
import io.disputetriage.service.rollout.ActiveRules;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Decides an open case again as of now, by the rules in force. A decision that says the same as the one before is not
 * kept; that somebody looked, always is.
 */
@Singleton
class ReviewCase {
    /** As whom the service acts by itself. */
    static final String ACTOR = "service";

    /** What may differ between two decisions that say the same: when and by what they were made, and why. */
    private static final List<String> ASIDE =
            List.of("asOf", "derived", "questions", "reviewAt", "ruleset", "logic", "warnings");

    private static final Tally SAME = new Tally(0, 1, 0, 0, Map.of());
    private static final Tally GONE = new Tally(0, 0, 1, 0, Map.of());

    private static final Set<String> REASONS = Set.of("because", "text");

    private final CaseStore store;
    private final DecideCase decide;
    private final ActiveRules rules;

    ReviewCase(CaseStore store, DecideCase decide, ActiveRules rules) {
        this.store = store;
        this.decide = decide;
        this.rules = rules;
    }

    /** What came of it, of one case. Throws {@link io.disputetriage.service.cases.StoreUnavailable} if the store is away. */
    Tally review(CaseName name) {
        return review(name, file -> true);
    }

    /** As {@link #review}, unless somebody else has looked meanwhile or decided anew, and it sleeps for longer than {@code until}. */
    void reviewDue(CaseName name, Instant until) {
        review(name, file -> !file.wakeAt().isAfter(until));
    }

    private Tally review(CaseName name, Predicate<CaseFile> wanted) {
        return Attempts.until(() -> {
            Optional<KnownCase> known = store.latest(name.account(), name.caseRef())
                    .filter(found -> found.file().open() && wanted.test(found.file()));
            return known.isEmpty() ? Optional.of(GONE) : review(new Actor(name.account(), ACTOR), known.get());
        });
    }

    private Optional<Tally> review(Actor actor, KnownCase known) {
        Instant asOf = decide.now();
        // Facts that this program can't read any more are left as they were decided.
        NewDecision made = RecordedBooks.again(known.latest(), asOf) instanceof FactSheetResult.Read read
                ? decide.made(actor, read.sheet(), rules.now())
                : null;
        boolean same = made == null || saysTheSame(known.latest(), made.decision());
        Told told = new Told(EventType.REVIEWED, asOf);
        Recording recording = same
                ? decide.next(
                        actor,
                        known,
                        told,
                        known.file()
                                .reviewed(
                                        asOf,
                                        made == null ? null : made.decision().reviewAt()),
                        null)
                : decide.next(actor, known, told, made, null);
        return recording instanceof Recording.Recorded recorded
                ? Optional.of(same ? SAME : new Tally(1, 0, 0, 0, effects(known.latest(), recorded.decision())))
                : Optional.empty();
    }

    private static Map<String, Long> effects(StoredDecision before, StoredDecision now) {
        ChangedActions changed =
                ChangedActions.between(JsonReader.sound(before.decision()), JsonReader.sound(now.decision()));
        Map<String, Long> effects = new TreeMap<>();
        changed.added().forEach(action -> effects.put("+" + action, 1L));
        changed.removed().forEach(action -> effects.put("-" + action, 1L));
        return effects;
    }

    private static boolean saysTheSame(StoredDecision before, Decision now) {
        return outcome(JsonReader.sound(before.decision()), now.asOf())
                .equals(outcome(JsonReader.sound(DecisionWriter.canonical(now)), now.asOf()));
    }

    private static JsonNode outcome(JsonNode decision, Instant now) {
        ObjectNode outcome = ((ObjectNode) decision).remove(ASIDE);
        outcome.findParents("because").forEach(parent -> ((ObjectNode) parent).remove(REASONS));
        return timeless(outcome, now);
    }

    /** Of each instant only whether it lies ahead: what is to be done in two days from now says the same a day later. */
    private static JsonNode timeless(JsonNode node, Instant now) {
        if (node.isTextual()) {
            Instant at = Rfc3339.instant(node.textValue());
            return at == null ? node : BooleanNode.valueOf(at.isAfter(now));
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(timeless(field.getValue(), now)));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, timeless(list.get(i), now));
            }
        }
        return node;
    }
}
