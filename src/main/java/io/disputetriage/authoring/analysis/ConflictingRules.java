package io.disputetriage.authoring.analysis;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Reason;
import io.disputetriage.rules.rulebook.GapForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Collects pairs of rules of which a guard lets only one through. That is tried: what one rule proposes
 * is withheld, and without the other rule the same guard doesn't withhold it.
 */
final class ConflictingRules {
    private final DraftOutcome.Rules rules;
    private final Map<Clash, Draft> found = new TreeMap<>();

    ConflictingRules(DraftOutcome.Rules rules) {
        this.rules = rules;
    }

    void add(DraftOutcome outcome) {
        for (Decision.Withheld withheld : outcome.decision().withheld()) {
            ids(withheld.because()).forEach(loser -> outcome.findings().recommendations().stream()
                    .map(proposal -> proposal.because().rule())
                    .filter(winner -> !winner.equals(loser))
                    .map(winner -> new Clash(loser, winner, withheld.by()))
                    .filter(clash -> !found.containsKey(clash))
                    .filter(clash -> clash.shows(outcome, rules))
                    .forEach(clash -> found.put(clash, outcome.draft())));
        }
    }

    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        found.forEach((clash, draft) -> {
            Draft least = Shrinking.of(draft, next -> clash.shows(rules.of(next), rules));
            String action = withheld(rules.of(least), clash)
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .name();
            gaps.add(new Gap(
                    GapForm.CONTRADICTION,
                    "What " + clash.loser() + " proposes (" + action + ") is withheld by " + clash.guard()
                            + " for the sake of " + clash.winner(),
                    Stream.of(clash.loser(), clash.winner()).sorted().toList(),
                    List.of(clash.guard()),
                    new TreeMap<>(),
                    Optional.of(least.sheet())));
        });
        return gaps;
    }

    /** Whether the contradiction is one for this case under these rules, whichever of the two loses. */
    static boolean shows(Gap gap, DraftOutcome outcome, DraftOutcome.Rules rules) {
        String one = gap.rules().get(0);
        String other = gap.rules().get(1);
        String guard = gap.guards().get(0);
        return new Clash(one, other, guard).shows(outcome, rules) || new Clash(other, one, guard).shows(outcome, rules);
    }

    private static Stream<Decision.Withheld> withheld(DraftOutcome outcome, Clash clash) {
        return withheld(outcome.decision(), clash);
    }

    private static Stream<Decision.Withheld> withheld(Decision decision, Clash clash) {
        return decision.withheld().stream()
                .filter(each -> each.by().equals(clash.guard()))
                .filter(each -> ids(each.because()).anyMatch(clash.loser()::equals));
    }

    private static Stream<String> ids(List<Reason> reasons) {
        return reasons.stream().filter(reason -> reason.file() != null).map(Reason::rule);
    }

    private record Clash(String loser, String winner, String guard) implements Comparable<Clash> {
        boolean shows(DraftOutcome outcome, DraftOutcome.Rules rules) {
            return outcome.findings().recommendations().stream()
                            .anyMatch(proposal -> proposal.because().rule().equals(winner))
                    && withheld(outcome, this).findAny().isPresent()
                    && withheld(rules.decide().apply(outcome.facts(), outcome.without(winner)), this)
                            .findAny()
                            .isEmpty();
        }

        @Override
        public int compareTo(Clash other) {
            return (loser + " " + winner + " " + guard).compareTo(other.loser + " " + other.winner + " " + other.guard);
        }
    }
}
