package io.disputetriage.service.triage;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.format.InputFault;
import io.disputetriage.format.JsonDifference;
import java.util.List;

/** What came of deciding a stored fact sheet once more by the revision that decided it then. */
public sealed interface Recomputation {

    /** The same bytes. */
    record Reproduced() implements Recomputation {}

    /** Other bytes by the same revision and logic, which nothing but a change of what is stored explains. */
    record Differs(List<JsonDifference> differences) implements Recomputation {
        public Differs {
            differences = List.copyOf(differences);
        }
    }

    /**
     * It was decided by another version of the program; that it comes out differently is no sign of tampering.
     *
     * @param differences besides the version itself; empty: none
     */
    record OtherLogic(List<JsonDifference> differences) implements Recomputation {
        public OtherLogic {
            differences = List.copyOf(differences);
        }
    }

    /** The rules of its revision are not kept. */
    record RulesNotKept() implements Recomputation {}

    /** The rules of its revision are kept, but this program can't run them. */
    record RulesUnfit(List<Diagnostic> why) implements Recomputation {
        public RulesUnfit {
            why = List.copyOf(why);
        }
    }

    /** The personal values that it was decided by are erased. */
    record Erased() implements Recomputation {}

    /** What is stored is no decision, or no fact sheet that this program reads. */
    record Unreadable(List<InputFault> why) implements Recomputation {
        public Unreadable {
            why = List.copyOf(why);
        }
    }
}
