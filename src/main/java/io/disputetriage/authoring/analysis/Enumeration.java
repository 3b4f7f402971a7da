package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.rules.drl.Rule;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The fact sheets of a fact space that are looked at, each once and always in the same order: steered at
 * every rule, the given ones with one and two facts changed, and all pairs of settings per kind and stage.
 */
final class Enumeration {
    private final FiringSheets firing;
    private final FactSpace space;
    private final List<Rule> rules;
    private final List<Target> targets;
    private final Function<FactSheet, Case> derive;
    private final List<Draft> seeds;
    private final int budget;

    /**
     * @param rules that are heard for a kind and a stage, which says what can matter there
     * @param targets whose firing is steered at
     * @param derive of the policy by which it is judged what can matter where
     * @param seeds sheets that people thought of
     * @param budget how many sheets at most
     */
    Enumeration(
            FiringSheets firing,
            Collection<Rule> rules,
            Collection<Target> targets,
            Function<FactSheet, Case> derive,
            List<Draft> seeds,
            int budget) {
        this.firing = firing;
        this.space = firing.space();
        this.rules = List.copyOf(rules);
        this.targets = List.copyOf(targets);
        this.derive = derive;
        this.seeds = seeds;
        this.budget = budget;
    }

    /** Passes every sheet on and says what they were. What one part of the budget leaves is used by the next. */
    Scope each(Consumer<Draft> then) {
        Sink sink = new Sink(then);
        sink.until(budget * 2L / 5);
        steered(sink);
        long steered = sink.count;
        sink.until(steered + (budget - steered) / 3);
        seeds(sink);
        long varied = sink.count - steered;
        sink.until(budget);
        List<PairwiseCombinations> cells = Partitions.of(space, rules, derive);
        pairs(cells, sink);
        return new Scope(
                sink.count,
                steered,
                varied,
                sink.count - steered - varied,
                space.dimensions().size(),
                space.dimensions().stream().mapToInt(Dimension::size).sum(),
                cells.size(),
                cells.stream().mapToLong(PairwiseCombinations::covered).sum(),
                cells.stream().mapToLong(PairwiseCombinations::total).sum());
    }

    private void steered(Sink sink) {
        List<List<Draft>> around = new ArrayList<>();
        FiringSheets.parts(targets).takeWhile(part -> !sink.full()).forEach(part -> part.parallelStream()
                .map(target -> Aim.at(target, firing))
                .toList()
                .forEach(aim -> {
                    aim.hits().forEach(sink::take);
                    around.add(aim.around());
                }));
        inTurn(around, sink);
    }

    /** Made when it is asked for: all neighbours of all seeds at once take gigabytes. */
    private static List<Draft> changed(Draft seed, List<UnaryOperator<Draft>> changes) {
        return new AbstractList<>() {
            @Override
            public Draft get(int index) {
                return changes.get(index).apply(seed);
            }

            @Override
            public int size() {
                return changes.size();
            }
        };
    }

    private void seeds(Sink sink) {
        seeds.forEach(sink::take);
        List<UnaryOperator<Draft>> changes = new ArrayList<>();
        space.dimensions().forEach(dimension -> {
            for (int i = 0; i < dimension.size(); i++) {
                int value = i;
                changes.add(draft -> dimension.set(draft, value));
            }
        });
        Collections.shuffle(changes, new Random(5));
        List<List<Draft>> around = new ArrayList<>();
        seeds.forEach(seed -> around.add(changed(seed, changes)));
        long limit = sink.limit;
        sink.until(sink.count + (limit - sink.count) / 2);
        inTurn(around, sink);
        sink.until(limit);
        Random random = new Random(11);
        for (int tries = 0; !seeds.isEmpty() && !sink.full() && tries < budget; tries++) {
            Draft draft = seeds.get(tries % seeds.size());
            for (int change = 0; change < 2; change++) {
                Dimension dimension =
                        space.dimensions().get(random.nextInt(space.dimensions().size()));
                draft = dimension.set(draft, random.nextInt(dimension.size()));
            }
            sink.take(draft);
        }
    }

    /** The first of each list, then the second of each, and so on, so that none is cut off for another. */
    private static void inTurn(List<List<Draft>> lists, Sink sink) {
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest && !sink.full(); i++) {
            for (List<Draft> list : lists) {
                if (i < list.size()) {
                    sink.take(list.get(i));
                }
            }
        }
    }

    private static void pairs(List<PairwiseCombinations> cells, Sink sink) {
        List<PairwiseCombinations> open = new ArrayList<>(cells);
        while (!open.isEmpty() && !sink.full()) {
            open.removeIf(cell -> {
                Draft draft = sink.full() ? null : cell.next();
                if (draft != null) {
                    sink.take(draft);
                }
                return draft == null;
            });
        }
    }

    /** What comes of steering at one rule. */
    private record Aim(List<Draft> hits, List<Draft> around) {
        static Aim at(Target target, FiringSheets firing) {
            Rule rule = target.rule();
            TargetedSheets steering = new TargetedSheets(firing.space(), target.derive());
            List<Draft> hits = new ArrayList<>(firing.of(target));
            if (hits.isEmpty()) {
                return new Aim(hits, List.of());
            }
            Draft first = hits.get(0);
            hits.addAll(steering.failing(rule, first));
            return new Aim(hits, steering.around(rule, first));
        }
    }

    /** Takes each sheet once, and none beyond a limit. */
    private static final class Sink {
        private final Set<Long> seen = new HashSet<>();
        private final Consumer<Draft> then;
        private long limit;
        private long count;

        Sink(Consumer<Draft> then) {
            this.then = then;
        }

        void until(long limit) {
            this.limit = limit;
        }

        boolean full() {
            return count >= limit;
        }

        void take(Draft draft) {
            if (!full() && seen.add(draft.key())) {
                count++;
                then.accept(draft);
            }
        }
    }
}
