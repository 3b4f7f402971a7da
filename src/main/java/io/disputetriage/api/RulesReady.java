package io.disputetriage.api;

import io.disputetriage.triage.ActiveRules;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that rules are in force. */
@Readiness
@Singleton
class RulesReady implements HealthCheck {
    private final ActiveRules rules;

    RulesReady(ActiveRules rules) {
        this.rules = rules;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Active ruleset").status(rules.ready()).build();
    }
}
