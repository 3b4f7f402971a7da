package io.disputetriage.service.api;

import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.RulesetStatus;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that rules are in force; that they are not those of the folder is said, and is no reason to stop serving. */
@Readiness
@Singleton
class RulesReady implements HealthCheck {
    private static final String NAME = "Active ruleset";

    private final ActiveRules rules;

    RulesReady(ActiveRules rules) {
        this.rules = rules;
    }

    @Override
    public HealthCheckResponse call() {
        if (!rules.ready()) {
            return HealthCheckResponse.named(NAME).down().build();
        }
        RulesetStatus status = rules.status();
        HealthCheckResponseBuilder up = HealthCheckResponse.named(NAME)
                .up()
                .withData("revision", status.files().revision());
        if (status.differsFromFolder()) {
            up.withData(
                    "folder",
                    "Not what the rules folder holds, " + status.lastAttempt().result() + ": see /v1/rulesets/status");
        }
        if (status.trouble() != null) {
            up.withData("trouble", status.trouble().lines().findFirst().orElse(""));
        }
        return up.build();
    }
}
