package io.disputetriage.authoring.mutation;

import io.disputetriage.authoring.analysis.Equivalence;
import io.disputetriage.authoring.scenario.ScenarioSuite;
import io.disputetriage.authoring.scenario.Trial;
import io.disputetriage.decision.Decision;
import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.evaluator.InterpretedRule;
import io.disputetriage.rules.evaluator.RuleOutput;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The scenarios laid out for trying changed rules: each case derived once, and what every rule says about it. */
final class MutationRun {
    private final Rulebook rulebook;
    private final List<Trial> trials;
    private final List<Case> cases;
    private final Map<String, Integer> columns;
    private final List<List<RuleOutput>> said;
    private final Equivalence equivalence;
    private final Map<String, List<Integer>> turns = new ConcurrentHashMap<>();

    private MutationRun(
            Rulebook rulebook,
            List<Trial> trials,
            List<Case> cases,
            Map<String, Integer> columns,
            List<List<RuleOutput>> said) {
        this.rulebook = rulebook;
        this.trials = trials;
        this.cases = cases;
        this.columns = columns;
        this.said = said;
        this.equivalence =
                Equivalence.of(rulebook, trials.stream().map(Trial::sheet).toList());
    }

    static MutationRun of(Rulebook rulebook, List<Trial> trials) {
        List<InterpretedRule> rules = rulebook.outlines().stream()
                .map(InterpretedRule::of)
                .sorted(Comparator.comparing(rule -> rule.outline().id()))
                .toList();
        List<Case> cases =
                trials.stream().map(trial -> rulebook.derive(trial.sheet())).toList();
        return new MutationRun(
                rulebook,
                trials,
                cases,
                IntStream.range(0, rules.size())
                        .boxed()
                        .collect(Collectors.toMap(i -> rules.get(i).outline().id(), Function.identity())),
                cases.stream()
                        .map(facts ->
                                rules.stream().map(rule -> rule.about(facts)).toList())
                        .toList());
    }

    /** The scenarios that fail without any change. */
    List<Trial> failing() {
        return IntStream.range(0, trials.size())
                .filter(i -> !trials.get(i).passes(decision(i, said.get(i)), rulebook))
                .mapToObj(trials::get)
                .toList();
    }

    /** What the scenarios say to a change. A scenario in which the changed rule says the same is not run again. */
    MutantStatus judge(Mutant mutant) {
        int column = columns.get(mutant.rule().id());
        InterpretedRule changed = mutant.changed().map(InterpretedRule::of).orElse(null);
        int reached = 0;
        for (int i : turns.computeIfAbsent(mutant.rule().file(), this::neighboursFirst)) {
            RuleOutput now = changed == null ? new RuleOutput.Nothing() : changed.about(cases.get(i));
            if (!now.equals(said.get(i).get(column))) {
                reached++;
                List<RuleOutput> all = new ArrayList<>(said.get(i));
                all.set(column, now);
                if (!trials.get(i).passes(decision(i, all), rulebook)) {
                    return new MutantStatus.Killed(trials.get(i).scenario().id());
                }
            }
        }
        return survived(mutant, reached);
    }

    /** A rule that says nothing either way may still ask for other facts, so scenarios about questions are decided anew. */
    private MutantStatus survived(Mutant mutant, int reached) {
        List<Rule> rules = rulebook.outlines().stream()
                .flatMap(rule -> rule.equals(mutant.rule()) ? mutant.changed().stream() : Stream.of(rule))
                .toList();
        Rulebook changed = rulebook.with(rules);
        Optional<Trial> asking = trials.stream()
                .filter(Trial::asks)
                .filter(trial -> !trial.passes(changed.decide(trial.sheet()), changed))
                .findFirst();
        if (asking.isPresent()) {
            return new MutantStatus.Killed(asking.get().scenario().id());
        }
        Equivalence.Verdict verdict = equivalence.with(changed);
        return verdict instanceof Equivalence.Different different
                ? new MutantStatus.Survived(reached, different.difference())
                : new MutantStatus.Equivalent(((Equivalence.Same) verdict).sheets());
    }

    /** The scenarios beside a rule file are the likeliest to notice, so they are asked before the others. */
    private List<Integer> neighboursFirst(String file) {
        String beside = file.substring(0, file.lastIndexOf('.')) + ScenarioSuite.ENDING;
        return IntStream.range(0, trials.size())
                .boxed()
                .sorted(Comparator.comparing(i -> !trials.get(i).suite().file().endsWith(beside)))
                .toList();
    }

    private Decision decision(int i, List<RuleOutput> all) {
        return rulebook.decide(cases.get(i), RuleOutput.together(all));
    }
}
