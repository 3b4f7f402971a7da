package io.disputetriage.service.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.format.InputFault;
import io.disputetriage.service.cases.CaseEvent.Taken;
import io.disputetriage.service.cases.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a caller tells about a case. */
public sealed interface CaseReport {

    /**
     * It is sound, unless the facts turn out to be faulty.
     *
     * @param at when it happened
     * @param reason in the words of a person; null: none given
     * @param of the action that it is about; null: none
     * @param patch of the case's fact sheet
     * @param fields of the body, by the facts that they become
     */
    record Sound(EventType type, Instant at, String reason, Taken of, ObjectNode patch, Map<String, String> fields)
            implements CaseReport {
        public Sound {
            fields = Map.copyOf(fields);
        }

        /** The fault of a fact, told at the field that it came from. */
        public InputFault inBody(InputFault fault) {
            return fields.entrySet().stream()
                    .filter(field ->
                            fault.pointer().startsWith("/" + field.getKey().replace('.', '/')))
                    .map(field -> new InputFault("/" + field.getValue(), fault.message(), fault.hint()))
                    .findFirst()
                    .orElse(fault);
        }
    }

    /** It is not. */
    record Faulty(List<InputFault> faults) implements CaseReport {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
