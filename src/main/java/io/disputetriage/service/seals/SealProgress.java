package io.disputetriage.service.seals;

import java.util.Objects;
import java.util.Optional;

/**
 * How far sealing has come, as this process last saw it.
 *
 * @param head the last seal; empty if there is none, or no round has been made yet
 */
public record SealProgress(Unsealed waiting, Optional<Seal> head) {
    public SealProgress {
        Objects.requireNonNull(waiting);
        Objects.requireNonNull(head);
    }
}
