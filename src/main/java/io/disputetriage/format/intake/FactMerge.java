package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.format.intake.FactSource.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One fact sheet from what several sources say. For each fact one role is asked first, by {@link FactPrecedence}; within a role
 * the newest by the sender's own clock wins, whatever arrived first.
 */
final class FactMerge {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What grows with every source. */
    static final Set<String> UNITED = Set.of("evidence", "history.evidenceSubmitted", "history.offersMade");

    private static final Set<String> COME_BACK = Set.of("RETURNING", "RETURNED");

    private final Map<String, List<FactChange>> said = new TreeMap<>();
    private final Map<String, FactChange> taken = new TreeMap<>();
    private final List<IntakeWarning> warnings = new ArrayList<>();

    private FactMerge() {}

    /**
     * Merges.
     *
     * @param seller the seller's own facts, an object
     * @param payloads in the order of their times, the newest last
     */
    static FactMerge of(JsonNode seller, List<PayloadFacts> payloads) {
        FactMerge merge = new FactMerge();
        for (PayloadFacts payload : payloads) {
            payload.changes().forEach(merge::says);
        }
        seller.properties().forEach(field -> {
            if (field.getValue().isObject() && !field.getKey().equals("responseDue")) {
                field.getValue()
                        .properties()
                        .forEach(inner -> merge.says(own(
                                field.getKey() + "." + inner.getKey(),
                                "/" + field.getKey() + "/" + inner.getKey(),
                                inner.getValue())));
            } else {
                merge.says(own(field.getKey(), "/" + field.getKey(), field.getValue()));
            }
        });
        merge.said.forEach((fact, changes) -> merge.taken.put(fact, merge.choose(fact, changes)));
        merge.keepWithState();
        merge.keepAnswersWithTurn();
        return merge;
    }

    private static FactChange own(String fact, String pointer, JsonNode value) {
        return new FactChange(fact, value, new FactSource(Role.SELLER, null, null, pointer, null, null));
    }

    /** The merged sheet; not yet checked. */
    ObjectNode sheet() {
        ObjectNode sheet = NODES.objectNode();
        taken.forEach((fact, change) -> {
            int point = fact.indexOf('.');
            ObjectNode section = point < 0 ? sheet : sheet.withObjectProperty(fact.substring(0, point));
            section.set(fact.substring(point + 1), change.value());
        });
        return sheet;
    }

    /** Where each fact of the sheet was read, by its path. */
    Map<String, FactSource> sources() {
        Map<String, FactSource> sources = new LinkedHashMap<>();
        taken.forEach((fact, change) -> sources.put(fact, change.source()));
        return sources;
    }

    List<IntakeWarning> warnings() {
        return warnings;
    }

    private void says(FactChange change) {
        boolean nothing = change.value().isNull()
                || UNITED.contains(change.fact()) && change.value().isEmpty();
        if (!nothing) {
            said.computeIfAbsent(change.fact(), fact -> new ArrayList<>()).add(change);
        }
    }

    private FactChange choose(String fact, List<FactChange> changes) {
        Map<Role, FactChange> newest = new TreeMap<>(Comparator.comparingInt(role -> FactPrecedence.rank(fact, role)));
        changes.forEach(change -> newest.merge(
                change.source().role(),
                change,
                (before, after) -> isBack(fact, before) && !isBack(fact, after) ? before : after));
        if (fact.equals("complaint.kind")) {
            leaveUnknownKind(newest);
        }
        FactChange chosen = newest.values().iterator().next();
        if (UNITED.contains(fact)) {
            List<FactChange> all = new ArrayList<>(changes);
            all.sort(Comparator.comparingInt(
                    change -> FactPrecedence.rank(fact, change.source().role())));
            return new FactChange(fact, united(all), chosen.source());
        }
        Set<FactChange> others = new LinkedHashSet<>(newest.values());
        others.addAll(newestOfEachPlatform(changes));
        others.stream()
                .filter(other -> !FactAgreement.holds(chosen, other))
                .forEach(other -> conflict(fact, chosen, other));
        return chosen;
    }

