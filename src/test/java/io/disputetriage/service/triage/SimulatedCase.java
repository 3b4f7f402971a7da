package io.disputetriage.service.triage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.CaseOutcome;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.JsonReader;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.CaseEnding;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.KnownCase;
import io.disputetriage.service.cases.MemoryCaseStore;
import io.disputetriage.service.cases.SettableClock;
import io.disputetriage.service.lifecycle.RecordedBooks;
import io.disputetriage.service.rollout.ActiveRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * One complaint of a made-up year, lived through to its end: a seller who does what the service says, some soon and
 * some late, and a buyer, a carrier and a platform that answer, or don't, as the seed has it.
 */
final class SimulatedCase {
    private static final Actor SHOP = new Actor("shop", "ana");
    private static final String REF = "A-1";
    private static final Set<Action> IDLE = Set.of(Action.WAIT, Action.MONITOR_CASE);
    private static final int MOST_STEPS = 400;

    private final Random random;
    private final SimulatedFacts truth;
    private final SettableClock clock;
    private final MemoryCaseStore store = new MemoryCaseStore();
    private final ActiveRules rules;
    private final UseCases service;
    private final PriorityQueue<Later> agenda =
            new PriorityQueue<>(Comparator.comparing(Later::at).thenComparing(Later::number));
    private final Set<String> said = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private final Set<String> happened = new HashSet<>();
    private final Duration pace;
    private int planned;
    private boolean sitting;
    private Instant lastWord;
    private boolean resent;
    private boolean promised;
    private boolean byPerson;

    final List<String> faults = new ArrayList<>();
    final List<String> story = new ArrayList<>();
    int looks;
    int decisions;
    String end = "";

    private record Later(Instant at, int number, Runnable what) {}

    SimulatedCase(long seed, ActiveRules rules) {
        random = new Random(seed);
        clock = new SettableClock(
                Instant.parse("2026-01-05T08:00:00Z").plus(Duration.ofHours(random.nextInt(365 * 24))));
        truth = new SimulatedFacts(random, clock.instant());
        this.rules = rules;
        service = new UseCases(store, clock, rules);
        pace = Duration.ofMinutes(
                random.nextInt(5) > 0 ? 20 + random.nextInt(600) : 24 * 60 + random.nextInt(4 * 24 * 60));
    }

    /** From the complaint to its end. */
    SimulatedCase live() {
        post();
        truth.parcelNews().forEach((at, report) -> plan(at, () -> tellOfFirstParcel(report)));
        plan(days(truth.patience), this::loseHeart);
        for (int i = 0; i < MOST_STEPS && file().open(); i++) {
            CaseFile file = file();
            Later next = agenda.peek();
            if (next == null && file.wakeAt() == null) {
                fault("asleep: " + actions());
                return this;
            }
            if (file.wakeAt() != null && (next == null || !next.at().isBefore(file.wakeAt()))) {
                // A round comes once a second.
                clock.set(file.wakeAt().plusMillis(400));
                int before = store.decisions(SHOP.account(), REF, null, 1_000)
                        .items()
                        .size();
                service.due.tick();
                looks++;
                story("looks: " + actions());
                if (file().wakeAt() != null && !file().wakeAt().isAfter(clock.instant())) {
                    fault("looks again at once");
                    return this;
                }
                if (store.decisions(SHOP.account(), REF, null, 1_000).items().size() > before) {
                    sellerSoon();
                }
                giveUpOnSilence();
            } else {
                agenda.poll();
                clock.set(next.at());
                next.what().run();
            }
            check();
        }
        decisions = (int) file().decisions();
        if (file().open()) {
            fault("not over after " + MOST_STEPS + " steps: " + actions());
        } else if (file().ending() == null) {
            fault("closed without an outcome");
        } else if (end.isEmpty()) {
            end = file().ending().outcome().name();
        }
        return this;
    }

