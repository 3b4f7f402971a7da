package io.disputetriage.service.cases;

import java.util.Objects;

/**
 * The caller's promise that two requests are one.
 *
 * @param key of the account's choosing
 * @param bodySha256 lower-case hex, of the body as received
 */
public record Claim(String key, String bodySha256) {
    public Claim {
        Objects.requireNonNull(key);
        Objects.requireNonNull(bodySha256);
    }
}
