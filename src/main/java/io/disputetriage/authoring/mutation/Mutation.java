package io.disputetriage.authoring.mutation;

import io.disputetriage.authoring.scenario.Trial;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** Rules and scenarios, made ready for trying small changes of the rules. */
public final class Mutation {
    private final Rulebook rulebook;
    private final MutationRun bench;

    private Mutation(Rulebook rulebook, MutationRun bench) {
        this.rulebook = rulebook;
        this.bench = bench;
    }

    /**
     * Makes ready.
     *
     * @param rulebook best an interpreted one
     */
    public static Mutation of(Rulebook rulebook, List<Trial> trials) {
        return new Mutation(rulebook, MutationRun.of(rulebook, trials));
    }

    /** The scenarios that fail already without a change: they say nothing about changes. */
    public List<Trial> failing() {
        return bench.failing();
    }

    /**
     * Tries every small change of some rules, on all processors. The same rules and scenarios give the same report.
     *
     * @param rules which
     * @param progress told how many changes have been tried, now and then
     */
    public MutationReport run(Predicate<Rule> rules, IntConsumer progress) {
        AtomicInteger tried = new AtomicInteger();
        return new MutationReport(rulebook.outlines().stream()
                .filter(rules)
                .map(rule -> mutants(rule, rulebook.platforms()))
                .flatMap(Collection::stream)
                .toList()
                .parallelStream()
                .map(mutant -> {
                    MutationReport.Change change = MutationReport.Change.of(mutant, bench.judge(mutant));
                    progress.accept(tried.incrementAndGet());
                    return change;
                })
                .toList());
    }

    /** In the order of the rule's text; the deleted rule last. */
    static List<Mutant> mutants(Rule rule, List<String> platforms) {
        List<Mutant> mutants = new ArrayList<>(ConditionMutants.of(rule, platforms));
        mutants.addAll(ConsequenceMutants.of(rule));
        mutants.add(Mutant.deleted(rule));
        return mutants;
    }
}
