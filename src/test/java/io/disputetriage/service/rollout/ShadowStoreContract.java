package io.disputetriage.service.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.rollout.ShadowDifference.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of shadows promises. */
public interface ShadowStoreContract {
    String A = "a".repeat(64);
    String B = "b".repeat(64);
    Instant NOW = Instant.parse("2026-03-10T09:00:00.123456Z");

    RulesetStore rulesets();

    ShadowStore store();

    @BeforeEach
    default void keepTwoRulesets() {
        rulesets().keep(A, new TreeMap<>(Map.of("a", "A")), new RulesetOrigin("somebody", "here"));
        rulesets().keep(B, new TreeMap<>(Map.of("b", "B")), new RulesetOrigin("somebody", "here"));
    }

    @Test
    default void one_shadows_until_the_next_or_the_end() {
        assertThat(store().current()).isEmpty();
        assertThat(store().end(NOW)).isEmpty();
        Shadow first = store().start(A, 0.25, "ops", NOW);
        assertThat(first).isEqualTo(new Shadow(first.number(), A, 0.25, "ops", NOW));
        assertThat(store().current()).contains(first);
        Shadow second = store().start(B, 1, "ops", NOW);
        assertThat(second.number()).isGreaterThan(first.number());
        assertThat(store().current()).contains(second);
        assertThat(store().end(NOW)).contains(second);
        assertThat(store().current()).isEmpty();
        assertThat(store().start(B, 1, "ops", NOW).number()).isGreaterThan(second.number());
    }

    @Test
    default void what_replicas_count_is_added_up_and_each_shadow_begins_anew() {
        Shadow shadow = store().start(A, 1, "ops", NOW);
        assertThat(store().counts(shadow.number())).isEqualTo(ShadowCounts.NONE);
        ShadowCounts some = counts(3, 2, 1, 4, Map.of(OutcomeKind.ACTIONS, 2L, OutcomeKind.URGENCY, 1L));
        store().add(shadow.number(), some, List.of(), 10);
        store().add(shadow.number(), counts(1, 1, 0, 0, Map.of(OutcomeKind.ACTIONS, 1L)), List.of(), 10);
        assertThat(store().counts(shadow.number()))
                .isEqualTo(counts(4, 3, 1, 4, Map.of(OutcomeKind.ACTIONS, 3L, OutcomeKind.URGENCY, 1L)));
        assertThat(store().counts(shadow.number()).compared()).isEqualTo(7);
        Shadow next = store().start(A, 1, "ops", NOW);
        assertThat(store().counts(next.number())).isEqualTo(ShadowCounts.NONE);
        store().add(shadow.number(), counts(1, 0, 0, 0, Map.of()), List.of(), 10);
        assertThat(store().counts(shadow.number()).same())
                .as("a replica that is late")
                .isEqualTo(5);
    }

    @Test
    default void differences_come_back_as_they_were_found_in_pages_the_newest_first() {
        Shadow shadow = store().start(A, 1, "ops", NOW);
        List<ShadowDifference> found = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            found.add(0, difference(i));
        }
        store().add(shadow.number(), counts(0, 5, 0, 0, Map.of()), found, 10);
        assertThat(store().differences(shadow.number(), null, 2)).containsExactlyElementsOf(found.subList(0, 2));
        assertThat(store().differences(shadow.number(), found.get(1).id(), 9))
                .containsExactlyElementsOf(found.subList(2, 5));
        assertThat(store().differences(shadow.number() + 1, null, 9)).isEmpty();
    }

    @Test
    default void only_the_last_differences_are_kept() {
        Shadow first = store().start(A, 1, "ops", NOW);
        store().add(first.number(), ShadowCounts.NONE, List.of(difference(1), difference(2)), 3);
        Shadow second = store().start(B, 1, "ops", NOW);
        store().add(second.number(), ShadowCounts.NONE, List.of(difference(3), difference(4)), 3);
        assertThat(store().differences(first.number(), null, 9)).containsExactly(difference(2));
        assertThat(store().differences(second.number(), null, 9)).containsExactly(difference(4), difference(3));
    }

    @Test
    default void two_who_start_at_once_leave_one_shadow() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Shadow> start = () -> store().start(A, 1, "ops", NOW);
            List<Shadow> started = new ArrayList<>();
            for (Future<Shadow> each : pool.invokeAll(java.util.Collections.nCopies(8, start))) {
                started.add(each.get());
            }
            assertThat(started).extracting(Shadow::number).doesNotHaveDuplicates();
            assertThat(started).contains(store().current().orElseThrow());
            store().end(NOW);
            assertThat(store().end(NOW)).isEmpty();
        } finally {
            pool.shutdown();
        }
    }

    private static ShadowDifference difference(int number) {
        return new ShadowDifference(
                new UUID(0x7000L + number, 1),
                new UUID(number, 2),
                A,
                B,
                NOW,
                List.of(
                        new Change(OutcomeKind.ACTIONS, "WAIT, \"x\"", ""),
                        new Change(OutcomeKind.URGENCY, "LOW", "HIGH {\\,'}")));
    }

    private static ShadowCounts counts(
            long same, long different, long failed, long dropped, Map<OutcomeKind, Long> kinds) {
        return new ShadowCounts(same, different, failed, dropped, new TreeMap<>(kinds));
    }
}
