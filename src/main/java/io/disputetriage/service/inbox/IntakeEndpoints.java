package io.disputetriage.service.inbox;

import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.UuidV7;
import io.disputetriage.service.signatures.SignatureScheme;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** What people do with endpoints. */
@Singleton
public class IntakeEndpoints {
    /** Of one account. */
    public static final int MOST = 50;

    private static final String PATH = "/v1/intake/";
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EndpointStore store;
    private final SecretCipher cipher;
    private final String publicUrl;
    private final Clock clock;
    private final UuidV7 ids = new UuidV7();

    IntakeEndpoints(EndpointStore store, InboxConfig config, Clock clock) {
        this.store = store;
        this.cipher = cipher(config);
        this.publicUrl =
                config.publicUrl().map(url -> url.replaceAll("/+$", "")).orElse("");
        this.clock = clock;
    }

    /** Throws {@link IllegalArgumentException} in a sentence without any secret if the configuration can't be used. */
    public static void check(InboxConfig config) {
        cipher(config);
    }

    private static SecretCipher cipher(InboxConfig config) {
        return SecretCipher.of(config.keys().orElse(List.of()));
    }

    /** What comes of making one. */
    public sealed interface Made {
        /** It takes calls from now on, at an address that is told this once; a path alone, if nobody has said where this service is reached. */
        record Endpoint(IntakeEndpoint endpoint, String address) implements Made {}

        /** Why it is not, in sentences. */
        record Refused(String why) implements Made {}
    }

    /**
     * Makes one.
     *
     * @param secret fit for the signature; null for {@link SignatureScheme#NONE}
     */
    public Made add(Actor actor, String platform, IntakeEndpoint.Mode mode, SignatureScheme signature, String secret) {
        if (secret != null && !cipher.isReady()) {
            return new Made.Refused(
                    "Secrets are kept encrypted, and there is no key yet. Make one by openssl rand -base64 32"
                            + " and start the service with it as triage.intake.keys.");
        }
        if (publicUrl.isEmpty() && (signature == SignatureScheme.SQUARE || signature == SignatureScheme.EBAY)) {
            return new Made.Refused(
                    signature + " signs the address that it calls. Start the service with that address as"
                            + " triage.intake.public-url, such as https://triage.shop.example.");
        }
        if (store.list(actor.account()).size() >= MOST) {
            return new Made.Refused("The account has " + MOST + " endpoints already, which is all that it can have.");
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        UUID id = ids.next(now.toEpochMilli());
        IntakeEndpoint endpoint = new IntakeEndpoint(
                id,
                actor,
                platform,
                mode,
                signature,
                new EndpointSecrets(cipher.encrypted(secret, id), null, null),
                now);
        store.add(endpoint, hash(token));
        return new Made.Endpoint(endpoint, address(token));
    }

    /** Another secret; the one before is taken beside it for a while. Empty: the endpoint was removed meanwhile. */
    public Optional<IntakeEndpoint> rotate(IntakeEndpoint endpoint, String secret) {
        store.rotate(
                endpoint.id(), endpoint.secrets().rotated(cipher.encrypted(secret, endpoint.id()), clock.instant()));
        return store.find(endpoint.actor().account(), endpoint.id());
    }

    /** Whose address this is. */
    public Optional<IntakeEndpoint> at(String token) {
        return store.at(hash(token));
    }

    /** As whoever registered it at the platform spells it. */
    String address(String token) {
        return publicUrl + PATH + token;
    }

    /** Those that are valid now, the current one first; throws {@link IllegalStateException} if the key that reads them is gone. */
    List<String> secrets(IntakeEndpoint endpoint) {
        return endpoint.secrets().valid(clock.instant()).stream()
                .map(secret -> cipher.decrypted(secret, endpoint.id()))
                .toList();
    }

    private static byte[] hash(String token) {
        return DigestUtils.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
