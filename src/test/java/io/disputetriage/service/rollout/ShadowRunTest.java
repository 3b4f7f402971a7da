package io.disputetriage.service.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.disputetriage.decision.AdviceKind;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.Reason;
import io.disputetriage.decision.Urgency;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.service.rollout.ShadowDifference.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever the shadow does, it only ever shows in what is counted. */
class ShadowRunTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final String ACTIVE = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);
    private static final FactSheet SHEET = SmallRules.complaint();
    private static final Executor AT_ONCE = Runnable::run;

    private final UUID id = new UUID(1, 2);

    @Test
    void an_outcome_that_is_the_same_is_counted_whatever_the_reasons_say() {
        ShadowRun run = run(1, sheet -> decision(OTHER, "quite another reason", Urgency.LOW, 3, Action.WAIT), AT_ONCE);
        run.offer(id, SHEET, today());
        ShadowRun.Found found = run.take();
        assertThat(found.counts().same()).isEqualTo(1);
        assertThat(found.counts().compared()).isEqualTo(1);
        assertThat(found.differences()).isEmpty();
        assertThat(run.take().isEmpty()).isTrue();
    }

    @Test
    void a_difference_says_what_differs_and_of_which_decision() {
        ShadowRun run =
                run(1, sheet -> decision(OTHER, "why", Urgency.HIGH, 3, Action.APOLOGISE, Action.WAIT), AT_ONCE);
        run.offer(id, SHEET, today());
        ShadowRun.Found found = run.take();
        assertThat(found.counts().different()).isEqualTo(1);
        assertThat(found.counts().kinds())
                .containsOnly(Map.entry(OutcomeKind.ACTIONS, 1L), Map.entry(OutcomeKind.URGENCY, 1L));
        ShadowDifference difference = found.differences().get(0);
        assertThat(difference.decisionId()).isEqualTo(id);
        assertThat(difference.activeRevision()).isEqualTo(ACTIVE);
        assertThat(difference.shadowRevision()).isEqualTo(OTHER);
        assertThat(difference.changes())
                .containsExactly(
                        new Change(OutcomeKind.ACTIONS, "WAIT", "APOLOGISE, WAIT"),
                        new Change(OutcomeKind.URGENCY, "LOW", "HIGH"));
    }

    @Test
    void details_of_an_action_are_shown_and_texts_that_may_name_somebody_are_not() {
        Decision mine = with(Map.of(Param.DAYS, 3, Param.CARRIER, "Ana Souza's cousin"));
        Decision its = with(Map.of(Param.DAYS, 5, Param.CARRIER, "Maria Silva"));
        assertThat(OutcomeChanges.between(mine, its))
                .containsExactly(new Change(
                        OutcomeKind.DETAILS, "1 WAIT carrier: …, 1 WAIT days: 3", "1 WAIT carrier: …, 1 WAIT days: 5"));
    }

    @Test
    void a_shadow_that_fails_is_counted_and_nobody_else_hears_of_it() {
        ShadowRun run = run(
                1,
                sheet -> {
                    throw new StackOverflowError();
                },
                AT_ONCE);
        assertThatCode(() -> {
                    run.offer(id, SHEET, today());
                    run.offer(id, SHEET, today());
                })
                .doesNotThrowAnyException();
        assertThat(run.take().counts().failed()).isEqualTo(2);
    }

    @Test
    void a_shadow_that_hangs_costs_drops_and_no_time() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        ThreadPoolExecutor one = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(3));
        ShadowRun run = run(
                1,
                sheet -> {
                    await(hanging);
                    return decision(OTHER, "why", Urgency.LOW, 3, Action.WAIT);
                },
                one);
        for (int i = 0; i < 10; i++) {
            run.offer(id, SHEET, today());
        }
        assertThat(run.take().counts().dropped()).isEqualTo(6);
        hanging.countDown();
        one.shutdown();
        assertThat(one.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.take().counts().same()).isEqualTo(4);
    }

    @Test
    void only_its_share_of_the_traffic_is_asked_and_never_about_its_own_decisions() {
        ShadowRun run = run(0.25, sheet -> decision(OTHER, "why", Urgency.LOW, 3, Action.WAIT), AT_ONCE);
        for (int i = 0; i < 4_000; i++) {
            run.offer(id, SHEET, today());
        }
        assertThat(run.take().counts().compared()).isBetween(800L, 1_200L);
        ShadowRun whole = run(1, sheet -> decision(OTHER, "why", Urgency.LOW, 3, Action.WAIT), AT_ONCE);
        whole.offer(id, SHEET, decision(OTHER, "why", Urgency.HIGH, 3, Action.WAIT));
        assertThat(whole.take().isEmpty()).isTrue();
    }

    @Test
    void many_differences_are_all_counted_and_the_first_remembered_also_when_they_are_put_back() {
        ShadowRun run = run(1, sheet -> decision(OTHER, "why", Urgency.HIGH, 3, Action.WAIT), AT_ONCE);
        for (int i = 0; i < 2 * ShadowRun.MOST_DIFFERENCES; i++) {
            run.offer(new UUID(0, i), SHEET, today());
        }
        ShadowRun.Found found = run.take();
        assertThat(found.counts().different()).isEqualTo(2 * ShadowRun.MOST_DIFFERENCES);
        run.offer(id, SHEET, today());
        run.putBack(found);
        ShadowRun.Found again = run.take();
        assertThat(again.counts().different()).isEqualTo(2 * ShadowRun.MOST_DIFFERENCES + 1);
        assertThat(again.differences()).isEqualTo(found.differences()).hasSize(ShadowRun.MOST_DIFFERENCES);
    }

    private static ShadowRun run(double share, Function<FactSheet, Decision> rules, Executor executor) {
        return new ShadowRun(
                new Shadow(1, OTHER, share, "ops", NOW), rules, executor, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Decision today() {
        return decision(ACTIVE, "why", Urgency.LOW, 3, Action.WAIT);
    }

    private static Decision with(Map<Param, Object> params) {
        return decision(ACTIVE, Urgency.LOW, List.of(step(1, Action.WAIT, params, "why")));
    }

    private static Decision decision(String revision, String why, Urgency urgency, int days, Action... actions) {
        List<Decision.Step> steps = new java.util.ArrayList<>();
        for (Action action : actions) {
            steps.add(step(steps.size() + 1, action, Map.of(Param.DAYS, days), why));
        }
        return decision(revision, urgency, steps);
    }

    private static Decision.Step step(int rank, Action action, Map<Param, Object> params, String why) {
        return new Decision.Step(
                rank, action, "Title", params, NOW, null, Set.of(), null, false, List.of(Reason.guard("G-A", why)));
    }

    private static Decision decision(String revision, Urgency urgency, List<Decision.Step> steps) {
        return new Decision(
                "ORD-1",
                NOW,
                urgency,
                steps,
                List.of(new Decision.Note<>(AdviceKind.RECORD_LESSON, List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of("shipment.elapsedDays", 18),
                new Decision.ResponseDue(NOW, null),
                NOW,
                revision,
                "1");
    }
}
