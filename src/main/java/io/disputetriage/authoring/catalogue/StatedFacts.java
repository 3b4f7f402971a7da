package io.disputetriage.authoring.catalogue;

import io.disputetriage.facts.FactMeanings;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Property;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A few facts as a fact sheet states them, those of a {@link CaseType} left out.
 *
 * @param byPath words, true and false
 */
record StatedFacts(Map<String, Object> byPath) {
    static final List<String> OF_A_TYPE = List.of(CaseType.PLATFORM, CaseType.KIND, CaseType.STAGE);

    /** Later than the rows of any policy, so that the newest are read. */
    private static final Instant NEWEST = Instant.parse("2999-01-01T00:00:00Z");

    private static final int MOST = 256;

    /** What stands behind a property; where a complaint's kind does, no platform's reason beside it. */
    static Set<String> behind(String path) {
        if (path.equals("kind")) {
            return Set.of(CaseType.KIND);
        }
        Property property = Property.byPath().get(path);
        String fact = property == null ? path : property.sheetPath();
        List<String> named = FactMeanings.named(fact);
        return named.isEmpty()
                ? Set.of(fact)
                : named.stream().flatMap(each -> behind(each).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every combination of values of these facts, unknown among them; none if there are too many. */
    static List<StatedFacts> combinations(Set<String> facts) {
        List<StatedFacts> all = List.of(new StatedFacts(Map.of()));
        for (String fact : facts) {
            if (OF_A_TYPE.contains(fact)) {
                continue;
            }
            List<?> values = values(fact);
            if (values.isEmpty() || all.size() * (values.size() + 1) > MOST) {
                return List.of();
            }
            List<StatedFacts> more = new ArrayList<>(all);
            all.forEach(one -> values.forEach(value -> more.add(one.with(fact, value))));
            all = more;
        }
        return all;
    }

    /** None for a fact that may have any number of values. */
    private static List<?> values(String fact) {
        Property property = Property.byPath().get(fact);
        if (property == null || !property.hasFewValues()) {
            return List.of();
        }
        return property.type().isEnum() ? List.of(property.type().getEnumConstants()) : List.of(true, false);
    }

    private StatedFacts with(String fact, Object value) {
        Map<String, Object> more = new TreeMap<>(byPath);
        more.put(fact, value);
        return new StatedFacts(more);
    }

    /** The sheet of a case of this type; empty if the facts don't fit each other. */
    Optional<FactSheet> of(CaseType type) {
        Map<String, List<String>> sections = new TreeMap<>(Map.of("", new ArrayList<>(List.of("\"caseRef\":\"any\""))));
        Map<String, Object> all = new TreeMap<>(byPath);
        OF_A_TYPE.forEach(fact -> all.put(fact, type.stated(fact)));
        all.forEach((path, value) -> sections.computeIfAbsent(
                        path.substring(0, Math.max(0, path.indexOf('.'))), none -> new ArrayList<>())
                .add("\"" + path.substring(path.indexOf('.') + 1) + "\":"
                        + (value instanceof Boolean ? value : "\"" + value + "\"")));
        String json = sections.entrySet().stream()
                .map(section -> section.getKey().isEmpty()
                        ? String.join(",", section.getValue())
                        : "\"" + section.getKey() + "\":{" + String.join(",", section.getValue()) + "}")
                .collect(Collectors.joining(",", "{", "}"));
        return FactSheetReader.read(json, NEWEST) instanceof FactSheetResult.Read read
                ? Optional.of(read.sheet())
                : Optional.empty();
    }
}
