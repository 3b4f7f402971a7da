package io.disputetriage.service.cases;

import java.time.Instant;

/** How a case stands. What it can become next, each state offers as a method; it can become nothing else. */
public sealed interface CaseState {

    /** Somebody may have to do something. */
    record Open() implements CaseState {
        Closed close(CaseEnding ending, Instant at) {
            return new Closed(ending, at);
        }
    }

    /**
     * It is over.
     *
     * @param ending null: the platform has closed it, and nobody has said yet what came of it
     */
    record Closed(CaseEnding ending, Instant at) implements CaseState {
        Open reopen() {
            return new Open();
        }

        /** What came of it, told later; throws {@link IllegalStateException} if it was told before. */
        Closed end(CaseEnding told) {
            if (ending != null) {
                throw new IllegalStateException("A case ends once");
            }
            return new Closed(told, at);
        }
    }
}
