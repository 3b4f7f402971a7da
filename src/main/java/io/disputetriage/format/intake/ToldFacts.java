package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.RefundState;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which facts of a sheet payloads told, and the sheet without them. Values are compared as {@link FactSheetWriter} writes them. */
final class ToldFacts {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** By it the seller says which parcel a tracker is asked about, so it stays the seller's, whoever else tells it. */
    private static final String PARCEL = "shipment.trackingNumber";

    /** What a sheet leaves out where it is so: stated against a payload, it could not be seen. */
    static final Map<String, JsonNode> USUAL = Map.of(
            "order.goods", TextNode.valueOf(Goods.PHYSICAL.name()),
            "order.refundState", TextNode.valueOf(RefundState.CONFIRMED.name()),
            "order.resendAlreadyMade", BooleanNode.FALSE,
            "history.problemSolved", BooleanNode.FALSE,
            "history.resendAgreed", BooleanNode.FALSE,
            "complaint.demands", NODES.arrayNode(),
            "buyer.threatens", NODES.arrayNode());

    private ToldFacts() {}

    /**
     * What payloads told.
     *
     * @param own the seller's facts alone
     * @param sources of the facts of {@code sheet}
     */
    static ObjectNode of(FactSheet sheet, FactSheet own, Map<String, FactSource> sources) {
        ObjectNode whole = FactSheetWriter.tree(sheet);
        ObjectNode stated = FactSheetWriter.tree(own);
        ObjectNode told = NODES.objectNode();
        sources.forEach((fact, source) -> {
            JsonNode value = at(whole, fact);
            if (FactMerge.UNITED.contains(fact)) {
                set(told, fact, less(value, at(stated, fact)));
            } else if (source.role() != FactSource.Role.SELLER) {
                if (!fact.equals(PARCEL) || at(stated, fact).isMissingNode()) {
                    set(told, fact, value);
                }
            } else if (value.isMissingNode() && USUAL.containsKey(fact)) {
                set(told, fact, NullNode.instance);
            }
        });
        return withoutEmpty(told);
    }

    /** The rest of a sheet. */
    static ObjectNode without(ObjectNode sheet, ObjectNode told) {
        ObjectNode own = written(sheet);
        own.remove(List.of("asOf", "case"));
        paths(told).forEach(fact -> {
            JsonNode value = at(own, fact);
            if (FactMerge.UNITED.contains(fact)) {
                set(own, fact, less(value, at(told, fact)));
            } else if (value.isMissingNode() && USUAL.containsKey(fact)) {
                set(own, fact, USUAL.get(fact));
            } else if (value.equals(at(told, fact))) {
                remove(own, fact);
            }
        });
        if (at(own, "complaint.kind").asText().equals(Kind.UNKNOWN.name())) {
            remove(own, "complaint.kind");
        }
        return withoutEmpty(own);
    }

    private static ObjectNode written(ObjectNode sheet) {
        return FactSheetReader.read(sheet, Instant.EPOCH) instanceof FactSheetResult.Read read
                ? FactSheetWriter.tree(read.sheet())
                : sheet.deepCopy();
    }

    /** {@code responseDue} is one fact, whose day and zone belong together. */
    private static List<String> paths(ObjectNode facts) {
        List<String> paths = new ArrayList<>();
        facts.properties().forEach(field -> {
            if (field.getValue().isObject() && !field.getKey().equals("responseDue")) {
                field.getValue().fieldNames().forEachRemaining(inner -> paths.add(field.getKey() + "." + inner));
            } else {
                paths.add(field.getKey());
            }
        });
        return paths;
    }

    private static JsonNode at(ObjectNode facts, String fact) {
        return facts.at("/" + fact.replace('.', '/'));
    }

    private static void set(ObjectNode facts, String fact, JsonNode value) {
        int point = fact.indexOf('.');
        if (!value.isMissingNode()) {
            (point < 0 ? facts : facts.withObjectProperty(fact.substring(0, point)))
                    .set(fact.substring(point + 1), value.deepCopy());
        }
    }

    private static void remove(ObjectNode facts, String fact) {
        int point = fact.indexOf('.');
        if ((point < 0 ? facts : facts.path(fact.substring(0, point))) instanceof ObjectNode section) {
            section.remove(fact.substring(point + 1));
        }
    }

    private static ArrayNode less(JsonNode list, JsonNode others) {
        ArrayNode left = NODES.arrayNode();
        list.forEach(each -> {
            if (!(others instanceof ArrayNode known) || !PayloadFacts.contains(known, each)) {
                left.add(each);
            }
        });
        return left;
    }

    /** Without sections of which nothing is left, and without lists that grow and have nothing. */
    private static ObjectNode withoutEmpty(ObjectNode facts) {
        FactMerge.UNITED.stream().filter(fact -> at(facts, fact).isEmpty()).forEach(fact -> remove(facts, fact));
        facts.properties()
                .removeIf(
                        field -> field.getValue().isObject() && field.getValue().isEmpty());
        return facts;
    }
}
