package io.disputetriage.format.intake;

import io.disputetriage.format.InputFault;
import java.util.List;

/** What became of asking what a payload is about. */
public sealed interface SubjectResult {
    /** It is known. */
    record Read(PayloadSubject subject) implements SubjectResult {}

    /** The payload has no known shape: never empty; pointers as of a request with this payload alone. */
    record Faulty(List<InputFault> faults) implements SubjectResult {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
