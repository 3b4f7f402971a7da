package io.disputetriage.service.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Urgency;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.JsonReader;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseName;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.cases.MemoryCaseStore;
import io.disputetriage.service.cases.SettableClock;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.FixedRules;
import io.disputetriage.service.rollout.Kept;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** When the service looks at a case again by itself, whatever the clock does. */
class LooksTest {
    private static final ActiveRules RULES = FixedRules.of(FixedRules.shipped());
    private static final Actor SHOP = new Actor("shop", "ana");
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

    private final SettableClock clock = new SettableClock(START);
    private final MemoryCaseStore store = new MemoryCaseStore();
    private final UseCases service = new UseCases(store, clock, RULES);

    @Example
    void
            a_case_is_looked_at_when_its_wait_ends_and_when_its_deadline_is_seven_days_three_days_and_one_day_away_and_over() {
        Instant wait = START.plus(Duration.ofDays(2));
        Instant due = START.plus(Duration.ofDays(20));
        post("\"at\": \"" + due + "\"", "\"waitAskedUntil\": \"" + wait + "\"");
        assertThat(looks(wait)).isTrue();
        assertThat(looks(due.minus(Duration.ofDays(7)))).isTrue();
        assertThat(file().urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(looks(due.minus(Duration.ofDays(3)))).isTrue();
        assertThat(file().urgency()).isEqualTo(Urgency.HIGH);
        assertThat(looks(due.minus(Duration.ofDays(1)))).isTrue();
        assertThat(file().urgency()).isEqualTo(Urgency.CRITICAL);
        assertThat(looks(due)).isTrue();
        assertThat(warnings()).contains("PAST_DUE");
    }

    @Example
    void what_was_decided_ahead_of_the_clock_is_looked_at_before_its_deadline() {
        Instant due = START.plus(Duration.ofDays(20));
        clock.set(START.plus(Duration.ofDays(300)));
        String ahead = sheet("\"at\": \"" + due + "\"", "");
        clock.set(START);
        post(ahead);
        assertThat(looks(due.minus(Duration.ofDays(7)))).isTrue();
        assertThat(looks(due.minus(Duration.ofDays(3)))).isTrue();
        assertThat(file().urgency()).isEqualTo(Urgency.HIGH);
    }

    @Example
    void a_wait_that_is_asked_for_again_ends_again() {
        post(null, "");
        for (int i = 0; i < 5; i++) {
            Instant wake = file().wakeAt();
            assertThat(wake).as("wait " + i).isAfter(clock.instant());
            clock.set(wake);
            service.due.tick();
        }
    }

    @Example
    void a_look_in_between_puts_off_no_end_of_a_wait() {
        post(null, "");
        Instant wake = file().wakeAt();
        clock.advance(Duration.ofDays(1));
        service.review.review(new CaseName(SHOP.account(), "A-1"));
        assertThat(file().version()).isEqualTo(2);
        assertThat(file().decisions()).isEqualTo(1);
        assertThat(file().wakeAt()).isEqualTo(wake);
    }

    @Property(tries = 60)
    void after_each_look_round_a_case_is_as_urgent_as_its_deadline_is_near(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 45) int day) {
        new LooksTest().lookAround(new Random(seed), day);
    }

    private void lookAround(Random random, int day) {
        // Around the nights of the year in which clocks are changed.
        clock.set(Instant.parse(random.nextBoolean() ? "2026-03-10T09:00:00Z" : "2026-10-10T09:00:00Z"));
        LocalDate due = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(day);
        post("\"at\": \"" + due + "\", \"zone\": \"America/New_York\"", "");
        Instant deadline = file().responseDue();
        for (int i = 0; i < 40; i++) {
            clock.set(next(random, deadline));
            service.due.tick();
            assertThat(file().urgency()).as("at " + clock.instant()).isEqualTo(urgency(deadline));
        }
    }

    /** Mostly a little later, sometimes right at an instant that counts, sometimes far away, and back again. */
    private Instant next(Random random, Instant deadline) {
        Instant now = clock.instant();
        return switch (random.nextInt(6)) {
            case 0 -> deadline.minus(Duration.ofDays(List.of(0, 1, 3, 7).get(random.nextInt(4))));
            case 1 -> now.plus(Duration.ofDays(random.nextInt(30)));
            case 2 -> now.minus(Duration.ofDays(random.nextInt(30)));
            default -> now.plus(Duration.ofMinutes(random.nextInt(3_000)));
        };
    }

    private Urgency urgency(Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        return left.compareTo(Duration.ofDays(1)) < 0
                ? Urgency.CRITICAL
                : left.compareTo(Duration.ofDays(3)) < 0
                        ? Urgency.HIGH
                        : left.compareTo(Duration.ofDays(7)) < 0 ? Urgency.NORMAL : Urgency.LOW;
    }

    /** Nobody looks until a second before; somebody has by a second after. */
    private boolean looks(Instant at) {
        clock.set(at.minusSeconds(1));
        service.due.tick();
        long before = looks();
        clock.set(at.plusSeconds(1));
        service.due.tick();
        return looks() == before + 1;
    }

    private long looks() {
        return LifeModel.events(store, file()).stream()
                .filter(event -> event.type() == EventType.REVIEWED)
                .count();
    }

    private List<String> warnings() {
        return JsonReader.sound(store.decision(SHOP.account(), file().latestDecision())
                        .orElseThrow()
                        .decision())
                .path("warnings")
                .findValuesAsText("kind");
    }

    private CaseFile file() {
        return store.find(SHOP.account(), "A-1").orElseThrow();
    }

    private void post(String due, String history) {
        post(sheet(due, history));
    }

    private void post(String json) {
        FactSheet sheet = ((FactSheetResult.Read) FactSheetReader.read(json, clock.instant())).sheet();
        Kept.by(service.triage, SHOP, sheet, RULES.now());
    }

    private String sheet(String due, String history) {
        return """
                {"caseRef": "A-1", "asOf": "%s", "platform": "%s", "stage": "%s", "turn": "%s"%s,
                 "complaint": {"kind": "NOT_RECEIVED"},
                 "order": {"buyerCountry": "DE", "total": {"amount": "18.90", "currency": "USD"}},
                 "shipment": {"state": "UNTRACKED", "tracked": false, "shippedAt": "%s"}, "history": {%s}}"""
                .formatted(
                        clock.instant(),
                        due == null ? "OWN_STORE" : "PAYPAL",
                        due == null ? "CONTACT" : "INQUIRY",
                        "SELLER",
                        due == null ? "" : ", \"responseDue\": {" + due + "}",
                        clock.instant().minus(Duration.ofDays(60)),
                        history);
    }
}
