package io.disputetriage.regions;

import io.disputetriage.rulebook.GapForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects the fact sheets for which nothing can be done: no rule proposes anything, or all of it is withheld. */
final class Holes {
    private final Outcome.Rules rules;
    private final Map<SortedMap<String, String>, Draft> holes = new LinkedHashMap<>();
    private final Map<Draft, Integer> sheets = new HashMap<>();
    private final Map<List<String>, Draft> withheld =
            new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));

    Holes(Outcome.Rules rules) {
        this.rules = rules;
    }

    void add(Outcome outcome) {
        if (outcome.nothingProposed()) {
            Draft hole = holes.values().stream()
                    .filter(known -> within(known, outcome.draft()))
                    .findFirst()
                    .orElseGet(() -> least(outcome.draft()));
            sheets.merge(hole, 1, Integer::sum);
        } else if (outcome.allWithheld()) {
            withheld.putIfAbsent(guards(outcome), outcome.draft());
        }
    }

    private Draft least(Draft draft) {
        Draft least = Shrinking.of(draft, next -> rules.of(next).nothingProposed());
        return holes.computeIfAbsent(facts(least), none -> least);
    }

    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        holes.forEach((facts, hole) -> gaps.add(new Gap(
                GapForm.NO_PLAYBOOK,
                "No playbook fits " + shown(facts) + " (" + sheets.get(hole) + " of the sheets)",
                List.of(),
                List.of(),
                facts,
                Optional.of(hole.sheet()))));
        withheld.forEach((guards, draft) -> {
            Draft least = Shrinking.of(draft, next -> {
                Outcome outcome = rules.of(next);
                return outcome.allWithheld() && guards(outcome).equals(guards);
            });
            gaps.add(new Gap(
                    GapForm.ALL_WITHHELD,
                    "All that rules propose is withheld by " + String.join(" and ", guards),
                    List.of(),
                    guards,
                    new TreeMap<>(),
                    Optional.of(least.sheet())));
        });
        return gaps;
    }

    private static boolean within(Draft hole, Draft draft) {
        return hole.kind() == draft.kind()
                && hole.known().stream().allMatch(fact -> hole.get(fact).equals(draft.get(fact)));
    }

    static List<String> guards(Outcome outcome) {
        TreeSet<String> guards = new TreeSet<>();
        outcome.decision().withheld().forEach(each -> guards.add(each.by()));
        return List.copyOf(guards);
    }

    /** Words and flags as they are, anything else as known. */
    private static SortedMap<String, String> facts(Draft draft) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("complaint.kind", draft.kind().name());
        draft.known().forEach(fact -> facts.put(fact.path(), word(draft.get(fact))));
        return facts;
    }

    private static String word(Object value) {
        return value instanceof Enum<?> || value instanceof Boolean ? value.toString() : "known";
    }

    private static String shown(SortedMap<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(", "));
    }
}
