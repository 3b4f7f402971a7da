package io.disputetriage.service.rollout;

import io.disputetriage.diagnostics.Diagnostic;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A folder's wish to have its content active; there is one for each revision, whoever asked.
 *
 * @param number of two proposals the one with the greater number was seen first later
 * @param at by the clock of the store
 */
public record RulesetProposal(String revision, long number, Instant at, Outcome outcome) {
    public RulesetProposal {
        Objects.requireNonNull(revision);
        Objects.requireNonNull(at);
        Objects.requireNonNull(outcome);
    }

    /** What has become of it. */
    public sealed interface Outcome {

        /** Nobody has tried it to the end; whoever has the content may go on. */
        record Open() implements Outcome {}

        /** It became active, then or before. */
        record Activated() implements Outcome {}

        /** Something newer was active when it was ready. */
        record Superseded() implements Outcome {}

        /**
         * It is unfit.
         *
         * @param why every fault
         */
        record Refused(List<Diagnostic> why) implements Outcome {
            public Refused {
                why = List.copyOf(why);
            }
        }
    }
}
