package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.evaluator.Clause;
import io.disputetriage.rules.evaluator.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fact sheets steered at one rule: it fires, by each of its alternatives, or exactly one of its constraints fails. */
final class TargetedSheets {
    private final FactSpace space;
    private final Function<FactSheet, Case> derive;
    private final Solver solver;

    TargetedSheets(FactSpace space, Function<FactSheet, Case> derive) {
        this.space = space;
        this.derive = derive;
        this.solver = new Solver(space, derive);
    }

    /** As found from sheets where nothing is known, the least first. Empty: none was found that fires the rule. */
    List<Draft> firing(Rule rule) {
        List<Clause> clauses = clauses(rule);
        List<Goal> all = clauses.stream().map(Goal::holds).toList();
        Optional<Draft> plain = solver.solve(Draft.about(Kind.UNKNOWN), all).or(() -> fromWitnesses(clauses, all));
        Set<Draft> firing = new LinkedHashSet<>(plain.stream().toList());
        plain.ifPresent(start -> {
            for (Constraint constraint : rule.constraints()) {
                List<Condition> alternatives = alternatives(constraint.condition());
                for (Condition alternative : alternatives) {
                    List<Goal> goals = new ArrayList<>(all);
                    goals.add(Goal.holds(Clause.of(alternative)));
                    solver.solve(start, goals).ifPresent(firing::add);
                }
            }
        });
        return List.copyOf(firing);
    }

    /** What hangs on four facts at once is in reach of no step; a sheet that was seen to give it is a start of its own. */
    private Optional<Draft> fromWitnesses(List<Clause> clauses, List<Goal> goals) {
        return clauses.stream()
                .flatMap(clause -> clause.reads().stream()
                        .sorted()
                        .flatMap(path -> space.witnesses(path).stream())
                        .filter(draft -> clause.of(derive.apply(draft.sheet())) == Truth.TRUE))
                .flatMap(start -> solver.solve(start, goals).stream())
                .findFirst();
    }

    /** From a sheet that fires the rule: for each constraint one where it alone is false, and one where it alone is unknown. */
    List<Draft> failing(Rule rule, Draft firing) {
        List<Clause> clauses = clauses(rule);
        Set<Draft> failing = new LinkedHashSet<>();
        for (Clause clause : clauses) {
            boolean mayBeUnknown = clause.reads().stream().anyMatch(space::mayBeUnknown);
            for (Truth truth : mayBeUnknown ? List.of(Truth.FALSE, Truth.UNKNOWN) : List.of(Truth.FALSE)) {
                List<Goal> goals = new ArrayList<>();
                goals.add(Goal.is(clause, truth));
                clauses.stream()
                        .filter(other -> other != clause)
                        .map(Goal::holds)
                        .forEach(goals::add);
                solver.solve(firing, goals).ifPresent(failing::add);
            }
        }
        return List.copyOf(failing);
    }

    /** The sheet with each fact that the rule hangs on set to each of its values. */
    List<Draft> around(Rule rule, Draft draft) {
        return changed(draft, behind(rule)).toList();
    }

    /** The sheet with each of the facts set to each other value. */
    static Stream<Draft> changed(Draft sheet, List<Dimension> dimensions) {
        return dimensions.stream().flatMap(dimension -> IntStream.range(0, dimension.size())
                .mapToObj(setting -> dimension.set(sheet, setting))
                .filter(changed -> changed != sheet));
    }

    /** What the rule hangs on. */
    List<Dimension> behind(Rule rule) {
        Set<Dimension> behind = new LinkedHashSet<>();
        for (Clause clause : clauses(rule)) {
            clause.reads().stream().sorted().forEach(path -> behind.addAll(space.behind(path)));
        }
        return List.copyOf(behind);
    }

    boolean fires(Rule rule, Draft draft) {
        Case facts = derive.apply(draft.sheet());
        return clauses(rule).stream().allMatch(clause -> clause.of(facts) == Truth.TRUE);
    }

    static List<Clause> clauses(Rule rule) {
        return rule.constraints().stream()
                .map(constraint -> Clause.of(constraint.condition()))
                .toList();
    }

    /** Each way in which a condition may hold: the parts of an "or", the words of an "in"; itself, if there is but one. */
    private static List<Condition> alternatives(Condition condition) {
        if (condition instanceof Condition.Combination several) {
            return several.parts().stream()
                    .flatMap(part -> alternatives(part).stream())
                    .toList();
        }
        if (condition instanceof Condition.Test test && test.operator() == Condition.Operator.IN) {
            return test.right().stream()
                    .map(word -> (Condition) new Condition.Test(test.left(), Condition.Operator.EQUAL, List.of(word)))
                    .toList();
        }
        return List.of(condition);
    }
}