    /** Two platforms may tell of one payment, such as Shopify and Stripe below it. */
    private static Collection<FactChange> newestOfEachPlatform(List<FactChange> changes) {
        Map<String, FactChange> newest = new TreeMap<>();
        changes.stream()
                .filter(change -> change.source().role() == Role.PLATFORM)
                .forEach(change -> newest.put(change.source().from(), change));
        return newest.values();
    }

    private void conflict(String fact, FactChange chosen, FactChange other) {
        warnings.add(new IntakeWarning(
                IntakeWarning.Concern.CONFLICTING_FACTS,
                "%s is %s by %s and %s by %s; the first was taken."
                        .formatted(
                                fact,
                                shown(chosen.value()),
                                chosen.source().text(),
                                shown(other.value()),
                                other.source().text()),
                null,
                null,
                null));
    }

    /** A parcel on its way back stays so: when the sender has it, carriers say "delivered". */
    private static boolean isBack(String fact, FactChange change) {
        return fact.equals("shipment.state")
                && COME_BACK.contains(change.value().asText());
    }

    private static void leaveUnknownKind(Map<Role, FactChange> newest) {
        Map<Role, FactChange> known = new TreeMap<>(newest);
        known.values().removeIf(change -> change.value().asText().equals(Kind.UNKNOWN.name()));
        if (!known.isEmpty()) {
            newest.keySet().retainAll(known.keySet());
        }
    }

    private static String shown(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    /** Of one source all; of another what the sources before don't have in kind. */
    private static ArrayNode united(List<FactChange> changes) {
        ArrayNode all = NODES.arrayNode();
        for (FactChange change : changes) {
            List<JsonNode> more = new ArrayList<>();
            change.value().forEach(each -> {
                if (!all.findValues("kind").contains(each.path("kind")) && !PayloadFacts.contains(all, each)) {
                    more.add(each);
                }
            });
            all.addAll(more);
        }
        return all;
    }

    /**
     * A reason explains the state that its own source gives, and no other. So do the day and the signer of a delivery, except that another
     * source may add them to a delivery of which the state's own has not said them.
     */
    private void keepWithState() {
        FactChange state = taken.get("shipment.state");
        for (String fact : List.of("shipment.reason", "shipment.deliveredAt", "shipment.signedBy")) {
            FactChange detail = taken.get(fact);
            if (state == null || detail == null || sameSource(state.source(), detail.source())) {
                continue;
            }
            Optional<FactChange> own = said.get(fact).stream()
                    .filter(change -> sameSource(change.source(), state.source()))
                    .reduce((before, after) -> after);
            boolean adds =
                    !fact.equals("shipment.reason") && state.value().asText().equals(ShipmentState.DELIVERED.name());
            if (own.isPresent()) {
                taken.put(fact, own.get());
            } else if (!adds) {
                taken.remove(fact);
            }
        }
    }

    /** By when and how to answer holds for the stage and the turn of the payload that says so, and not for later ones. */
    private void keepAnswersWithTurn() {
        for (String fact : List.of("responseDue", "allowedActions")) {
            FactChange answer = taken.get(fact);
            if (answer != null && (isOver("stage", answer) || isOver("turn", answer))) {
                taken.remove(fact);
                said.get(fact).stream()
                        .filter(change -> change.source().role() == Role.SELLER)
                        .findFirst()
                        .ifPresent(own -> taken.put(fact, own));
            }
        }
    }

    private boolean isOver(String fact, FactChange answer) {
        return answer.source().role() == Role.PLATFORM
                && said.getOrDefault(fact, List.of()).stream()
                        .anyMatch(change -> sameSource(change.source(), answer.source())
                                && !change.value().equals(taken.get(fact).value()));
    }

    private static boolean sameSource(FactSource one, FactSource other) {
        return one.role() == other.role() && Objects.equals(one.payload(), other.payload());
    }
}
