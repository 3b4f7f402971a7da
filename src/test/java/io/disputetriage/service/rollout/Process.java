package io.disputetriage.service.rollout;

import io.disputetriage.rules.ruleset.FolderWatch;
import io.disputetriage.service.cases.StoreUnavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/** What a process of the service does about its rules, step by step, with a link to the store that can be cut. */
final class Process {
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ActiveRulebook succession;
    final RulesetReconciler live;
    final RulebookCache shelf;
    final RulesetStore store;
    final Path folder;
    boolean cut;
    /** Runs before each call of the store, by the name of the method. */
    Consumer<String> onCall = method -> {};

    Process(String name, Path folder, RulesetStore store) {
        this(name, folder, store, RulesGate.SCENARIOS);
    }

    Process(String name, Path folder, RulesetStore store, RulesGate gate) {
        this(name, folder, store, new AdmissionCheck(gate));
    }

    Process(String name, Path folder, RulesetStore store, AdmissionCheck trial) {
        this.folder = folder;
        this.store = link(store);
        Clock clock = Clock.systemUTC();
        ReloadMetrics metrics = new ReloadMetrics(meters);
        shelf = new RulebookCache(this.store, RulebookLoads.NOTHING_KEPT);
        succession = new ActiveRulebook(shelf, metrics, clock);
        live = new RulesetReconciler(
                this.store,
                shelf,
                succession,
                new FolderWatch(folder),
                new FolderProposals(this.store, succession, trial, new RulesetOrigin(name, folder.toString()), clock),
                metrics,
                name,
                clock);
    }

    Process started() {
        live.start();
        return this;
    }

    /** Puts an edition into the folder and lets the loop notice: once to see it, once to see it at rest. */
    Process given(Map<String, String> texts) {
        SmallRules.write(folder, texts);
        return ticked();
    }

    Process ticked() {
        live.tick();
        live.tick();
        return this;
    }

    /** What the one rule says now. */
    String says() {
        return succession
                .now()
                .orElseThrow()
                .rules()
                .rulebook()
                .decide(SmallRules.complaint())
                .advice()
                .get(0)
                .because()
                .get(0)
                .text();
    }

    RulesetStatus.Attempt last() {
        return live.status().lastAttempt();
    }

    static Path folder(Path parent, String name, Map<String, String> texts) {
        try {
            Path folder = Files.createDirectories(parent.resolve(name));
            SmallRules.write(folder, texts);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RulesetStore link(RulesetStore behind) {
        return (RulesetStore) Proxy.newProxyInstance(
                Process.class.getClassLoader(), new Class<?>[] {RulesetStore.class}, (proxy, method, arguments) -> {
                    onCall.accept(method.getName());
                    if (cut) {
                        throw new StoreUnavailable(new IOException("cut"));
                    }
                    try {
                        return method.invoke(behind, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
