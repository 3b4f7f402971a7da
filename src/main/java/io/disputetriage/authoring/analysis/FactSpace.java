package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactMeanings;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Platform;
import io.disputetriage.facts.Property;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The facts that decide something, each with a few values, and which properties of the case hang on
 * them. The last is found out by trying, so that it follows the derivation whatever that does.
 */
final class FactSpace {
    private static final Fact KIND = Fact.at("complaint.kind");
    private static final Fact PLATFORM = Fact.at("platform");
    private static final Fact RAW_REASON = Fact.at("complaint.platformReason");
    private static final Fact STATE = Fact.at("shipment.state");
    private static final Fact REASON = Fact.at("shipment.reason");

    /** What guards look at, whatever the rules do. */
    private static final Set<String> GUARDED = guarded();

    private static final int BASES = 60;

    private final List<Dimension> dimensions;
    private final Map<String, List<Dimension>> behind;
    private final Set<String> reads;
    /** For each property of few values a draft that gives each of them, as far as one was seen; null: unknown. */
    private final Map<String, Map<Object, Draft>> witnesses;

    private FactSpace(
            List<Dimension> dimensions,
            Map<String, List<Dimension>> behind,
            Set<String> reads,
            Map<String, Map<Object, Draft>> witnesses) {
        this.dimensions = dimensions;
        this.behind = behind;
        this.reads = reads;
        this.witnesses = witnesses;
    }

    /** @param derive from a fact sheet to the case; of each policy whose thresholds are among the landmarks */
    static FactSpace of(Literals literals, PolicyThresholds landmarks, List<Function<FactSheet, Case>> derive) {
        List<Dimension> all = all(new BoundaryValues(literals, landmarks), landmarks);
        Map<String, Set<Dimension>> influence = new TreeMap<>();
        Map<String, Map<Object, Draft>> witnesses = new TreeMap<>();
        List<Property> properties = literals.reads().stream()
                .filter(Property.byPath()::containsKey)
                .map(Property::at)
                .toList();
        List<Draft> bases = bases(all);
        derive.stream()
                .flatMap(one ->
                        bases.parallelStream().map(base -> Probe.of(base, all, properties, one)).toList().stream())
                .forEach(probe -> {
                    probe.influence().forEach((path, some) -> influence
                            .computeIfAbsent(path, none -> new HashSet<>())
                            .addAll(some));
                    probe.witnesses()
                            .forEach((path, drafts) -> drafts.forEach((value, draft) -> witnesses
                                    .computeIfAbsent(path, none -> new HashMap<>())
                                    .putIfAbsent(value, draft)));
                });
        // A fact that tells only beside several others may have been missed; what each derived fact reads is declared.
        literals.reads().forEach(path -> declared(all, path)
                .forEach(dimension ->
                        influence.computeIfAbsent(path, none -> new HashSet<>()).add(dimension)));
        Set<Dimension> needed = new HashSet<>();
        literals.reads().forEach(path -> needed.addAll(influence.getOrDefault(path, Set.of())));
        all.stream()
                .filter(each -> each.facts().stream().anyMatch(fact -> GUARDED.contains(fact.path())))
                .forEach(needed::add);
        Map<String, List<Dimension>> behind = new TreeMap<>();
        influence.forEach((path, some) ->
                behind.put(path, all.stream().filter(some::contains).toList()));
        return new FactSpace(all.stream().filter(needed::contains).toList(), behind, literals.reads(), witnesses);
    }

    private static Stream<Dimension> declared(List<Dimension> all, String path) {
        List<String> behind = FactMeanings.BEHIND.getOrDefault(path, List.of());
        return all.stream().filter(dimension -> dimension.facts().stream()
                .anyMatch(fact -> behind.contains(fact.path().replaceFirst("\\[.*", ""))));
    }

    /** In the order of the contract. */
    List<Dimension> dimensions() {
        return dimensions;
    }

    /** What a property of the case hangs on; empty if it never changed. */
    List<Dimension> behind(String property) {
        return behind.getOrDefault(property, List.of());
    }

    /** False for a property that had a value in every sheet that was looked at. */
    boolean mayBeUnknown(String property) {
        return witnesses.containsKey(property) && witnesses.get(property).containsKey(null);
    }

    /** Drafts of which each gives a property of few values another one. */
    Collection<Draft> witnesses(String property) {
        return witnesses.getOrDefault(property, Map.of()).values();
    }

    /** The properties that rules read. */
    Set<String> reads() {
        return reads;
    }

    static boolean isGuarded(Dimension dimension) {
        return dimension.facts().stream().anyMatch(fact -> GUARDED.contains(fact.path()));
    }

