package io.disputetriage.service.rollout;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.rules.rulebook.Rulebook;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Has a share of the live decisions checked: do engine and evaluator fire the same rules and say the same? On a thread of its
 * own, so that no answer waits for it or fails by it; what it has no room for is dropped and counted.
 */
@Singleton
@Startup
public class LiveOracle {
    private static final Logger LOG = Logger.getLogger(LiveOracle.class);
    private static final int ROOM = 1_000;

    private final BooleanSupplier lot;
    private final BiFunction<Rulebook, FactSheet, Set<String>> compare;
    private final ThreadPoolExecutor checks;
    private final Counter checked;
    private final Counter mismatches;
    private final Counter dropped;
    private final Counter failed;

    @Inject
    LiveOracle(OracleConfig config, MeterRegistry registry) {
        this(config.oracleShare(), Rulebook::contested, ROOM, registry);
    }

    /** {@code compare}: the ids of the rules about which engine and evaluator don't agree. */
    LiveOracle(double share, BiFunction<Rulebook, FactSheet, Set<String>> compare, int room, MeterRegistry registry) {
        this.compare = compare;
        lot = share == 0 ? () -> false : () -> ThreadLocalRandom.current().nextDouble() < share;
        checked = counter(registry, "checked", "Decisions that were decided a second time by the evaluator");
        mismatches =
                counter(registry, "mismatch", "Decisions about which engine and evaluator don't agree; normally 0");
        dropped = counter(registry, "dropped", "Decisions that were to be checked when there was no room for it");
        failed = counter(registry, "failed", "Checks that broke down");
        checks = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(room), task -> {
            Thread thread = new Thread(task, "oracle");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        checks.allowCoreThreadTimeOut(true);
    }

    void stop(@Observes ShutdownEvent end) {
        checks.shutdownNow();
    }

    /** Takes the decision into the sample or doesn't; never waits and never throws. */
    public void decided(Rulebook rulebook, FactSheet sheet) {
        if (!lot.getAsBoolean()) {
            return;
        }
        try {
            checks.execute(() -> check(rulebook, sheet));
        } catch (RejectedExecutionException full) {
            dropped.increment();
        }
    }

    private void check(Rulebook rulebook, FactSheet sheet) {
        try {
            Set<String> rules = compare.apply(rulebook, sheet);
            checked.increment();
            if (!rules.isEmpty()) {
                mismatches.increment();
                // Rules and revision only: what the case is about is nobody's business here.
                LOG.error("ENGINE AND EVALUATOR DISAGREE about the rules " + String.join(", ", rules)
                        + " of the ruleset " + rulebook.revision() + ": one of them is wrong, and so may be decisions");
            }
        } catch (RuntimeException | LinkageError bug) {
            failed.increment();
            LOG.warnf(
                    "A decision could not be checked by the evaluator: %s",
                    bug.getClass().getName());
        }
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder("engine_oracle_" + name).description(description).register(registry);
    }
}
