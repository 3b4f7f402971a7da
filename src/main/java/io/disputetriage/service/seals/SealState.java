package io.disputetriage.service.seals;

import java.util.List;
import java.util.Optional;

/** How one decision stands to the chain of seals. */
public sealed interface SealState {

    /** It waits for its seal and is as it was kept. */
    record NotYet() implements SealState {}

    /** It is sealed, and as it was sealed. */
    record Intact(Seal seal) implements SealState {}

    /** Something about it was changed. {@code seal} is empty if it has none. */
    record Broken(List<SealFault> faults, Optional<Seal> seal) implements SealState {
        public Broken {
            faults = List.copyOf(faults);
        }
    }
}