    private void post() {
        FactSheet sheet = ((FactSheetResult.Read) FactSheetReader.read(truth.sheet(REF), clock.instant())).sheet();
        service.triage
                .triage(SHOP, sheet, () -> FactSheetWriter.tree(sheet), null, rules.now())
                .toCompletableFuture()
                .join();
        lastWord = clock.instant();
        story("posted " + truth + ": " + actions());
        planDeadline();
        sellerSoon();
    }

    // The seller

    private void sellerSoon() {
        if (!sitting) {
            sitting = true;
            plan(clock.instant().plus(pace), this::sit);
        }
    }

    /** Does all that can be done now, one after the other, as the latest decision says. */
    private void sit() {
        sitting = false;
        checkFresh();
        answerQuestions();
        for (int i = 0; file().open(); i++) {
            Optional<JsonNode> step = next();
            if (step.isEmpty()) {
                return;
            }
            if (i == 25) {
                fault("no end of actions: " + actions());
                return;
            }
            act(step.get());
        }
    }

    private Optional<JsonNode> next() {
        for (JsonNode step : decision().path("actions")) {
            Action action = Action.valueOf(step.path("action").asText());
            if (!IDLE.contains(action) && isTime(step) && hasWhatItTakes(step)) {
                if (action != Action.HUMAN_REVIEW
                        || said.add("review " + clock.instant().toString().substring(0, 10))) {
                    return Optional.of(step);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isTime(JsonNode step) {
        boolean timed = step.path("notBefore").isTextual();
        boolean early = timed && Instant.parse(step.path("notBefore").asText()).isAfter(clock.instant());
        boolean waits = step.path("after").isTextual()
                && !happened.contains(step.path("after").asText());
        if (early && !waits && step.path("after").isTextual()) {
            return true;
        }
        if (early) {
            plan(Instant.parse(step.path("notBefore").asText()).plusSeconds(60), this::sellerSoon);
        }
        return !early && (!waits || timed);
    }

    /** What is required and not on record comes within some days, or never. */
    private boolean hasWhatItTakes(JsonNode step) {
        Set<String> onRecord = new TreeSet<>(sheet().path("evidence").findValuesAsText("kind"));
        boolean all = true;
        for (JsonNode kind : step.path("requires")) {
            if (!onRecord.contains(kind.asText())) {
                all = false;
                if (said.add("require " + kind.asText()) && random.nextInt(10) < 7) {
                    plan(hours(4 + random.nextInt(60)), () -> tell(event("EVIDENCE_RECEIVED", "kind", kind.asText())));
                }
            }
        }
        Instant due = file().responseDue();
        boolean lastCall = due != null && clock.instant().isAfter(due.minus(Duration.ofHours(24)));
        Action action = Action.valueOf(step.path("action").asText());
        // With hours left, whoever waits for an answer gets one as it is; a message without its paper helps nobody.
        return all || lastCall && !action.is(Action.Trait.WRITES_TO_BUYER);
    }

    private void act(JsonNode step) {
        Action action = Action.valueOf(step.path("action").asText());
        if (action == Action.HUMAN_REVIEW) {
            decideAsPerson(step);
            return;
        }
        if (action.is(Action.Trait.WRITES_TO_BUYER)
                || action.is(Action.Trait.OPTION)
                || action == Action.OFFER_CHOICE) {
            String words = sheet().path("stage").asText() + " " + action + " " + wordsOf(step.path("params"));
            if (!said.add(words)) {
                fault("asked twice: " + action);
            }
        }
        taken(step, JsonNodeFactory.instance.objectNode());
        answer(action, step);
    }

    /** What is said, without instants, numbers and money. */
    private static String wordsOf(JsonNode params) {
        TreeSet<String> words = new TreeSet<>();
        params.properties().forEach(param -> {
            if (param.getValue().isArray()) {
                param.getValue().forEach(word -> words.add(param.getKey() + "=" + word.asText()));
            } else if (param.getValue().isTextual() && param.getValue().asText().matches("[A-Z_]+")) {
                words.add(param.getKey() + "=" + param.getValue().asText());
            }
        });
        return words.toString();
    }

    private void decideAsPerson(JsonNode step) {
        boolean waits = sheet().path("turn").asText().equals("SELLER") && isOnPlatform();
        String why = step.at("/params/why").asText();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        Instant due = file().responseDue();
        boolean late = due != null && due.isBefore(clock.instant().plus(Duration.ofDays(1)));
        if (waits && (late || Set.of("NO_ANSWER", "NO_PLAYBOOK", "NO_PROOF").contains(why))) {
            boolean good = sheet().path("evidence").size() > 0;
            Action action = good ? Action.SUBMIT_EVIDENCE : Action.ACCEPT_DISPUTE;
            taken(step, body.put("action", action.name()).put("reason", "Decided by a person"));
            byPerson = true;
            answer(action, step);
        } else {
            taken(step, body);
            if (!isOnPlatform() && !why.equals("DECIDE_REMEDY") && random.nextInt(3) == 0) {
                plan(hours(20), () -> close(CaseOutcome.RESOLVED, "a person settled it"));
            }
        }
    }

    private void taken(JsonNode step, ObjectNode body) {
        story("does " + step.path("action").asText() + " " + step.path("params"));
        Changed changed = service.change.taken(request(), step.path("rank").asInt(), body, rules.now());
        if (!(changed instanceof Changed.Done)) {
            fault("refused: " + step.path("action").asText() + " taken " + changed);
        }
        planDeadline();
    }

    private void answerQuestions() {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        for (JsonNode question : decision().path("questions")) {
            String fact = question.path("fact").asText();
            truth.value(fact, clock.instant()).ifPresent(value -> {
                if (answered.add(fact)) {
                    SimulatedFacts.put(patch, fact, value);
                }
            });
        }
        if (!patch.isEmpty()) {
            patch(patch);
        }
    }

    // Those who answer

    private void answer(Action action, JsonNode step) {
        switch (action) {
            case ASK_BUYER_TO_WAIT ->
                buyer(() -> truth.agrees()
                        ? event(
                                "BUYER_AGREED_TO_WAIT",
                                "until",
                                step.at("/params/until").asText())
                        : event("BUYER_REFUSED_TO_WAIT"));
            case REQUEST_RESEND_CONSENT -> buyer(() -> event("BUYER_REPLIED"));
            case OFFER_RESEND, OFFER_REFUND_FULL, OFFER_PARTIAL_REFUND, OFFER_REFUND_WITH_RETURN ->
                offered(action, step);
            case OFFER_CHOICE -> {
                List<String> options = new ArrayList<>();
                step.at("/params/options").forEach(option -> options.add(option.asText()));
                offered(Action.valueOf(options.get(random.nextInt(options.size()))), step);
            }
            case REQUEST_PHOTOS ->
                buyer(() -> {
                    happened.add("PHOTOS_RECEIVED");
                    return event("PHOTOS_RECEIVED", "ref", "mail");
                });
            case ASK_CLARIFY ->
                buyer(() -> {
                    sellerSoon();
                    truth.detailKnown = true;
                    return event("BUYER_REPLIED", "statement", "It is like this");
                });
            case CONTACT_BUYER_FOR_ADDRESS ->
                buyer(() -> {
                    happened.add("BUYER_CONFIRMS_ADDRESS");
                    return event("BUYER_REPLIED");
                });
            case GIVE_USAGE_HELP, GIVE_AFTER_SALES_SERVICE, CITE_TERMS, SEND_SIGNER_SCREENSHOT, SEND_PARCEL_PHOTO ->
                buyer(() -> {
                    if (truth.agrees()) {
                        happened.add("PROBLEM_SOLVED");
                        plan(days(1), this::satisfied);
                        return event("PROBLEM_SOLVED");
                    }
                    return event("BUYER_REPLIED");
                });
            case REQUEST_WITHDRAWAL ->
                buyer(() -> {
                    plan(days(1), this::satisfied);
                    return event("COMPLAINT_WITHDRAWN");
                });
            case REQUEST_CARRIER_TRACE -> plan(days(3 + random.nextInt(12)), () -> tellOfFirstParcel(truth.traced()));
            case LOOKUP_TRACKING,
                    VERIFY_DELIVERY_ADDRESS,
                    VERIFY_SIGNER,
                    CONFIRM_NUMBER_WITH_FORWARDER,
                    LOOKUP_TRANSIT_TIME,
                    INSPECT_RETURN -> {
                ObjectNode found = truth.lookedUp(action, clock.instant());
                if (!found.isEmpty() && !resent) {
                    patch(found);
                }
            }
            case PROVIDE_RETURN_LABEL -> plan(days(2 + random.nextInt(10)), this::sendBack);
            case ACCEPT_DISPUTE -> {
                refund();
                plan(
                        days(1 + random.nextInt(5)),
                        () -> platformCloses(CaseOutcome.LOST, byPerson ? "accepted by a person" : "accepted"));
            }
            case SUBMIT_EVIDENCE, CONTEST, APPEAL_PLATFORM, ESCALATE_TO_PLATFORM ->
                plan(
                        days(3 + random.nextInt(25)),
                        () -> platformCloses(
                                random.nextInt(10) < truth.strength() ? CaseOutcome.WON : CaseOutcome.LOST, "decided"));
            default -> {}
        }
    }

    private void offered(Action option, JsonNode step) {
        String after = step.path("after").asText("");
        buyer(() -> {
            boolean yes = truth.agrees();
            if (yes) {
                promised = true;
                fulfil(option);
            } else {
                happened.add("BUYER_REFUSES");
            }
            story(option + (yes ? " accepted " : " refused ") + after);
            return event(yes ? "OFFER_ACCEPTED" : "OFFER_REFUSED", "action", option.name());
        });
    }

    private void fulfil(Action option) {
        if (option == Action.OFFER_RESEND) {
            plan(days(1), () -> {
                resent = true;
                tell(event("RESEND_SENT"));
                plan(days(8 + random.nextInt(20)), () -> {
                    happened.add("PARCEL_DELIVERED");
                    tell(event("PARCEL_DELIVERED"));
                    plan(days(1), this::satisfied);
                });
            });
        } else if (option == Action.OFFER_REFUND_WITH_RETURN) {
            plan(days(2 + random.nextInt(10)), this::sendBack);
        } else {
            plan(days(1), () -> {
                refund();
                plan(days(2), this::satisfied);
            });
        }
    }

    private void sendBack() {
        tell(event("RETURN_SHIPPED"));
        plan(days(5 + random.nextInt(15)), () -> {
            happened.add("RETURN_ARRIVED");
            happened.add("PARCEL_BACK");
            tell(event("RETURN_ARRIVED"));
            plan(days(2), () -> {
                refund();
                plan(days(1), this::satisfied);
            });
        });
    }

    private void refund() {
        JsonNode paid = sheet().at("/order/alreadyRefunded/amount");
        BigDecimal left = truth.total.subtract(paid.isMissingNode() ? BigDecimal.ZERO : new BigDecimal(paid.asText()));
        if (left.signum() > 0) {
            ObjectNode report = event("REFUND_PAID");
            report.putObject("amount").put("amount", left.toPlainString()).put("currency", "USD");
            tell(report);
        }
        if (resent) {
            fault("supplied and paid");
        }
    }

    private void satisfied() {
        if (isOnPlatform()) {
            platformCloses(paid() ? CaseOutcome.REFUNDED : CaseOutcome.WITHDRAWN, "satisfied");
        } else {
            close(paid() ? CaseOutcome.REFUNDED : CaseOutcome.RESOLVED, "satisfied");
        }
    }

    private boolean paid() {
        return sheet().at("/order/alreadyRefunded/amount").isTextual();
    }

    /** Nothing has come of it for as long as this buyer has patience. */
    private void loseHeart() {
        String stage = sheet().path("stage").asText();
        if (promised) {
            plan(days(20), this::loseHeart);
            promised = false;
        } else if (truth.quiet) {
            story("the buyer goes away");
        } else if (truth.next(stage) != null) {
            String to = truth.next(stage);
            ObjectNode report = event("STAGE_CHANGED", "stage", to).put("turn", "SELLER");
            report.putObject("responseDue").put("at", days(truth.days(to)).toString());
            tell(report);
            plan(days(truth.patience), this::loseHeart);
        } else if (!sheet().path("turn").asText().equals("SELLER")) {
            plan(days(10), () -> platformCloses(CaseOutcome.LOST, "decided"));
        }
    }

    private void planDeadline() {
        Instant due = file().responseDue();
        if (due != null && said.add("deadline " + due)) {
            plan(due.isAfter(clock.instant()) ? due.plusSeconds(1) : clock.instant(), () -> passed(due));
        }
    }

    private void passed(Instant due) {
        boolean open = due.equals(file().responseDue())
                && sheet().path("turn").asText().equals("SELLER");
        if (open && isOnPlatform()) {
            if (!offeredToPlatform()) {
                if (pace.compareTo(Duration.ofHours(11)) < 0) {
                    fault("lost by silence of a quick seller: " + actions());
                }
                platformCloses(CaseOutcome.LOST, "silence");
            } else {
                plan(
                        days(3),
                        () -> platformCloses(
                                paid() ? CaseOutcome.REFUNDED : truth.agrees() ? CaseOutcome.WON : CaseOutcome.LOST,
                                "decided"));
            }
        }
    }

    /** An offer at this stage is an answer. */
    private boolean offeredToPlatform() {
        return said.stream()
                .anyMatch(words -> words.startsWith(sheet().path("stage").asText() + " OFFER_"));
    }

    private void giveUpOnSilence() {
        boolean nothing = agenda.isEmpty() && (next().isEmpty() || actions().contains("HUMAN_REVIEW"));
        if (nothing && lastWord.plus(Duration.ofDays(45)).isBefore(clock.instant()) && file().open()) {
            if (isOnPlatform()) {
                platformCloses(CaseOutcome.WITHDRAWN, "silence of the buyer");
            } else {
                close(CaseOutcome.RESOLVED, "silence of the buyer");
            }
        }
    }

    private void platformCloses(CaseOutcome outcome, String why) {
        tell(event("STAGE_CHANGED", "stage", "CLOSED").put("turn", "NOBODY"));
        if (file().ending() == null) {
            close(outcome, why);
        }
    }

    private void close(CaseOutcome outcome, String why) {
        if (file().ending() == null) {
            end = outcome + " (" + why + ")";
            service.change.close(request(), new CaseEnding(outcome, null, null), null);
            story("over: " + end);
        }
    }

    // What is always so

    private void check() {
        JsonNode sheet = sheet();
        Instant due = file().responseDue();
        boolean platformWaits = isOnPlatform() && sheet.path("turn").asText().equals("SELLER");
        for (JsonNode step : decision().path("actions")) {
            Action action = Action.valueOf(step.path("action").asText());
            JsonNode until = step.at("/params/until");
            if (action.is(Action.Trait.WAITS)
                    && platformWaits
                    && due != null
                    && until.isTextual()
                    && Instant.parse(until.asText()).isAfter(due)) {
                fault("waits past a deadline: " + action);
            }
        }
        if (file().open()
                && decision().path("actions").isEmpty()
                && !sheet.path("stage").asText().equals("CLOSED")) {
            fault("proposes nothing");
        }
        JsonNode refunded = sheet.at("/order/alreadyRefunded/amount");
        if (refunded.isTextual() && new BigDecimal(refunded.asText()).compareTo(truth.total) > 0) {
            fault("paid more than the order");
        }
    }

    /** What the seller reads is what would be decided now. */
    private void checkFresh() {
        KnownCase known = store.latest(SHOP.account(), REF).orElseThrow();
        if (!known.file().open()) {
            return;
        }
        FactSheetResult again = RecordedBooks.again(known.latest(), clock.instant());
        if (again instanceof FactSheetResult.Read read) {
            ChangedActions changed = ChangedActions.between(
                    decision(),
                    JsonReader.sound(
                            DecisionWriter.canonical(rules.now().rulebook().decide(read.sheet()))));
            changed.added().forEach(action -> fault("stale, now also: " + action));
            changed.removed().stream()
                    // Asked now it would last longer, and cross the deadline; as it stands it doesn't.
                    .filter(action -> !action.equals(Action.ASK_BUYER_TO_WAIT.name()))
                    .forEach(action -> fault("stale, no more: " + action));
        } else {
            fault("facts can't be read again");
        }
    }

    private void buyer(Supplier<ObjectNode> reply) {
        if (random.nextInt(100) < truth.talkative) {
            plan(hours(2 + random.nextInt(96)), () -> {
                lastWord = clock.instant();
                ObjectNode report = reply.get();
                tell(report);
            });
        }
    }

    /** Once a second one was sent, nobody asks for the first any more. */
    private void tellOfFirstParcel(ObjectNode report) {
        if (!resent) {
            tell(report);
        }
    }

    private void tell(ObjectNode report) {
        if (!file().open()) {
            return;
        }
        String type = report.path("type").asText();
        if (type.equals("PARCEL_DELIVERED") || type.equals("PARCEL_RETURNED")) {
            happened.add(type.equals("PARCEL_DELIVERED") ? type : "PARCEL_BACK");
        }
        Changed changed = service.change.event(request(), report, rules.now());
        if (!(changed instanceof Changed.Done)) {
            fault("refused: " + type + " " + changed);
        }
        story("told " + report + ": " + actions());
        planDeadline();
        sellerSoon();
    }

    private void patch(ObjectNode patch) {
        Changed changed = service.change.facts(request(), patch, rules.now());
        if (!(changed instanceof Changed.Done)) {
            fault("refused: " + patch + " " + changed);
        }
        story("answers " + patch + ": " + actions());
    }

    private CaseRequest request() {
        return new CaseRequest(SHOP, REF, List.of(), null);
    }

    private static ObjectNode event(String type, String... fields) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("type", type);
        for (int i = 0; i < fields.length; i += 2) {
            event.put(fields[i], fields[i + 1]);
        }
        return event;
    }

    private boolean isOnPlatform() {
        return Set.of("INQUIRY", "CLAIM", "CHARGEBACK", "APPEAL", "ARBITRATION")
                        .contains(sheet().path("stage").asText())
                && !truth.platform.equals("OWN_STORE");
    }

    private List<String> actions() {
        return decision().path("actions").findValuesAsText("action");
    }

    private JsonNode decision() {
        return JsonReader.sound(
                store.latest(SHOP.account(), REF).orElseThrow().latest().decision());
    }

    private JsonNode sheet() {
        return JsonReader.sound(
                store.latest(SHOP.account(), REF).orElseThrow().latest().factSheet());
    }

    private CaseFile file() {
        return store.find(SHOP.account(), REF).orElseThrow();
    }

    private void plan(Instant at, Runnable what) {
        agenda.add(new Later(at.isBefore(clock.instant()) ? clock.instant() : at, planned++, () -> {
            if (file().open()) {
                what.run();
            }
        }));
    }

    private Instant days(int days) {
        return hours(24 * days);
    }

    private Instant hours(int hours) {
        return clock.instant().plus(Duration.ofHours(hours)).plusSeconds(random.nextInt(3_600));
    }

    private void story(String what) {
        List<String> withheld = new ArrayList<>();
        decision()
                .path("withheld")
                .forEach(each -> withheld.add(each.path("action").asText() + " "
                        + each.path("by").asText() + " " + each.path("text").asText()));
        story.add(clock.instant() + " " + what + " turn " + sheet().path("turn").asText() + " withheld " + withheld);
    }

    private void fault(String what) {
        faults.add(what);
        story("FAULT " + what);
    }
}
