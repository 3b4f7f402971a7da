package io.disputetriage.service.triage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.Decision;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
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
import io.disputetriage.service.lifecycle.KeptSheet;
import io.disputetriage.service.lifecycle.RecordedBooks;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.RulesInForce;
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
 * kept; that somebody looked, always is. What only the passing of time changes says the same; what the rules change does not.
 */
@Singleton
class ReviewCase {
    /** As whom the service acts by itself. */
    static final String ACTOR = "service";

    /** What may differ between two decisions that say the same: by what they were made, and why. */
    private static final List<String> ASIDE = List.of("asOf", "derived", "questions", "ruleset", "logic");

    /** What time alone changes. */
    private static final List<String> OF_TIME = List.of("reviewAt", "warnings");

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
        RulesInForce now = rules.now();
        NewDecision made = RecordedBooks.again(known.latest(), asOf) instanceof FactSheetResult.Read read
                ? decide.made(actor, read.sheet(), now)
                : null;
        boolean same = made == null
                || saysTheSame(known.latest().decision(), made.decision()) && wouldHaveSaidTheSame(now, known.latest());
        Told told = new Told(EventType.REVIEWED, asOf);
        Recording recording = same
                ? decide.next(
                        actor,
                        known,
                        told,
                        known.file()
                                .reviewed(
                                        asOf,
                                        made == null ? null : made.decision().reviewAt(),
                                        made == null ? null : made.turnsAt()),
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

    /** Whether a decision is only of another time than one of before, of which the text is given. */
    static boolean saysTheSame(String before, Decision now) {
        return timeless(outcome(before).remove(OF_TIME), now.asOf())
                .equals(timeless(outcome(DecisionWriter.canonical(now)).remove(OF_TIME), now.asOf()));
    }

    /**
     * Whether other rules than those of a decision decide the same of its facts as of its own time: what differs then, by an hour or a
     * warning, is not because time has passed.
     */
    private static boolean wouldHaveSaidTheSame(RulesInForce now, StoredDecision before) {
        return JsonReader.sound(before.decision())
                        .at("/ruleset/revision")
                        .asText()
                        .equals(now.revision())
                || !(KeptSheet.of(before.factSheet()) instanceof JsonResult.Parsed kept)
                || !(FactSheetReader.read(kept.tree(), before.recordedAt()) instanceof FactSheetResult.Read read)
                || outcome(before.decision())
                        .equals(outcome(DecisionWriter.canonical(now.rulebook().decide(read.sheet()))));
    }

    private static ObjectNode outcome(String decision) {
        ObjectNode outcome = ((ObjectNode) JsonReader.sound(decision)).remove(ASIDE);
        outcome.findParents("because").forEach(parent -> ((ObjectNode) parent).remove(REASONS));
        return outcome;
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
