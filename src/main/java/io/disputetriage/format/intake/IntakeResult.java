package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
     * @param told the part of the sheet that payloads told, for {@link Intake#withoutTold}: a partial fact sheet, of lists that grow with
     *     every source the entries that only payloads have; null where the seller states what a sheet leaves out as usual
     */
    record Read(
            FactSheet sheet,
            Map<String, FactSource> sources,
            List<IntakeWarning> warnings,
            String outcome,
            ObjectNode told)
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
