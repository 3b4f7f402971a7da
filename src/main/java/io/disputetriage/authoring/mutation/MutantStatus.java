package io.disputetriage.authoring.mutation;

import io.disputetriage.authoring.analysis.Difference;
import java.util.Objects;

/** What became of one small change. */
public sealed interface MutantStatus {

    /**
     * A scenario fails with it.
     *
     * @param scenario id of the first one that does
     */
    record Killed(String scenario) implements MutantStatus {
        public Killed {
            Objects.requireNonNull(scenario);
        }
    }

    /**
     * No scenario fails with it.
     *
     * @param reached in how many scenarios the changed rule says something else, and nobody minds
     * @param example a case that is decided otherwise
     */
    record Survived(int reached, Difference example) implements MutantStatus {
        public Survived {
            Objects.requireNonNull(example);
        }
    }

    /**
     * No decision is another one with it, as far as was looked.
     *
     * @param sheets how many fact sheets, steered at the change, were decided both ways
     */
    record Equivalent(int sheets) implements MutantStatus {}
}
