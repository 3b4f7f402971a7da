package io.disputetriage.authoring.catalogue;

import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Stage;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one rule says, and where.
 *
 * @param effect in words, such as "recommends WAIT"
 * @param stages in which it can speak, by kind of complaint and platform; none is empty
 */
record Reach(String rule, String effect, Map<Kind, Map<String, Set<Stage>>> stages) {

    static Reach of(String rule, String effect, Set<CaseType> types) {
        Map<Kind, Map<String, Set<Stage>>> stages = new EnumMap<>(Kind.class);
        types.forEach(type -> stages.computeIfAbsent(type.kind(), any -> new TreeMap<>())
                .computeIfAbsent(type.platform(), any -> EnumSet.noneOf(Stage.class))
                .add(type.stage()));
        return new Reach(rule, effect, stages);
    }

    Set<Kind> kinds() {
        return stages.keySet();
    }

    /** Whether two thirds of the kinds or more share it, in the same stages of the same platforms. */
    boolean isShared() {
        return kinds().size() * 3 >= Kind.values().length * 2 && new HashSet<>(stages.values()).size() == 1;
    }

    /** Whether all of these platforms share it, in the same stages. */
    boolean isOnEvery(List<String> platforms) {
        return stages.values().stream()
                .allMatch(each -> each.size() == platforms.size() && new HashSet<>(each.values()).size() == 1);
    }

    /** Those in which it can speak; empty if there are none. */
    Set<Stage> stages(Kind kind, String platform) {
        return stages.getOrDefault(kind, Map.of()).getOrDefault(platform, Set.of());
    }
}
