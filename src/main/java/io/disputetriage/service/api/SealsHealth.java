package io.disputetriage.service.api;

import io.disputetriage.service.seals.Seal;
import io.disputetriage.service.seals.SealDecisions;
import io.disputetriage.service.seals.SealProgress;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells how far sealing has come. It is always up: decisions can be made and kept while none is sealed. */
@Readiness
@Singleton
class SealsHealth implements HealthCheck {
    private final SealDecisions seals;

    SealsHealth(SealDecisions seals) {
        this.seals = seals;
    }

    @Override
    public HealthCheckResponse call() {
        SealProgress progress = seals.progress();
        return HealthCheckResponse.named("Seals")
                .up()
                .withData("unsealed", progress.waiting().count())
                .withData(
                        "lastSealedAt",
                        progress.head().map(Seal::sealedAt).map(Json::instant).orElse("never"))
                .build();
    }
}
