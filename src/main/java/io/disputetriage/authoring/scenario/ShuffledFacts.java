package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The same facts in another order must give the same bytes: nobody means anything by the order of what he knows. */
final class ShuffledFacts {
    /** Backwards, which turns every pair around, and some orders that depend on the number only. */
    private static final int ORDERS = 3;

    private final Rulebook rulebook;

    ShuffledFacts(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    TrialResult tryOut(FactSheet sheet) {
        ObjectNode facts = FactSheetWriter.tree(sheet);
        String decided = DecisionWriter.canonical(rulebook.decide(sheet));
        List<String> broken = new ArrayList<>();
        for (int order = 0; order < ORDERS; order++) {
            JsonNode shuffled = shuffled(facts, order == 0 ? null : new Random(order));
            FactSheetResult read = FactSheetReader.read(shuffled, sheet.asOf());
            if (!(read instanceof FactSheetResult.Read same)) {
                broken.add("In another order the facts are refused");
            } else if (!DecisionWriter.canonical(rulebook.decide(same.sheet())).equals(decided)) {
                broken.add("In this order of the facts another decision is made: " + shuffled);
            }
        }
        return new TrialResult(1 + ORDERS, 0, broken);
    }

    /** @param random null: backwards */
    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            shuffle(names, random);
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            names.forEach(name -> object.set(name, shuffled(node.get(name), random)));
            return object;
        }
        if (node.isArray()) {
            List<JsonNode> entries = new ArrayList<>();
            node.forEach(entry -> entries.add(shuffled(entry, random)));
            shuffle(entries, random);
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            return list.addAll(entries);
        }
        return node;
    }

    private static void shuffle(List<?> list, Random random) {
        if (random == null) {
            Collections.reverse(list);
        } else {
            Collections.shuffle(list, random);
        }
    }
}
