package io.disputetriage.service.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.CaseRecord;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.InputFault;
import io.disputetriage.format.JsonResult;
import io.disputetriage.format.MergePatch;
import io.disputetriage.service.cases.StoredDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The facts of a case with some of them changed. */
public final class PatchedFacts {
    private static final String CASE_REF = "caseRef";

    private PatchedFacts() {}

    /**
     * The sheet to decide: the facts of the last decision with a JSON Merge Patch on them, in which null is unknown
     * again. Neither its {@code asOf} nor what was known of the case then stays.
     *
     * @param now the {@code asOf} if the patch has none
     * @return with all faults at once; of one that stood in the facts before it is said so
     */
    public static FactSheetResult of(JsonNode patch, StoredDecision latest, Instant now, List<String> platforms) {
        if (!patch.isObject()) {
            return faulty(new InputFault("", "A patch of facts is an object.", "Such as {\"turn\": \"BUYER\"}."));
        }
        JsonResult kept = KeptSheet.of(latest.factSheet());
        if (kept instanceof JsonResult.Faulty faulty) {
            return new FactSheetResult.Faulty(faulty.faults());
        }
        ObjectNode facts = (ObjectNode) ((JsonResult.Parsed) kept).tree();
        facts.remove(List.of("asOf", "case"));
        ObjectNode patched = (ObjectNode) MergePatch.apply(facts, patch);
        unknownAgain(patched, patch);
        patched.set(CASE_REF, facts.get(CASE_REF));
        List<InputFault> faults = new ArrayList<>();
        if (patch.has(CASE_REF) && !patch.get(CASE_REF).equals(facts.get(CASE_REF))) {
            faults.add(new InputFault("/caseRef", "A patch can't give a case another caseRef.", "Leave it out."));
        }
        FactSheetResult result = FactSheetReader.read(patched.toString(), now, platforms);
        if (result instanceof FactSheetResult.Faulty faulty) {
            faulty.faults().forEach(fault -> faults.add(isOf(patch, fault.pointer()) ? fault : stoodBefore(fault)));
        }
        return result instanceof FactSheetResult.Read read && faults.isEmpty()
                ? new FactSheetResult.Read(read.sheet().withRecorded(CaseRecord.EMPTY))
                : new FactSheetResult.Faulty(faults);
    }

    /** Null says no more than leaving out, but under a name that there is not it is a fault like any other value. */
    private static void unknownAgain(ObjectNode patched, JsonNode patch) {
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                patched.putNull(field.getKey());
            } else if (patched.get(field.getKey()) instanceof ObjectNode section) {
                unknownAgain(section, field.getValue());
            }
        });
    }

    /** Whether the patch says something at this place or around it. */
    private static boolean isOf(JsonNode patch, String pointer) {
        if (pointer.isEmpty()) {
            return true;
        }
        JsonNode at = patch;
        for (String name : pointer.substring(1).split("/")) {
            if (!at.isObject()) {
                return true;
            }
            at = at.path(name.replace("~1", "/").replace("~0", "~"));
        }
        return !at.isMissingNode();
    }

    private static InputFault stoodBefore(InputFault fault) {
        return new InputFault(
                fault.pointer(),
                fault.message() + " It stands in the facts of the case, and the patch leaves it there.",
                fault.hint());
    }

    private static FactSheetResult faulty(InputFault fault) {
        return new FactSheetResult.Faulty(List.of(fault));
    }
}
