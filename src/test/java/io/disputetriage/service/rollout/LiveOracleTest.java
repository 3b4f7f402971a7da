package io.disputetriage.service.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A share of the live decisions is compared with what the evaluator says, and no answer notices. */
class LiveOracleTest {
    private static final FactSheet COMPLAINT = SmallRules.complaint();
    private static Rulebook rules;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeAll
    static void load() {
        rules = ((Rulebook.Ready) RulebookLoader.load(SmallRules.files(SmallRules.edition("oracle")))).rulebook();
    }

    @AfterAll
    static void close() {
        rules.close();
    }

    @Test
    void engine_and_evaluator_agree() {
        LiveOracle oracle = oracle(1, Rulebook::contested, 10);
        oracle.decided(rules, COMPLAINT);

        assertThat(eventually("checked", 1)).isTrue();
        assertThat(count("mismatch")).isZero();
    }

    @Test
    void a_disagreement_is_counted_and_logged_without_the_case() {
        List<String> lines = new ArrayList<>();
        Handler listener = listening(lines);
        Logger.getLogger(LiveOracle.class.getName()).addHandler(listener);
        try {
            LiveOracle oracle = oracle(1, (book, sheet) -> Set.of("test.lesson"), 10);
            oracle.decided(rules, COMPLAINT);
            assertThat(eventually("mismatch", 1)).isTrue();
            assertThat(eventually(() -> !lines.isEmpty())).isTrue();
        } finally {
            Logger.getLogger(LiveOracle.class.getName()).removeHandler(listener);
        }
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("DISAGREE", "test.lesson", rules.revision())
                .doesNotContain(COMPLAINT.caseRef());
    }

    @Test
    void what_there_is_no_room_for_is_dropped_and_counted_and_nobody_waits() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        LiveOracle oracle = oracle(
                1,
                (book, sheet) -> {
                    started.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return Set.of();
                },
                2);
        oracle.decided(rules, COMPLAINT);
        started.await();
        for (int i = 0; i < 5; i++) {
            oracle.decided(rules, COMPLAINT);
        }
        assertThat(count("dropped")).isEqualTo(3);
        goOn.countDown();
        assertThat(eventually("checked", 3)).isTrue();
    }

    @Test
    void a_check_that_breaks_down_is_no_mismatch_and_the_next_one_goes_on() {
        LiveOracle oracle = oracle(
                1,
                (book, sheet) -> {
                    throw new IllegalStateException("broken");
                },
                10);
        oracle.decided(rules, COMPLAINT);
        oracle.decided(rules, COMPLAINT);

        assertThat(eventually("failed", 2)).isTrue();
        assertThat(count("mismatch")).isZero();
    }

    @Test
    void a_share_of_none_checks_nothing() {
        LiveOracle oracle = oracle(0, (book, sheet) -> Set.of("never"), 10);
        oracle.decided(rules, COMPLAINT);

        assertThat(count("checked") + count("dropped") + count("mismatch")).isZero();
    }

    private LiveOracle oracle(double share, BiFunction<Rulebook, FactSheet, Set<String>> compare, int room) {
        return new LiveOracle(share, compare, room, registry);
    }

    private double count(String what) {
        return registry.get("engine_oracle_" + what).counter().count();
    }

    private boolean eventually(String what, int count) {
        return eventually(() -> count(what) >= count);
    }

    private static boolean eventually(java.util.function.BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return holds.getAsBoolean();
    }

    private static Handler listening(List<String> lines) {
        return new Handler() {
            @Override
            public synchronized void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
