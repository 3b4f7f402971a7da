package io.disputetriage.service.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What platforms may send. */
@ConfigMapping(prefix = "triage.intake")
public interface InboxConfig {

    /** Keys of 32 bytes in base64; the first encrypts the secrets of endpoints, each decrypts. Absent: no endpoint can be made. */
    Optional<List<String>> keys();

    /** Where this service is reached from outside, such as https://triage.shop.example; Square and eBay sign it. */
    Optional<String> publicUrl();

    /** Calls a second that an endpoint takes. */
    @WithDefault("50")
    int rateLimit();

    /** Calls that it takes at once after a pause. */
    @WithDefault("500")
    int rateBurst();

    /** For how long entries are kept whose case is closed, or that have none. */
    @WithDefault("90d")
    Duration retention();
}
