package io.disputetriage.service.cases;

import java.util.Objects;

/**
 * Who asks.
 *
 * @param account whose cases these are
 * @param name of the key, as it stands in every record
 */
public record Actor(String account, String name) {
    public Actor {
        Objects.requireNonNull(account);
        Objects.requireNonNull(name);
    }
}
