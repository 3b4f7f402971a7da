package io.disputetriage.service.api;

import io.disputetriage.service.webhooks.DeliverWebhooks;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether somebody has to look after a webhook endpoint. It is always up: cases are decided and kept all the same. */
@Readiness
@Singleton
class WebhooksHealth implements HealthCheck {
    private final DeliverWebhooks webhooks;

    WebhooksHealth(DeliverWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Webhooks")
                .up()
                .withData("blockedCases", webhooks.blocked())
                .build();
    }
}
