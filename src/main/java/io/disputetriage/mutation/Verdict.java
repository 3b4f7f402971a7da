package io.disputetriage.mutation;

import java.util.Objects;

/** What became of one small change. */
public sealed interface Verdict {

    /**
     * A scenario fails with it.
     *
     * @param scenario id of the first one that does
     */
    record Killed(String scenario) implements Verdict {
        public Killed {
            Objects.requireNonNull(scenario);
        }
    }

    /**
     * No scenario fails with it.
     *
     * @param reached in how many scenarios the changed rule says something else, and nobody minds
     */
    record Survived(int reached) implements Verdict {}

    /** There is no case in which it would show, as far as was looked. */
    record Equivalent() implements Verdict {}
}
