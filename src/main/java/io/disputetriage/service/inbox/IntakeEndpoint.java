package io.disputetriage.service.inbox;

import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.signatures.SignatureScheme;
import java.time.Instant;
import java.util.UUID;

/**
 * Where one platform sends what happens to the disputes of one account.
 *
 * @param actor the account, and the name of the key that made it
 * @param platform whose payloads come
 * @param signature how its calls are signed
 */
public record IntakeEndpoint(
        UUID id,
        Actor actor,
        String platform,
        Mode mode,
        SignatureScheme signature,
        EndpointSecrets secrets,
        Instant createdAt) {

    /** Whether payloads are about real money; one that says otherwise is kept and not used. */
    public enum Mode {
        LIVE,
        TEST
    }
}
