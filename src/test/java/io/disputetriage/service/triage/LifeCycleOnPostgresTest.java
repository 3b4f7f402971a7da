package io.disputetriage.service.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Postgres;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.CaseEvent;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.cases.SettableClock;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.store.OtherStore;
import io.disputetriage.service.triage.LifeCommand.Answer;
import io.disputetriage.service.triage.LifeCommand.Tag;
import io.disputetriage.service.triage.LifeCommand.What;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a database cases live as the model says as well, also if two processes are at them at once. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class LifeCycleOnPostgresTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);

    @Inject
    CaseStore here;

    @Inject
    OtherStore others;

    @Inject
    ActiveRules rules;

    private CaseStore there;

    private record Done(LifeCommand command, Answer answer) {}

    @BeforeEach
    void open() {
        there = others.open();
    }

    @AfterEach
    void close() {
        others.close(there);
    }

    @Test
    void one_after_the_other() {
        for (int round = 0; round < 2 * SCALE; round++) {
            Actor shop = shop();
            SettableClock clock = new SettableClock(Instant.parse("2026-03-10T09:00:00Z"));
            List<UseCases> services = List.of(new UseCases(here, clock, rules), new UseCases(there, clock, rules));
            LifeModel model = new LifeModel(LifeModel.proposing(here, shop.account()));
            int turn = 0;
            for (LifeCommand command : commands(40, round)) {
                clock.advance(Duration.ofHours(7));
                UUID before = latest(shop, command);
                Answer answer = command.perform(services.get(turn++ % 2), shop, clock.instant());
                UUID after = latest(shop, command);
                assertThat(answer)
                        .isEqualTo(model.answer(command, after == null || after.equals(before) ? null : after));
            }
            model.assertKeptIn(here, shop.account());
        }
    }

    @Test
    void by_two_processes_at_the_same_time() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 3 * SCALE; round++) {
                Actor shop = shop();
                List<Future<List<Done>>> both = pool.invokeAll(List.of(
                        all(here, shop, commands(40, 2 * round)), all(there, shop, commands(40, 2 * round + 1))));
                List<Done> done = new ArrayList<>(both.get(0).get());
                done.addAll(both.get(1).get());
                assertThatTheHistoryExplains(done, shop.account());
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_retry_that_comes_while_the_first_is_still_under_way_gets_its_decision() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 6 * SCALE; round++) {
                Actor shop = shop();
                LifeCommand post = new LifeCommand(What.POST, 0, 0, Tag.ANY, 0);
                List<LifeCommand> taken = List.of(new LifeCommand(What.TAKEN, 0, round % 3, Tag.RIGHT, 1));
                all(here, shop, List.of(post)).call();
                List<Future<List<Done>>> both =
                        pool.invokeAll(List.of(all(here, shop, taken), all(there, shop, taken)));
                Answer one = both.get(0).get().get(0).answer();
                Answer other = both.get(1).get().get(0).answer();
                assertThat(List.of(one.word(), other.word())).containsExactlyInAnyOrder("DONE", "REPEATED");
                assertThat(one.decision()).isEqualTo(other.decision());
            }
        } finally {
            pool.shutdown();
        }
    }

    /** In the order of the history, the model accepts each change that was accepted, and ends where the cases are. */
    private void assertThatTheHistoryExplains(List<Done> done, String account) {
        LifeModel model = new LifeModel(LifeModel.proposing(here, account));
        for (int number = 0; number < 3; number++) {
            int about = number;
            CaseFile file = here.find(account, "A-" + about).orElse(null);
            List<CaseEvent> events = file == null ? List.of() : LifeModel.events(here, file);
            List<Done> ours = ofCase(done, about);
            assertThat(ours)
                    .extracting(each -> each.answer().version())
                    .doesNotHaveDuplicates()
                    .doesNotContain(0L);
            assertThat(events.stream().filter(event -> isUnnumbered(event.type())))
                    .hasSize((int) done.stream()
                            .filter(each -> each.command().about() == about)
                            .filter(each -> List.of("ERASED", "REVIEWED")
                                    .contains(each.answer().word()))
                            .count());
            for (CaseEvent event : events) {
                Done because = ours.stream()
                        .filter(each -> each.answer().version() == event.number())
                        .findFirst()
                        .orElse(null);
                assertThat(because == null).isEqualTo(isUnnumbered(event.type()));
                LifeCommand command = because == null
                        ? new LifeCommand(
                                event.type() == EventType.REVIEWED ? What.REVIEW : What.ERASE, about, 0, Tag.ANY, 0)
                        : untagged(because.command());
                Answer answer = model.answer(command, event.decision());
                assertThat(answer)
                        .isEqualTo(
                                because == null
                                        ? Answer.of(command.what() == What.REVIEW ? "REVIEWED" : "ERASED")
                                        : because.answer());
            }
        }
        model.assertKeptIn(here, account);
        assertThat(done.stream().filter(each -> each.answer().word().equals("REPEATED")))
                .allSatisfy(each -> assertThat(done).anySatisfy(first -> {
                    assertThat(first.answer().word()).isEqualTo("DONE");
                    assertThat(first.answer().decision())
                            .isEqualTo(each.answer().decision());
                    assertThat(first.command().body()).isEqualTo(each.command().body());
                }));
    }

    private static List<Done> ofCase(List<Done> done, int about) {
        return done.stream()
                .filter(each ->
                        each.command().about() == about && each.answer().word().equals("DONE"))
                .sorted(Comparator.comparing(each -> each.answer().version()))
                .toList();
    }

    private static boolean isUnnumbered(EventType type) {
        return type == EventType.REVIEWED || type == EventType.PERSONAL_DATA_ERASED;
    }

    /** It was accepted, so its version was right, and its claim the first. */
    private static LifeCommand untagged(LifeCommand command) {
        return new LifeCommand(command.what(), command.about(), command.variant(), Tag.ANY, 0);
    }

    private Callable<List<Done>> all(CaseStore store, Actor actor, List<LifeCommand> commands) {
        UseCases service = new UseCases(store, Clock.systemUTC(), rules);
        return () -> commands.stream()
                .map(command -> new Done(command, command.perform(service, actor, Instant.now())))
                .toList();
    }

    private static List<LifeCommand> commands(int many, long seed) {
        List<LifeCommand> commands = new ArrayList<>();
        JqwikSession.run(() -> {
            var generator = LifeCommand.any().generator(1_000);
            Random random = new Random(seed);
            for (int i = 0; i < many; i++) {
                commands.add(generator.next(random).value());
            }
        });
        return commands;
    }

    private static Actor shop() {
        return new Actor("life-" + UUID.randomUUID(), "ana");
    }

    private UUID latest(Actor shop, LifeCommand command) {
        return here.find(shop.account(), command.caseRef())
                .map(CaseFile::latestDecision)
                .orElse(null);
    }
}
