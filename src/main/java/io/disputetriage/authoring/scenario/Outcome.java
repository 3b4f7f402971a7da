package io.disputetriage.authoring.scenario;

import java.util.List;
import java.util.Objects;

/** How one scenario went: four things, never two flags. */
public sealed interface Outcome {

    /** As expected. */
    record Pass() implements Outcome {}

    /**
     * A decision was made, and it is another one.
     *
     * @param differences never empty
     * @param decided the decision's actions, one line each; empty if no decision was made
     * @param silent for what is missing, the rules that could have said it
     */
    record Fail(List<Mismatch> differences, List<String> decided, List<Silence> silent) implements Outcome {
        public Fail {
            differences = List.copyOf(differences);
            decided = List.copyOf(decided);
            silent = List.copyOf(silent);
        }
    }

    /** The scenario says nothing, or deciding broke down. */
    record Error(String why) implements Outcome {
        public Error {
            Objects.requireNonNull(why);
        }
    }

    /** Not run. */
    record Skipped(String why) implements Outcome {
        public Skipped {
            Objects.requireNonNull(why);
        }
    }
}
