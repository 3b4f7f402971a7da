package io.disputetriage.service.triage;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.facts.CaseOutcome;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.JsonReader;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.CaseEnding;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseName;
import io.disputetriage.service.cases.Claim;
import io.disputetriage.service.cases.Erasure;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.StoredDecision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One thing that somebody wants of a case, right or wrong.
 *
 * @param about number of the case
 * @param variant of what is wanted, below {@link #VARIANTS}
 * @param key that it is claimed with; 0: none
 */
record LifeCommand(What what, int about, int variant, Tag tag, int key) {
    static final int VARIANTS = 6;
    static final CaseOutcome[] OUTCOMES = CaseOutcome.values();

    static final List<String> PATCHES = List.of(
            "{\"buyer\": {\"cooperates\": true}}",
            "{\"buyer\": {\"cooperates\": false}}",
            "{\"buyer\": {\"cooperates\": null}}",
            "{\"buyer\": {\"cooperates\": \"perhaps\"}}",
            "{\"stage\": \"CLOSED\"}",
            "{\"stage\": \"CLAIM\"}");
    static final List<String> EVENTS = List.of(
            "{\"type\": \"REFUND_PAID\", \"amount\": {\"amount\": \"5.00\", \"currency\": \"USD\"}}",
            "{\"type\": \"REFUND_PAID\", \"amount\": {\"amount\": \"2.00\", \"currency\": \"EUR\"}}",
            "{\"type\": \"PROBLEM_SOLVED\"}",
            "{\"type\": \"BUYER_REPLIED\", \"cooperates\": true}",
            "{\"type\": \"BUYER_WENT_AWAY\"}",
            "{\"type\": \"PHOTOS_RECEIVED\", \"reason\": \"Ana Souza sent them\"}");
    private static final List<String> REPORTS = List.of(
            "{}",
            "{\"result\": \"REFUSED\"}",
            "{\"action\": \"OFFER_GOODWILL\", \"reason\": \"A good customer\"}",
            "{\"decisionId\": \"%s\"}",
            "{}",
            "{\"decisionId\": \"00000000-0000-7000-8000-000000000000\"}");

    enum What {
        POST,
        PATCH,
        EVENT,
        TAKEN,
        CLOSE,
        REOPEN,
        OWNER,
        ERASE,
        REVIEW
    }

    /** The version at which the case may be changed. */
    enum Tag {
        ANY,
        RIGHT,
        STALE
    }

    /**
     * What came of it.
     *
     * @param word DONE, REPEATED, or why it was refused
     * @param version that the case is at because of it, or anyway; 0: not told
     * @param decision that was made, or made the first time; null: none
     */
    record Answer(String word, long version, UUID decision) {
        static Answer of(String word) {
            return new Answer(word, 0, null);
        }
    }

    static Arbitrary<LifeCommand> any() {
        return Combinators.combine(
                        Arbitraries.of(What.values()),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, VARIANTS - 1),
                        Arbitraries.of(Tag.ANY, Tag.ANY, Tag.RIGHT, Tag.STALE),
                        Arbitraries.of(0, 0, 0, 1, 2))
                .as(LifeCommand::new);
    }

    String caseRef() {
        return "A-" + about;
    }

    String owner() {
        return variant == 0 ? null : "Person " + variant;
    }

    CaseEnding ending() {
        return new CaseEnding(OUTCOMES[variant % OUTCOMES.length], null, null);
    }

    boolean tagged() {
        return what != What.POST && what != What.ERASE && what != What.REVIEW;
    }

    boolean claims() {
        return key != 0 && (what == What.POST || what == What.PATCH || what == What.EVENT || what == What.TAKEN);
    }

    /** As the body that is claimed. */
    String body() {
        return what + " " + about + " " + variant;
    }

    Answer perform(UseCases service, Actor actor, Instant now) {
        return switch (what) {
            case POST -> post(service, actor, now);
            case ERASE ->
                service.erase.erase(actor, caseRef()) instanceof Erasure.Erased
                        ? Answer.of("ERASED")
                        : Answer.of("NO_CASE");
            case REVIEW ->
                Answer.of(
                        service.review
                                                .review(new CaseName(actor.account(), caseRef()))
                                                .gone()
                                        == 1
                                ? "NO_CASE"
                                : "REVIEWED");
            default -> answer(changed(service, request(service, actor)));
        };
    }

    private Claim claim() {
        return claims() ? new Claim("key-" + key, body()) : null;
    }

    private CaseRequest request(UseCases service, Actor actor) {
        Optional<CaseFile> file = tag == Tag.ANY ? Optional.empty() : service.store.find(actor.account(), caseRef());
        List<String> versions =
                file.map(found -> found.version() + (tag == Tag.RIGHT ? 0 : -1)).map(String::valueOf).stream()
                        .toList();
        return new CaseRequest(actor, caseRef(), versions, claim());
    }

    private Changed changed(UseCases service, CaseRequest request) {
        return switch (what) {
            case PATCH -> service.change.facts(request, JsonReader.sound(PATCHES.get(variant)), service.rules.now());
            case EVENT -> service.change.event(request, JsonReader.sound(EVENTS.get(variant)), service.rules.now());
            case TAKEN ->
                service.change.taken(request, variant == 4 ? 99 : 1, report(service, request), service.rules.now());
            case CLOSE -> service.change.close(request, ending(), null);
            case REOPEN -> service.change.reopen(request, null);
            case OWNER -> service.change.assign(request, owner());
            default -> throw new IllegalStateException(what.name());
        };
    }

    /** Of the third variant it names the first decision of the case. */
    private JsonNode report(UseCases service, CaseRequest request) {
        List<StoredDecision> all = variant == 3
                ? service.store
                        .decisions(request.actor().account(), caseRef(), null, 100_000)
                        .items()
                : List.of();
        UUID first = all.isEmpty() ? new UUID(0, 0) : all.get(all.size() - 1).id();
        return JsonReader.sound(REPORTS.get(variant).formatted(first));
    }

    private Answer post(UseCases service, Actor actor, Instant now) {
        String json =
                """
                {"caseRef": "%s", "platform": "PAYPAL", "stage": "%s", "turn": "SELLER", "buyer": {"name": "Ana Souza"},
                 "complaint": {"kind": "NOT_RECEIVED"}, "openedAt": "%s",
                 "order": {"buyerCountry": "BR", "total": {"amount": "18.90", "currency": "USD"}%s},
                 "shipment": {"state": "UNTRACKED", "tracked": false, "shippedAt": "%s"}}"""
                        .formatted(
                                caseRef(),
                                variant == 5 ? "CLOSED" : "INQUIRY",
                                now,
                                variant == 1
                                        ? ", \"alreadyRefunded\": {\"amount\": \"7.00\", \"currency\": \"USD\"}"
                                        : "",
                                now.minusSeconds(30L * 86_400));
        FactSheet sheet = ((FactSheetResult.Read) FactSheetReader.read(json, now)).sheet();
        Recording recording = service.triage
                .triage(actor, sheet, () -> FactSheetWriter.tree(sheet), claim(), service.rules.now())
                .toCompletableFuture()
                .join();
        if (recording instanceof Recording.Recorded recorded) {
            return new Answer(
                    "DONE", recorded.file().version(), recorded.decision().id());
        }
        return recording instanceof Recording.Repeated repeated
                ? new Answer("REPEATED", 0, repeated.first().id())
                : Answer.of("KEY_TAKEN");
    }

    private static Answer answer(Changed changed) {
        if (changed instanceof Changed.Done done) {
            return new Answer(
                    "DONE",
                    done.file().version(),
                    done.decision() == null ? null : done.decision().id());
        } else if (changed instanceof Changed.Repeated repeated) {
            return new Answer("REPEATED", 0, repeated.first().id());
        } else if (changed instanceof Changed.OtherVersion other) {
            return new Answer("OTHER_VERSION", other.version(), null);
        }
        return Answer.of(
                changed instanceof Changed.KeyTaken
                        ? "KEY_TAKEN"
                        : changed instanceof Changed.NoCase
                                ? "NO_CASE"
                                : changed instanceof Changed.NoAction
                                        ? "NO_ACTION"
                                        : changed instanceof Changed.NotNow ? "NOT_NOW" : "FAULTY");
    }
}