    private static List<Dimension> all(BoundaryValues representatives, PolicyThresholds landmarks) {
        List<Dimension> all = new ArrayList<>();
        for (Fact fact : Fact.all()) {
            if (fact.equals(PLATFORM)) {
                all.add(platforms(landmarks));
            } else if (fact.equals(STATE)) {
                all.add(parcels());
            } else if (!fact.path().equals("caseRef") && !fact.equals(RAW_REASON) && !fact.equals(REASON)) {
                Set<List<Object>> settings = new LinkedHashSet<>();
                if (!fact.equals(KIND) && !fact.path().equals("asOf")) {
                    settings.add(Collections.singletonList(null));
                }
                representatives.of(fact).forEach(value -> settings.add(List.of(value)));
                if (settings.size() > 1) {
                    all.add(new Dimension(fact.path(), List.of(fact), List.copyOf(settings)));
                }
            }
        }
        return all;
    }

    /** Every platform with every raw reason of its own, and one that it doesn't have. */
    private static Dimension platforms(PolicyThresholds landmarks) {
        List<List<Object>> settings = new ArrayList<>();
        settings.add(Arrays.asList(null, null));
        for (String platform : landmarks.platforms) {
            settings.add(Arrays.asList(platform, null));
        }
        for (String platform : landmarks.platforms) {
            landmarks
                    .reasons
                    .getOrDefault(platform, Set.of())
                    .forEach(reason -> settings.add(List.of(platform, reason)));
        }
        settings.add(List.of(Platform.OTHER, "no such reason"));
        return new Dimension("platform", List.of(PLATFORM, RAW_REASON), settings);
    }

    /** Every state with every reason that fits it, and each reason without a state. */
    private static Dimension parcels() {
        List<List<Object>> settings = new ArrayList<>();
        settings.add(Arrays.asList(null, null));
        for (ShipmentState state : ShipmentState.values()) {
            settings.add(Arrays.asList(state, null));
            state.reasons().stream().sorted().forEach(reason -> settings.add(List.of(state, reason)));
        }
        for (ShipmentReason reason : ShipmentReason.values()) {
            settings.add(Arrays.asList(null, reason));
        }
        return new Dimension("shipment.state", List.of(STATE, REASON), settings);
    }

    /**
     * Sheets of which little, half or most is known: a fact often tells only beside others, or only without them. What a
     * fact is in one of them is drawn from its own name and values, so that another fact with one value more moves nothing.
     */
    private static List<Draft> bases(List<Dimension> all) {
        List<Draft> bases = new ArrayList<>();
        for (int i = 0; i < BASES; i++) {
            Draft draft = Draft.about(Kind.values()[i % Kind.values().length]);
            for (Dimension dimension : all) {
                if (!dimension.facts().contains(KIND) && (dimension.draw(i) & 3) > i % 3) {
                    draft = dimension.drawn(draft, i);
                }
            }
            bases.add(draft);
        }
        return bases;
    }

    private static Set<String> guarded() {
        Set<String> paths = new TreeSet<>(Set.of(
                "asOf",
                "stage",
                "turn",
                "platform",
                "openedAt",
                "responseDue",
                "allowedActions",
                "complaint.kind",
                "complaint.amount",
                "buyer.threatens[BAD_REVIEW]",
                "order.total",
                "order.alreadyRefunded",
                "order.resendAlreadyMade",
                "shipment.state",
                "complaint.alreadyRefunded",
                "complaint.fee",
                "complaint.withdrawn",
                "complaint.previousOutcome",
                "order.refundState",
                "order.goods",
                "order.placedAt",
                "order.addressQuality",
                "product.replaceable",
                "product.defectConfirmed",
                "buyer.priorDisputes",
                "buyer.acknowledgedReceipt",
                "shipment.deliveryAddressMatch",
                "history.resendAgreed",
                "history.problemSolved",
                "history.evidenceSubmittedAt",
                "return.state",
                "return.condition"));
        Stream.of(EvidenceKind.values())
                .map(kind -> Fact.member("evidence", kind).path())
                .forEach(paths::add);
        return Set.copyOf(paths);
    }

    /** What became of the properties of the case when one fact after the other was changed in a sheet. */
    private record Probe(Map<String, Set<Dimension>> influence, Map<String, Map<Object, Draft>> witnesses) {
        static Probe of(Draft base, List<Dimension> all, List<Property> properties, Function<FactSheet, Case> derive) {
            Probe probe = new Probe(new HashMap<>(), new HashMap<>());
            Case before = derive.apply(base.sheet());
            properties.forEach(property -> probe.note(property, property.of(before), base));
            List<Object> values =
                    properties.stream().map(property -> property.of(before)).toList();
            for (Dimension dimension : all) {
                for (int i = 0; i < dimension.size(); i++) {
                    Draft draft = dimension.set(base, i);
                    Case after = derive.apply(draft.sheet());
                    for (int p = 0; p < values.size(); p++) {
                        Property property = properties.get(p);
                        Object value = property.of(after);
                        if (!Objects.equals(values.get(p), value)) {
                            probe.note(property, value, draft);
                            probe.influence
                                    .computeIfAbsent(property.path(), none -> new HashSet<>())
                                    .add(dimension);
                        }
                    }
                }
            }
            return probe;
        }

        private void note(Property property, Object value, Draft draft) {
            if (value == null || property.hasFewValues()) {
                witnesses
                        .computeIfAbsent(property.path(), none -> new HashMap<>())
                        .putIfAbsent(value, draft);
            }
        }
    }
}
