package io.disputetriage.authoring.analysis;

import io.disputetriage.decision.Proposal;
import io.disputetriage.rules.drl.Rule;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Leads from a fact sheet into the hole beside it, by changing one fact after the other until no rule proposes anything. */
final class Silencing {
    private static final Fact KIND = Fact.at("complaint.kind");

    private final DraftOutcome.Rules rules;
    private final Map<String, List<Dimension>> behind = new HashMap<>();

    Silencing(DraftOutcome.Rules rules, FactSpace space) {
        this.rules = rules;
        TargetedSheets steering = new TargetedSheets(space, rules.rulebook()::derive);
        for (Rule rule : rules.rulebook().outlines()) {
            behind.put(
                    rule.id(),
                    steering.behind(rule).stream()
                            .filter(each -> !each.facts().contains(KIND))
                            .toList());
        }
    }

    /** About the same kind of complaint; empty: at some point no change of one fact silences more rules. */
    Optional<Draft> from(Draft start) {
        Draft draft = start;
        Set<String> proposing = proposing(draft);
        while (!proposing.isEmpty()) {
            Set<Dimension> dimensions = new LinkedHashSet<>();
            proposing.forEach(rule -> dimensions.addAll(behind.get(rule)));
            int now = proposing.size();
            for (Draft next :
                    TargetedSheets.changed(draft, List.copyOf(dimensions)).toList()) {
                Set<String> left = proposing(next);
                if (left.size() < proposing.size()) {
                    draft = next;
                    proposing = left;
                }
            }
            if (proposing.size() == now) {
                return Optional.empty();
            }
        }
        return Optional.of(draft);
    }

    private Set<String> proposing(Draft draft) {
        Set<String> ids = new TreeSet<>();
        rules.evaluator().findings(rules.rulebook().derive(draft.sheet())).recommendations().stream()
                .map(Proposal::because)
                .forEach(because -> ids.add(because.rule()));
        return ids;
    }
}
