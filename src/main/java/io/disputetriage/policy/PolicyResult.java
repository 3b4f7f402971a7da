package io.disputetriage.policy;

import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;

/** What came of reading the policy files. */
public sealed interface PolicyResult {
    /** All files are sound. */
    record Loaded(Policy policy) implements PolicyResult {}

    /** Every fault of every file, in the order of files and lines; never empty. */
    record Refused(List<Diagnostic> faults) implements PolicyResult {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
