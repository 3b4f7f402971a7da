package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fact sheets made for each kind of complaint and for each rule, on both sides of what it asks for. Those of a rule hang
 * on that rule and the values of the facts, and on no number of sheets that shall be looked at.
 */
final class BoundarySheets {
    private static final Fact KIND = Fact.at("complaint.kind");

    private final FactSpace space;
    private final TargetedSheets steering;
    private final List<Firing> rules;
    private final Set<Draft> starts = new LinkedHashSet<>();

    BoundarySheets(FactSpace space, Function<FactSheet, Case> derive, List<Firing> rules) {
        this.space = space;
        this.steering = new TargetedSheets(space, derive);
        this.rules = rules;
        Arrays.stream(Kind.values()).map(Draft::about).forEach(starts::add);
        rules.forEach(rule -> starts.addAll(rule.sheets()));
        rules.parallelStream().map(this::failing).toList().forEach(starts::addAll);
    }

    /** Those of which nothing is known but the kind, and those that a rule just fires in, or just doesn't. */
    Set<Draft> starts() {
        return starts;
    }

    /** Passes on the starts, and those that are one fact away from a kind or from a sheet that fires a rule; always in the same order. */
    void each(Consumer<Draft> then) {
        starts.forEach(then);
        List<Dimension> besidesKind = space.dimensions().stream()
                .filter(each -> !each.facts().contains(KIND))
                .toList();
        Arrays.stream(Kind.values()).forEach(kind -> TargetedSheets.changed(Draft.about(kind), besidesKind)
                .forEach(then));
        for (Firing rule : rules) {
            List<Dimension> dimensions = deciding(rule);
            rule.sheets()
                    .forEach(sheet -> TargetedSheets.changed(sheet, dimensions).forEach(then));
        }
    }

    /** The sheets that fire a rule, with any two of the facts changed that it or a guard looks at. */
    Stream<Draft> twoChanged(Firing rule) {
        List<Dimension> dimensions = deciding(rule);
        return rule.sheets().stream()
                .flatMap(sheet -> IntStream.range(0, dimensions.size()).boxed().flatMap(at -> TargetedSheets.changed(
                                sheet, dimensions.subList(at, at + 1))
                        .flatMap(once -> TargetedSheets.changed(once, dimensions.subList(at + 1, dimensions.size())))));
    }

    private List<Draft> failing(Firing rule) {
        return rule.sheets().isEmpty()
                ? List.of()
                : steering.failing(rule.rule(), rule.sheets().get(0));
    }

    private List<Dimension> deciding(Firing rule) {
        Set<Dimension> behind = new HashSet<>(steering.behind(rule.rule()));
        return space.dimensions().stream()
                .filter(each -> behind.contains(each) || FactSpace.isGuarded(each))
                .toList();
    }
}
