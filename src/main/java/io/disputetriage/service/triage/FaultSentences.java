package io.disputetriage.service.triage;

import io.disputetriage.format.InputFault;
import java.util.List;
import java.util.stream.Collectors;

/** Why an entry has failed, for a person. */
final class FaultSentences {
    private FaultSentences() {}

    /** One line for each fault. */
    static String of(List<InputFault> faults) {
        return faults.stream()
                .map(fault -> (fault.pointer().isEmpty() || fault.pointer().startsWith("/payloads")
                                ? ""
                                : fault.pointer() + ": ")
                        + fault.message()
                        + (fault.hint() == null ? "" : " " + fault.hint()))
                .collect(Collectors.joining("\n"));
    }
}
