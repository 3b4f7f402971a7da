package io.disputetriage.service.rollout;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts what became of new content of the folder, and names the active revision. */
final class ReloadMetrics {
    private final MeterRegistry registry;
    private Gauge active;

    ReloadMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (RulesetStatus.Result result : RulesetStatus.Result.values()) {
            reloads(result);
        }
    }

    void tried(RulesetStatus.Result result) {
        reloads(result).increment();
    }

    synchronized void active(String revision) {
        if (active != null) {
            registry.remove(active);
        }
        active = Gauge.builder("dispute_triage.ruleset_active", () -> 1)
                .description("1, with the revision that decides in this process as its tag")
                .tag("revision", revision)
                .register(registry);
    }

    private Counter reloads(RulesetStatus.Result result) {
        return Counter.builder("dispute_triage.ruleset_reloads")
                .description("New content of the rules folder, by what became of it")
                .tag("outcome", result.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
