package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds fact sheets for which conditions hold or fail, by changing the facts behind them one after the
 * other, or two at once where one alone gets no nearer, or by way of a draft that is further away; what a
 * change does is asked of the derivation. It may miss a sheet that needs three changes at once.
 */
final class Solver {
    private static final int STEPS = 60;
    /** Pairs of changes tried for one goal: what hangs on very many facts is seldom beyond one of them. */
    private static final int PAIRS = 2_000;

    private final FactSpace space;
    private final Function<FactSheet, Case> derive;
    private final Predicate<Dimension> free;

    Solver(FactSpace space, Function<FactSheet, Case> derive) {
        this(space, derive, all -> true);
    }

    /** One that changes some facts only. */
    Solver(FactSpace space, Function<FactSheet, Case> derive, Predicate<Dimension> free) {
        this.space = space;
        this.derive = derive;
        this.free = free;
    }

    /** The same start and goals give the same draft. */
    Optional<Draft> solve(Draft start, List<Goal> goals) {
        Draft draft = start;
        int open = open(draft, goals);
        for (int step = 0; step < STEPS && open > 0; step++) {
            Found found = better(draft, goals, open);
            if (found == null) {
                return Optional.empty();
            }
            draft = found.draft();
            open = found.open();
        }
        return open == 0 ? Optional.of(draft) : Optional.empty();
    }

    private Found better(Draft draft, List<Goal> goals, int open) {
        Case facts = derive.apply(draft.sheet());
        List<Goal> missed = goals.stream().filter(goal -> !goal.reached(facts)).toList();
        Found best = step(draft, goals, open, missed, List.of());
        for (int i = 0; i < missed.size() && best == null; i++) {
            Goal goal = missed.get(i);
            for (Draft detour : reaching(draft, goal, goals)) {
                best = repaired(detour, goals, open, goal);
                if (best != null) {
                    return best;
                }
            }
        }
        return best;
    }

    /** The one change that leaves the fewest goals open, if they are fewer than now, and keeps some of them. */
    private Found step(Draft draft, List<Goal> goals, int open, List<Goal> missed, List<Goal> kept) {
        Found best = null;
        for (Dimension dimension : behind(missed)) {
            for (int i = 0; i < dimension.size(); i++) {
                Draft next = dimension.set(draft, i);
                if (next != draft) {
                    best = nearer(best, next, goals, open, kept);
                    if (best != null && best.open() == 0) {
                        return best;
                    }
                }
            }
        }
        return best;
    }

    /** From a draft that reaches one goal at the cost of others, change by change until more are reached than before. */
    private Found repaired(Draft detour, List<Goal> goals, int open, Goal pinned) {
        Found found = new Found(detour, open(detour, goals));
        while (found != null && found.open() >= open) {
            Case facts = derive.apply(found.draft().sheet());
            found = step(
                    found.draft(),
                    goals,
                    found.open(),
                    goals.stream().filter(goal -> !goal.reached(facts)).toList(),
                    List.of(pinned));
        }
        return found;
    }

    /** One draft for each different effect on the goals among those that reach this one by one change, else by two. */
    private Collection<Draft> reaching(Draft draft, Goal goal, List<Goal> goals) {
        Map<List<Boolean>, Draft> ways = new LinkedHashMap<>();
        List<Dimension> behind = behind(List.of(goal));
        for (Dimension one : behind) {
            for (int i = 0; i < one.size(); i++) {
                note(one.set(draft, i), goal, goals, ways);
            }
        }
        int tried = 0;
        for (int a = 0; a < behind.size() && ways.isEmpty(); a++) {
            for (int b = a + 1; b < behind.size() && tried < PAIRS; b++) {
                tried += behind.get(a).size() * behind.get(b).size();
                for (int i = 0; i < behind.get(a).size(); i++) {
                    Draft first = behind.get(a).set(draft, i);
                    for (int j = 0; j < behind.get(b).size() && first != draft; j++) {
                        note(behind.get(b).set(first, j), goal, goals, ways);
                    }
                }
            }
        }
        return ways.values();
    }

    private void note(Draft draft, Goal goal, List<Goal> goals, Map<List<Boolean>, Draft> ways) {
        Case facts = derive.apply(draft.sheet());
        if (goal.reached(facts)) {
            ways.putIfAbsent(goals.stream().map(each -> each.reached(facts)).toList(), draft);
        }
    }

    private Found nearer(Found best, Draft draft, List<Goal> goals, int open, List<Goal> kept) {
        Case facts = derive.apply(draft.sheet());
        int now = 0;
        for (Goal goal : goals) {
            now += goal.reached(facts) ? 0 : 1;
        }
        boolean nearer = now < (best == null ? open : best.open());
        return nearer && kept.stream().allMatch(goal -> goal.reached(facts)) ? new Found(draft, now) : best;
    }

    private int open(Draft draft, List<Goal> goals) {
        Case facts = derive.apply(draft.sheet());
        int open = 0;
        for (Goal goal : goals) {
            open += goal.reached(facts) ? 0 : 1;
        }
        return open;
    }

    private List<Dimension> behind(List<Goal> goals) {
        Set<Dimension> all = new LinkedHashSet<>();
        goals.forEach(goal -> goal.clause().reads().stream()
                .sorted()
                .forEach(path -> space.behind(path).stream().filter(free).forEach(all::add)));
        return new ArrayList<>(all);
    }

    private record Found(Draft draft, int open) {}
}
