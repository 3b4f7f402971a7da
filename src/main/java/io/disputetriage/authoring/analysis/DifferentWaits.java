package io.disputetriage.authoring.analysis;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.Proposal;
import io.disputetriage.decision.Reason;
import io.disputetriage.decision.Recommendation;
import io.disputetriage.facts.Action;
import io.disputetriage.rules.rulebook.GapForm;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Collects pairs of rules that ask one audience to wait for different times. It is told one of them, and so the
 * other rule's time is dropped in silence.
 */
final class DifferentWaits {
    private static final Set<Action> WAITS = Action.all(Action.Trait.WAITS);
    private static final String GUARD = "G-DEADLINE";
    private static final Fact RESPONSE_DUE = Fact.at("responseDue");

    private final DraftOutcome.Rules rules;
    private final Map<Pair, Draft> found = new TreeMap<>();

    DifferentWaits(DraftOutcome.Rules rules) {
        this.rules = rules;
    }

    void add(DraftOutcome outcome) {
        if (asking(outcome) < 2) {
            return;
        }
        Draft draft = outcome.draft();
        pairs(outcome).forEach(pair -> found.putIfAbsent(pair, draft));
        Draft unhurried = unhurried(draft);
        pairs(rules.of(unhurried)).forEach(pair -> found.putIfAbsent(pair, unhurried));
    }

    /** With a deadline that leaves room, for one without room takes a wait out before anything else is seen of it. */
    private static Draft unhurried(Draft draft) {
        return draft.with(RESPONSE_DUE, Duration.ofDays(365));
    }

    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        found.forEach((pair, draft) -> {
            Draft least = Shrinking.of(draft, next -> pairs(rules.of(next)).contains(pair));
            gaps.add(new Gap(
                    GapForm.DIFFERENT_WAITS,
                    pair.one() + " and " + pair.other() + " propose " + pair.action()
                            + " for different times, of which the decision names the longer",
                    List.of(pair.one(), pair.other()),
                    List.of(GUARD),
                    new TreeMap<>(),
                    Optional.of(least.sheet())));
        });
        return gaps;
    }

    /** Whether the two rules ask for different times in this case as well. */
    static boolean shows(Gap gap, DraftOutcome outcome) {
        return pairs(outcome).stream()
                .anyMatch(pair -> List.of(pair.one(), pair.other()).equals(gap.rules()));
    }

    private static long asking(DraftOutcome outcome) {
        return outcome.findings().recommendations().stream()
                .filter(proposal -> WAITS.contains(proposal.what().action()))
                .count();
    }

    private static Set<Pair> pairs(DraftOutcome outcome) {
        Set<Pair> pairs = new TreeSet<>();
        for (Decision.Step step : outcome.decision().actions()) {
            if (WAITS.contains(step.action())) {
                Map<String, Instant> ends = ends(outcome, step);
                ends.forEach((one, end) -> ends.forEach((other, otherEnd) -> {
                    if (one.compareTo(other) < 0 && !end.equals(otherEnd)) {
                        pairs.add(new Pair(one, other, step.action()));
                    }
                }));
            }
        }
        return pairs;
    }

    /** The end of each wait that went into a step, by the rule that asked for it. */
    private static Map<String, Instant> ends(DraftOutcome outcome, Decision.Step step) {
        List<String> merged = step.because().stream().map(Reason::rule).toList();
        Map<String, Instant> ends = new TreeMap<>();
        for (Proposal<Recommendation> proposal : outcome.findings().recommendations()) {
            String rule = proposal.because().rule();
            if (proposal.what().action() == step.action() && merged.contains(rule)) {
                end(proposal.what().params(), outcome.facts().asOf()).ifPresent(end -> ends.put(rule, end));
            }
        }
        return ends;
    }

    private static Optional<Instant> end(Map<Param, Object> params, Instant asOf) {
        if (params.get(Param.UNTIL) instanceof Instant until) {
            return Optional.of(until);
        }
        return params.get(Param.DAYS) instanceof Integer days
                ? Optional.of(asOf.plus(days, ChronoUnit.DAYS))
                : Optional.empty();
    }

    private record Pair(String one, String other, Action action) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return toString().compareTo(other.toString());
        }
    }
}
