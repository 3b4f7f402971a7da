package io.disputetriage.authoring.analysis;

import io.disputetriage.rules.rulebook.GapForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Collects the fact sheets for which nothing can be done: no rule proposes anything, or all of it is withheld. Which holes
 * a sheet lies in is said by that sheet alone, so that no other sheet and no order of them changes what is found.
 */
final class CoverageGaps {
    private final DraftOutcome.Rules rules;
    private final SortedMap<String, Draft> unanswered = new TreeMap<>();
    private final SortedMap<String, DraftOutcome> withheld = new TreeMap<>();

    CoverageGaps(DraftOutcome.Rules rules) {
        this.rules = rules;
    }

    /** The least sheet that lies in the hole in which this one does, which takes a while; empty: a rule proposes something. */
    Optional<Draft> least(DraftOutcome outcome) {
        return outcome.nothingProposed()
                ? Optional.of(
                        Shrinking.of(outcome.draft(), next -> rules.of(next).nothingProposed()))
                : Optional.empty();
    }

    /** @param least as {@link #least} says */
    void add(DraftOutcome outcome, Optional<Draft> least) {
        least.ifPresent(draft -> unanswered.putIfAbsent(text(draft), draft));
        if (outcome.allWithheld()) {
            withheld.putIfAbsent(guards(outcome).toString(), outcome);
        }
    }

    /** Whether the sheet lies in a hole that was collected, as far as can be seen without making it less. */
    boolean hold(Draft draft) {
        return unanswered.values().stream().anyMatch(hole -> within(hole, draft));
    }

    /** Whether this hole is among those that were collected. */
    boolean hold(Gap gap) {
        return gap.form() == GapForm.NO_PLAYBOOK
                ? unanswered.containsKey(gap.text())
                : isTogether(gap.guards(), gap.guards().size());
    }

    /** Guards that withhold all of something each are none together. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        unanswered.forEach((text, least) -> gaps.add(
                new Gap(GapForm.NO_PLAYBOOK, text, List.of(), List.of(), facts(least), Optional.of(least.sheet()))));
        withheld.values().stream()
                .filter(outcome -> !isTogether(guards(outcome), guards(outcome).size() - 1))
                .map(this::withheld)
                .forEach(gaps::add);
        return gaps;
    }

    private static boolean within(Draft hole, Draft draft) {
        return hole.kind() == draft.kind()
                && hole.known().stream().allMatch(fact -> hole.get(fact).equals(draft.get(fact)));
    }

    private static String text(Draft least) {
        return "No playbook fits " + shown(facts(least));
    }

    private Gap withheld(DraftOutcome shown) {
        List<String> guards = guards(shown);
        Draft least = Shrinking.of(shown.draft(), next -> {
            DraftOutcome outcome = rules.of(next);
            return outcome.allWithheld() && guards(outcome).equals(guards);
        });
        return new Gap(
                GapForm.ALL_WITHHELD,
                "All that rules propose is withheld by " + String.join(" and ", guards),
                List.of(),
                guards,
                new TreeMap<>(),
                Optional.of(least.sheet()));
    }

    /** Whether these guards are made up of lists, each at most so long, that were collected. */
    private boolean isTogether(List<String> guards, int atMost) {
        Set<String> parts = new TreeSet<>();
        withheld.values().stream()
                .map(CoverageGaps::guards)
                .filter(part -> part.size() <= atMost && guards.containsAll(part))
                .forEach(parts::addAll);
        return parts.containsAll(guards);
    }

    static List<String> guards(DraftOutcome outcome) {
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
