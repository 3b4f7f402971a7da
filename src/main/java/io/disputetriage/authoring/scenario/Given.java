package io.disputetriage.authoring.scenario;

import io.disputetriage.facts.FactSheet;
import java.util.List;
import java.util.Objects;

/** What a scenario puts before the rules. */
sealed interface Given {

    /** A sound fact sheet. */
    record Facts(FactSheet sheet) implements Given {
        public Facts {
            Objects.requireNonNull(sheet);
        }
    }

    /**
     * A fact sheet that the service would refuse, as its scenario expects.
     *
     * @param why one sentence for each fault; never empty
     */
    record Refused(List<String> why) implements Given {
        public Refused {
            why = List.copyOf(why);
        }
    }

    /** Not read, because the scenario is still to be written. */
    record Unread() implements Given {}
}
