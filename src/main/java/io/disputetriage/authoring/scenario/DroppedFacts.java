package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A case of which less is known is still decided, and safely: each stated fact is left out in turn. */
final class DroppedFacts {
    /** Without the first two there is no case; without asOf the clock would decide. */
    private static final Set<String> NEEDED = Set.of("/caseRef", "/complaint/kind", "/asOf");
    /** Facts that have parts of their own. */
    private static final Set<String> WHOLE = Set.of("amount", "total", "alreadyRefunded", "responseDue");

    private final Rulebook rulebook;

    DroppedFacts(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    TrialResult tryOut(FactSheet sheet) {
        ObjectNode facts = FactSheetWriter.tree(sheet);
        List<String> dropped = new ArrayList<>();
        stated(facts, "", dropped);
        List<String> broken = new ArrayList<>();
        int refused = 0;
        for (String fact : dropped) {
            FactSheetResult read = FactSheetReader.read(without(facts, fact), sheet.asOf());
            if (read instanceof FactSheetResult.Read less) {
                promises(less.sheet())
                        .forEach(promise ->
                                broken.add("Without " + fact.substring(1).replace('/', '.') + ": " + promise));
            } else {
                refused++;
            }
        }
        promises(sheet).forEach(broken::add);
        return new TrialResult(1 + dropped.size() - refused, refused, broken);
    }

    private List<String> promises(FactSheet sheet) {
        Decision decision;
        try {
            decision = rulebook.decide(sheet);
        } catch (RuntimeException bug) {
            return List.of("deciding breaks down: " + bug);
        }
        List<String> broken = new ArrayList<>(Promises.broken(sheet, decision));
        broken.addAll(rulebook.disagreements(sheet));
        return broken;
    }

    private static void stated(JsonNode node, String pointer, List<String> facts) {
        node.properties().forEach(field -> {
            String at = pointer + "/" + field.getKey();
            if (field.getValue().isObject() && !WHOLE.contains(field.getKey())) {
                stated(field.getValue(), at, facts);
            } else if (!NEEDED.contains(at)) {
                facts.add(at);
                for (int i = 0;
                        field.getValue().size() > 1
                                && field.getValue().isArray()
                                && i < field.getValue().size();
                        i++) {
                    facts.add(at + "/" + i);
                }
            }
        });
    }

    private static ObjectNode without(ObjectNode facts, String pointer) {
        ObjectNode less = facts.deepCopy();
        int slash = pointer.lastIndexOf('/');
        JsonNode around = less.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);
        if (around instanceof ArrayNode list) {
            list.remove(Integer.parseInt(name));
        } else {
            ((ObjectNode) around).remove(name);
        }
        return less;
    }
}
