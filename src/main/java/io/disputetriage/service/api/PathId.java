package io.disputetriage.service.api;

import java.util.Optional;
import java.util.UUID;

/** An id in the address of a call. */
final class PathId {
    private PathId() {}

    /** Empty if it is none, so that there is nothing of this id. */
    static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
