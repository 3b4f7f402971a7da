package io.disputetriage.service.triage;

import io.disputetriage.format.InputFault;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.StoredDecision;
import java.util.List;

/** What came of the wish to change a case. */
public sealed interface Changed {

    /**
     * It is changed, or was by the same request before, which made no decision.
     *
     * @param file the case as it is now
     * @param decision that was made because of it; null: none
     * @param before the decision before that
     */
    record Done(CaseFile file, StoredDecision decision, StoredDecision before) implements Changed {}

    /** The same request came before: this is what was decided then, after {@code before}. */
    record Repeated(StoredDecision first, StoredDecision before) implements Changed {}

    /** The claim stands for another request. */
    record KeyTaken() implements Changed {}

    /** There is no such case. */
    record NoCase() implements Changed {}

    /** The case is at this version, which is not the wanted one. */
    record OtherVersion(long version) implements Changed {}

    /** The case's state doesn't allow it. */
    record NotNow(String why) implements Changed {}

    /** There is no such action of a decision of this case. */
    record NoAction(String why) implements Changed {}

    /** What was told is faulty, in itself or with the facts of the case. */
    record Faulty(List<InputFault> faults) implements Changed {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
