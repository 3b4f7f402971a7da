package io.disputetriage.service.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** How an event is reported: its fields, and what it does to the facts. */
final class EventForm {
    private final List<Field> fields = new ArrayList<>();
    private final List<BiConsumer<JsonNode, FactPatch>> effects = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();

    /**
     * A field of the report.
     *
     * @param fact that its value becomes, or a part of
     */
    record Field(String name, String fact, boolean required) {}

    List<Field> fields() {
        return fields;
    }

    /** Does to the facts what a report says that is whole; its {@code at} is given. */
    void apply(JsonNode report, FactPatch patch) {
        effects.forEach(effect -> effect.accept(report, patch));
    }

    /** What it does to the facts, in words. */
    String facts() {
        return String.join(", ", facts);
    }

    EventForm is(String fact, String word) {
        facts.add("`" + fact + "` " + word);
        return then((report, patch) -> patch.set(fact, word));
    }

    EventForm is(String fact, boolean flag) {
        facts.add("`" + fact + "` " + flag);
        return then((report, patch) -> patch.set(fact, flag));
    }

    EventForm forget(String fact) {
        facts.add("`" + fact + "` unknown");
        return then((report, patch) -> patch.forget(fact));
    }

    /** The fact takes the value of a field that every report has. */
    EventForm from(String name, String fact) {
        facts.add("`" + fact + "` from `" + name + "`");
        return then((report, patch) -> patch.set(fact, report.get(name)));
    }

    EventForm must(String name, String fact) {
        return takes(name, fact).then((report, patch) -> patch.set(fact, report.get(name)));
    }

    EventForm may(String name, String fact) {
        return mayTake(name, fact).then((report, patch) -> {
            if (report.hasNonNull(name)) {
                patch.set(fact, report.get(name));
            }
        });
    }

    /** A field that must be there; what becomes of it another effect says. */
    EventForm takes(String name, String fact) {
        facts.add("`" + fact + "` from **`" + name + "`**");
        fields.add(new Field(name, fact, true));
        return this;
    }

    EventForm mayTake(String name, String fact) {
        facts.add("`" + fact + "` from `" + name + "`");
        fields.add(new Field(name, fact, false));
        return this;
    }

    /** How a parcel travels. */
    EventForm parcel() {
        return may("carrier", "shipment.carrier")
                .may("service", "shipment.service")
                .may("tracked", "shipment.tracked")
                .may("trackingNumber", "shipment.trackingNumber");
    }

    /** Evidence is on record from now on. */
    EventForm onRecord(String kind) {
        facts.add("`evidence` " + kind + ", where it is from `ref`");
        fields.add(new Field("ref", "evidence", false));
        return then((report, patch) -> patch.evidence(kind, report.get("ref"), report.get("at")));
    }

    /** Evidence is on record if the report says where it is. */
    EventForm paper(String kind) {
        facts.add("`evidence` " + kind + " if `ref` is given");
        fields.add(new Field("ref", "evidence", false));
        return then((report, patch) -> {
            if (report.hasNonNull("ref")) {
                patch.evidence(kind, report.get("ref"), report.get("at"));
            }
        });
    }

    EventForm then(BiConsumer<JsonNode, FactPatch> effect) {
        effects.add(effect);
        return this;
    }
}
