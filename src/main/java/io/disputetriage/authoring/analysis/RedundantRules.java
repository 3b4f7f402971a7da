package io.disputetriage.authoring.analysis;

import io.disputetriage.decision.Advice;
import io.disputetriage.decision.Impact;
import io.disputetriage.decision.Proposal;
import io.disputetriage.decision.Question;
import io.disputetriage.decision.Reason;
import io.disputetriage.decision.Recommendation;
import io.disputetriage.decision.Warning;
import io.disputetriage.rules.rulebook.GapForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects rules that say in vain what they say: another rule always says the same, or it never comes through. */
final class RedundantRules {
    private final DraftOutcome.Rules rules;
    private final SortedMap<String, Fired> fired = new TreeMap<>();

    RedundantRules(DraftOutcome.Rules rules) {
        this.rules = rules;
    }

    void add(DraftOutcome outcome) {
        Map<Object, TreeSet<String>> alike = new HashMap<>();
        outcome.said().forEach(proposal -> alike.computeIfAbsent(content(proposal.what()), none -> new TreeSet<>())
                .add(proposal.because().rule()));
        Set<String> standing = standing(outcome);
        outcome.said().forEach(proposal -> {
            String rule = proposal.because().rule();
            Fired so = fired.computeIfAbsent(rule, none -> new Fired(outcome.draft(), proposal));
            so.alike(alike.get(content(proposal.what())), rule);
            so.stands |= !(proposal.what() instanceof Recommendation) || standing.contains(rule);
            outcome.decision().withheld().stream()
                    .filter(each -> each.because().stream()
                            .anyMatch(reason -> reason.rule().equals(rule)))
                    .forEach(each -> so.withheldBy.add(each.by()));
        });
    }

    /** The rules of which something came through, by their ids. */
    static Set<String> standing(DraftOutcome outcome) {
        return outcome.decision().actions().stream()
                .flatMap(step -> step.because().stream())
                .map(Reason::rule)
                .collect(Collectors.toSet());
    }

    boolean hasFired(String rule) {
        return fired.containsKey(rule);
    }

    /** Whether something that the rule proposes never came through. */
    boolean isVain(String rule) {
        return hasFired(rule) && !fired.get(rule).stands;
    }

    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        fired.forEach((rule, so) -> {
            if (!so.stands) {
                gaps.add(gap(
                        GapForm.NEVER_STANDS,
                        "What " + rule + " proposes never came through: "
                                + (so.withheldBy.isEmpty()
                                        ? "another action took its place"
                                        : "withheld by " + String.join(", ", so.withheldBy)),
                        List.of(rule),
                        List.copyOf(so.withheldBy),
                        so.draft));
            } else if (!so.alike.isEmpty()) {
                String other = so.alike.first();
                boolean mutual = fired.get(other).alike.contains(rule);
                if (!mutual || rule.compareTo(other) < 0) {
                    gaps.add(gap(
                            GapForm.SAID_BY_ANOTHER,
                            "Whenever " + rule + " fired, " + other + " said the same"
                                    + (mutual ? ", and the other way round" : ""),
                            List.of(rule, other),
                            List.of(),
                            so.draft));
                }
            }
        });
        return gaps;
    }

    private Gap gap(GapForm form, String text, List<String> ids, List<String> guards, Draft draft) {
        Draft least = Shrinking.of(draft, next -> rules.of(next)
                .said()
                .anyMatch(proposal -> proposal.because().rule().equals(ids.get(0))));
        return new Gap(form, text, ids, guards, new TreeMap<>(), Optional.of(least.sheet()));
    }

    /** What is said, without the reason. */
    private static Object content(Object what) {
        if (what instanceof Recommendation one) {
            return Arrays.asList(
                    one.action(),
                    one.params(),
                    one.dueAt(),
                    one.notBefore(),
                    one.requires(),
                    one.after(),
                    one.needsHuman());
        } else if (what instanceof Advice advice) {
            return advice.kind();
        } else if (what instanceof Impact impact) {
            return impact.kind();
        } else if (what instanceof Warning warning) {
            return warning.kind();
        }
        return ((Question) what).fact();
    }

    private static final class Fired {
        final Draft draft;
        final TreeSet<String> alike = new TreeSet<>();
        final TreeSet<String> withheldBy = new TreeSet<>();
        boolean first = true;
        boolean stands;

        Fired(Draft draft, Proposal<?> proposal) {
            this.draft = draft;
        }

        void alike(Set<String> now, String rule) {
            if (first) {
                alike.addAll(now);
                alike.remove(rule);
                first = false;
            } else {
                alike.retainAll(now);
            }
        }
    }
}
