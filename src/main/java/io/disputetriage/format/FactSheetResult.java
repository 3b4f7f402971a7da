package io.disputetriage.format;

import io.disputetriage.facts.FactSheet;
import java.util.List;

/** What became of reading a fact sheet. */
public sealed interface FactSheetResult {
    /** It is sound. */
    record Read(FactSheet sheet) implements FactSheetResult {}

    /** It has faults: all of them, never none. */
    record Faulty(List<InputFault> faults) implements FactSheetResult {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
