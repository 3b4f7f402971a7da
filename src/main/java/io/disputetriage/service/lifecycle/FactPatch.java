package io.disputetriage.service.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.Money;
import io.disputetriage.format.InputFault;
import io.disputetriage.format.MoneyJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSON Merge Patch (RFC 7396) of a kept fact sheet in the making; facts are named by their paths, such as {@code order.total}. */
final class FactPatch {
    private final ObjectNode patch = JsonNodeFactory.instance.objectNode();
    private final JsonNode sheet;
    private final List<InputFault> faults = new ArrayList<>();

    /** For this fact sheet, which stays as it is. */
    FactPatch(JsonNode sheet) {
        this.sheet = sheet;
    }

    /** The fact as the patch leaves it. */
    JsonNode at(String fact) {
        String pointer = "/" + fact.replace('.', '/');
        JsonNode patched = patch.at(pointer);
        return patched.isMissingNode() ? sheet.at(pointer) : patched;
    }

    FactPatch set(String fact, JsonNode value) {
        int dot = fact.indexOf('.');
        ObjectNode section = dot < 0 ? patch : patch.withObject("/" + fact.substring(0, dot));
        section.set(fact.substring(dot + 1), value);
        return this;
    }

    FactPatch set(String fact, String word) {
        return set(fact, JsonNodeFactory.instance.textNode(word));
    }

    FactPatch set(String fact, boolean flag) {
        return set(fact, JsonNodeFactory.instance.booleanNode(flag));
    }

    /** Makes it unknown, or not done. */
    FactPatch forget(String fact) {
        return set(fact, JsonNodeFactory.instance.nullNode());
    }

    /** Adds an entry to a list unless it is there. */
    FactPatch add(String fact, JsonNode entry) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        at(fact).forEach(list::add);
        for (JsonNode each : list) {
            if (each.equals(entry)) {
                return this;
            }
        }
        return set(fact, list.add(entry));
    }

    FactPatch add(String fact, String word) {
        return add(fact, JsonNodeFactory.instance.textNode(word));
    }

    FactPatch addAll(String fact, JsonNode entries) {
        if (!entries.isArray()) {
            return set(fact, entries);
        }
        entries.forEach(entry -> add(fact, entry));
        return this;
    }

    /** Makes every fact of a section unknown. */
    FactPatch empty(String section) {
        sheet.path(section).fieldNames().forEachRemaining(name -> forget(section + "." + name));
        return this;
    }

    FactPatch evidence(String kind, JsonNode ref, JsonNode createdAt) {
        return evidence(JsonNodeFactory.instance.textNode(kind), ref, createdAt);
    }

    /** Puts evidence on record; {@code ref} null: nobody says where it is. */
    FactPatch evidence(JsonNode kind, JsonNode ref, JsonNode createdAt) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.set("kind", kind);
        if (ref != null && !ref.isNull()) {
            entry.set("ref", ref);
        }
        entry.set("createdAt", createdAt);
        return add("evidence", entry);
    }

    /** An entry of {@code history.actionsTaken}, at the stage of the case. */
    ObjectNode done(String action, String at) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("action", action).put("at", at);
        if (at("stage").isTextual()) {
            entry.set("stage", at("stage"));
        }
        return entry;
    }

    /** Adds to the money that was refunded, of the order and, where that is stated by itself, of the dispute. */
    FactPatch refunded(JsonNode amount) {
        sum("order.alreadyRefunded", amount);
        if (!at("complaint.alreadyRefunded").path("amount").isMissingNode()) {
            sum("complaint.alreadyRefunded", amount);
        }
        return this;
    }

    /** What is no money is set as it stands, for the reader of fact sheets to refuse. */
    private void sum(String fact, JsonNode amount) {
        Optional<Money> before = MoneyJson.read(at(fact));
        Optional<Money> more = MoneyJson.read(amount);
        if (before.isEmpty() || more.isEmpty()) {
            set(fact, amount);
        } else if (!before.get().currency().equals(more.get().currency())) {
            faults.add(new InputFault(
                    "/amount",
                    "What was refunded before was in " + before.get().currency() + ".",
                    "Two currencies are never added up: correct " + fact + " by PATCH …/facts."));
        } else {
            BigDecimal sum = before.get().amount().add(more.get().amount());
            set(fact, MoneyJson.write(new Money(sum, more.get().currency())));
        }
    }

    /** What can't be done to these facts. */
    List<InputFault> faults() {
        return faults;
    }

    ObjectNode patch() {
        return patch;
    }
}
