package io.disputetriage.authoring.catalogue;

import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What can be said, stage by stage, about one kind of complaint on some platforms that don't differ in it.
 *
 * @param anchor unique on the page
 * @param platforms in the order of the policy
 * @param steps by their first stage
 */
record CasePath(String anchor, List<String> platforms, List<Step> steps) {
    CasePath {
        platforms = List.copyOf(platforms);
        steps = List.copyOf(steps);
    }

    /** What several rules say in the same stages; none is empty. */
    record Step(String effect, Set<Stage> stages, List<String> rules) {
        Step {
            stages = EnumSet.copyOf(stages);
            rules = List.copyOf(rules);
        }
    }

    /** Where it is taken, of all platforms that there are. */
    String on(List<String> all) {
        return platforms.size() == all.size() ? "every platform" : String.join(", ", platforms);
    }

    /** How many rules can speak on it. */
    int size() {
        return steps.stream().mapToInt(step -> step.rules().size()).sum();
    }

    /** Rules that say the same in the same stages stand together; what is said first stands first. */
    static List<Step> steps(List<Reach> rules, Kind kind, String platform) {
        Map<String, Map<Set<Stage>, List<String>>> together = new TreeMap<>();
        for (Reach rule : rules) {
            Set<Stage> stages = rule.stages(kind, platform);
            if (!stages.isEmpty()) {
                together.computeIfAbsent(rule.effect(), any -> new LinkedHashMap<>())
                        .computeIfAbsent(stages, any -> new ArrayList<>())
                        .add(rule.rule());
            }
        }
        List<Step> steps = new ArrayList<>();
        together.forEach(
                (effect, byStages) -> byStages.forEach((stages, ids) -> steps.add(new Step(effect, stages, ids))));
        steps.sort(Comparator.<Step, Integer>comparing(step -> first(step.stages()))
                .thenComparing(step -> -step.stages().size())
                .thenComparing(step -> !step.effect().startsWith("recommends")));
        return steps;
    }

    private static int first(Set<Stage> stages) {
        return stages.iterator().next().ordinal();
    }
}
