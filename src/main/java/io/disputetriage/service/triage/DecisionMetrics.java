package io.disputetriage.service.triage;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Urgency;
import io.disputetriage.decision.WarningKind;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts what was decided; the counters are kept, because finding one by its tags costs as much as a decision. */
@Singleton
@Startup
class DecisionMetrics {
    private final MeterRegistry registry;
    private final Timer evaluation;
    private final Counter ruleErrors;
    private final Counter firingLimit;
    private final Map<Action, Counter> actions = new EnumMap<>(Action.class);
    private final Map<Sort, Counter> decisions = new ConcurrentHashMap<>();

    DecisionMetrics(MeterRegistry registry) {
        this.registry = registry;
        evaluation = Timer.builder("dispute_triage.evaluation")
                .description("From fact sheet to decision, without reading or storing")
                .register(registry);
        ruleErrors = Counter.builder("dispute_triage.rule_errors")
                .description("Decisions during which a rule failed")
                .register(registry);
        firingLimit = Counter.builder("dispute_triage.firing_limit_hits")
                .description("Decisions that were cut short because rules fired too often")
                .register(registry);
        for (Action action : Action.values()) {
            actions.put(
                    action,
                    Counter.builder("dispute_triage.actions")
                            .description("Actions proposed, at any rank")
                            .tag("action", action.name())
                            .register(registry));
        }
    }

    void evaluated(long nanos) {
        evaluation.record(nanos, TimeUnit.NANOSECONDS);
    }

    void decided(FactSheet sheet, Decision decision, boolean stored) {
        decisions
                .computeIfAbsent(
                        new Sort(sheet.complaint().kind(), sheet.platform(), decision.urgency(), stored),
                        this::register)
                .increment();
        for (Decision.Step step : decision.actions()) {
            actions.get(step.action()).increment();
        }
        for (Decision.Note<WarningKind> warning : decision.warnings()) {
            if (warning.kind() == WarningKind.RULE_ERROR) {
                ruleErrors.increment();
                if (warning.because().stream().anyMatch(reason -> reason.text().contains("rules had fired"))) {
                    firingLimit.increment();
                }
            }
        }
    }

    private Counter register(Sort sort) {
        return Counter.builder("dispute_triage.decisions")
                .description("Decisions made")
                .tag("kind", sort.kind().name())
                .tag("platform", sort.platform() == null ? "UNKNOWN" : sort.platform())
                .tag("urgency", sort.urgency().name())
                .tag("stored", Boolean.toString(sort.stored()))
                .register(registry);
    }

    private record Sort(Kind kind, String platform, Urgency urgency, boolean stored) {}
}
