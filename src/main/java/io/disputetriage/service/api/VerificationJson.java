package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.format.JsonDifference;
import io.disputetriage.service.seals.Seal;
import io.disputetriage.service.seals.SealState;
import io.disputetriage.service.triage.DecisionReport;
import io.disputetriage.service.triage.Recomputation;
import java.util.List;

/** What verifying a decision found, as JSON. */
final class VerificationJson {
    private VerificationJson() {}

    static ObjectNode of(DecisionReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("decisionId", report.id().toString());
        json.put("result", word(report.recomputation()));
        json.put("revision", report.revision()).put("logic", report.logic());
        json.set("differences", differences(report.recomputation()));
        ArrayNode why = json.putArray("why");
        if (report.recomputation() instanceof Recomputation.RulesUnfit unfit) {
            unfit.why().forEach(diagnostic -> why.add(diagnostic.toString()));
        } else if (report.recomputation() instanceof Recomputation.Unreadable unreadable) {
            unreadable.why().forEach(fault -> why.add(fault.pointer() + " " + fault.message()));
        }
        json.set("seal", seal(report.seal()));
        return json;
    }

    private static String word(Recomputation recomputation) {
        if (recomputation instanceof Recomputation.Reproduced) {
            return "REPRODUCED";
        } else if (recomputation instanceof Recomputation.Differs) {
            return "DIFFERS";
        } else if (recomputation instanceof Recomputation.OtherLogic) {
            return "OTHER_LOGIC";
        } else if (recomputation instanceof Recomputation.RulesNotKept) {
            return "RULES_NOT_KEPT";
        } else if (recomputation instanceof Recomputation.RulesUnfit) {
            return "RULES_UNFIT";
        }
        return recomputation instanceof Recomputation.Erased ? "ERASED" : "UNREADABLE";
    }

    private static ArrayNode differences(Recomputation recomputation) {
        List<JsonDifference> found = recomputation instanceof Recomputation.Differs differs
                ? differs.differences()
                : recomputation instanceof Recomputation.OtherLogic other ? other.differences() : List.of();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (JsonDifference difference : found) {
            ObjectNode json = list.addObject().put("pointer", difference.pointer());
            difference.before().ifPresent(value -> json.<JsonNode>set("recorded", value));
            difference.after().ifPresent(value -> json.<JsonNode>set("recomputed", value));
        }
        return list;
    }

    private static ObjectNode seal(SealState state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (state instanceof SealState.NotYet) {
            return json.put("state", "NOT_YET");
        }
        if (state instanceof SealState.Intact intact) {
            return seal(json.put("state", "SEALED"), intact.seal());
        }
        SealState.Broken broken = (SealState.Broken) state;
        json.put("state", "BROKEN");
        ArrayNode faults = json.putArray("faults");
        broken.faults().forEach(fault -> faults.add(fault.name()));
        broken.seal().ifPresent(seal -> seal(json, seal));
        return json;
    }

    private static ObjectNode seal(ObjectNode json, Seal seal) {
        json.put("position", seal.position()).put("sealedAt", Json.instant(seal.sealedAt()));
        return json.put("rowHash", seal.rowHash().toString());
    }
}
