package io.disputetriage.service.rollout;

import io.disputetriage.rules.rulebook.Rulebook;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The rules in force: there at the start, or there is no start; replaced while it runs. */
@Singleton
public class ActiveRules {
    private static final Logger LOG = Logger.getLogger(ActiveRules.class);
    private static final int AFTER_THE_ADDRESS_IS_SAFE = 2;

    private final ActiveRulebook succession;
    private final RulesetReconciler live;
    private final long pollMillis;
    // Not the scheduler of the other loops: it looks once a second, begins before the start is over, and a check of
    // rules that takes seconds there would hold up the end.
    private final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "rules");
        thread.setDaemon(true);
        return thread;
    });

    ActiveRules(
            RulesConfig config,
            RulesetStore store,
            RulebookCache shelf,
            RulebookLoads loads,
            MeterRegistry registry,
            Clock clock) {
        ReloadMetrics metrics = new ReloadMetrics(registry);
        String replica = config.replica().orElseGet(ActiveRules::hostAndProcess);
        succession = new ActiveRulebook(shelf, metrics, clock);
        live = new RulesetReconciler(
                store,
                shelf,
                succession,
                EarlyRules.watch(config.rules()),
                new FolderProposals(
                        store,
                        succession,
                        new AdmissionCheck(config.rulesGate(), loads),
                        new RulesetOrigin(replica, config.rules().toString()),
                        clock),
                metrics,
                replica,
                clock);
        pollMillis = config.rulesPoll().toMillis();
    }

    void load(@Observes @Priority(AFTER_THE_ADDRESS_IS_SAFE) StartupEvent start) {
        live.start();
        StartProgress.ofProcess().end();
        loop.scheduleWithFixedDelay(this::tick, pollMillis, pollMillis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent end) {
        loop.shutdownNow();
        live.stop();
    }

    /** What decides from now on; throws {@link NoActiveRules} if nothing does. */
    public RulesInForce now() {
        return succession.now().orElseThrow(NoActiveRules::new).rules();
    }

    /** Which rules are in force; throws {@link NoActiveRules} if there are none. */
    public RulesetStatus status() {
        return live.status();
    }

    /** True once rules are in force. */
    public boolean ready() {
        return succession.now().isPresent();
    }

    /** The rules that decide now; throws {@link NoActiveRules} if there are none. */
    Rulebook rulebook() {
        return now().rulebook();
    }

    /** Where the next ruleset is put. */
    ActiveRulebook succession() {
        return succession;
    }

    private void tick() {
        try {
            live.tick();
        } catch (Throwable bug) {
            // Whatever it is, the rules in force go on, and so does the loop.
            LOG.error("Looking after the rules failed; the rules in force stay", bug);
        }
    }

    private static String hostAndProcess() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "localhost";
        }
        return host + "/" + ProcessHandle.current().pid();
    }
}
