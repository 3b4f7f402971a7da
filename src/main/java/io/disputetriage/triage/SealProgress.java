package io.disputetriage.triage;

import io.disputetriage.cases.Seal;
import io.disputetriage.cases.Unsealed;
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
