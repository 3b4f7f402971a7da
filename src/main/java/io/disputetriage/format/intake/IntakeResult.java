package io.disputetriage.format.intake;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.InputFault;
import java.util.List;
import java.util.Map;

/** What became of reading payloads. */
public sealed interface IntakeResult {
    /**
     * They make a fact sheet.
     *
     * @param sources where each fact of it was read, by its path; what was not read is not in it
     * @param outcome how the platform ended the dispute, as a case is closed with it; null: it did not
     */
    record Read(FactSheet sheet, Map<String, FactSource> sources, List<IntakeWarning> warnings, String outcome)
            implements IntakeResult {
        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /** They don't: never empty; pointers are into the whole request. */
    record Faulty(List<InputFault> faults) implements IntakeResult {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
