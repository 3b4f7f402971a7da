package io.disputetriage.authoring.analysis;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Whether a ruleset of which a rule was changed still decides as before, for fact sheets steered at that
 * rule. Meant for many changes of one ruleset; safe for many threads.
 */
public final class Equivalence {
    /** So many sheets of scenarios are looked at for one rule. */
    private static final int SEEDS = 12;

    private final Rulebook base;
    private final List<Draft> seeds;
    private final Literals literals;
    private final FactSpace space;
    private final Map<String, List<Draft>> firing = new ConcurrentHashMap<>();

    private Equivalence(Rulebook base, List<Draft> seeds) {
        this.base = base;
        this.seeds = seeds;
        this.literals = Literals.of(base.outlines());
        this.space = space(literals);
    }

    /**
     * Prepares for changes of this ruleset, which takes a fraction of a second.
     *
     * @param base best an interpreted one
     * @param seeds fact sheets worth trying, such as those of the scenarios
     */
    public static Equivalence of(Rulebook base, Collection<FactSheet> seeds) {
        return new Equivalence(base, seeds.stream().map(Draft::of).toList());
    }

    /** Compares with the same ruleset after changes of its rules; policy and order of the actions are taken for the same. */
    public Verdict with(Rulebook changed) {
        int looked = 0;
        Difference weak = null;
        for (RuleChange change : RuleChange.between(base.outlines(), changed.outlines())) {
            for (Draft draft : candidates(change)) {
                looked++;
                Optional<Difference> found = compare(draft, changed);
                if (found.isPresent() && !found.get().isOnlyReasons()) {
                    return new Different(found.get());
                }
                weak = weak == null ? found.orElse(null) : weak;
            }
        }
        return weak == null ? new Same(looked) : new Different(weak);
    }

    private Optional<Difference> compare(Draft draft, Rulebook changed) {
        FactSheet sheet = draft.sheet();
        Decision before = base.decide(sheet);
        Decision after = changed.decide(sheet);
        List<String> members = Difference.members(before, after);
        return members.isEmpty() ? Optional.empty() : Optional.of(new Difference(sheet, before, after, members));
    }

    private Set<Draft> candidates(RuleChange change) {
        FactSpace space = fitting(change);
        Function<FactSheet, Case> derive = base::derive;
        Set<Draft> starts = new LinkedHashSet<>();
        change.before()
                .ifPresent(rule -> starts.addAll(
                        firing.computeIfAbsent(rule.id(), none -> starts(rule, new TargetedSheets(space, derive)))));
        if (starts.isEmpty()) {
            starts.add(Draft.about(Kind.UNKNOWN));
        }
        if (change.sameCondition()) {
            return starts;
        }
        Solver solver = new Solver(space, derive);
        Set<Draft> found = new LinkedHashSet<>();
        for (List<Goal> goals : change.apart()) {
            for (Draft start : starts) {
                solver.solve(start, goals).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Sheets that fire a rule: as poor as can be, and from the scenarios. */
    private List<Draft> starts(Rule rule, TargetedSheets steering) {
        List<Draft> all = new ArrayList<>(steering.firing(rule));
        seeds.stream().filter(seed -> steering.fires(rule, seed)).limit(SEEDS).forEach(all::add);
        return all;
    }

    private FactSpace fitting(RuleChange change) {
        List<Rule> rules = new ArrayList<>(base.outlines());
        rules.addAll(change.rules());
        Literals wider = Literals.of(rules);
        return wider.equals(literals) ? space : space(wider);
    }

    private FactSpace space(Literals literals) {
        PolicyThresholds landmarks =
                PolicyThresholds.of(List.of(PolicyReader.tables(base.files().texts())));
        return FactSpace.of(literals, landmarks, List.of(base::derive));
    }

    /** What came of the comparison. */
    public sealed interface Verdict {}

    /**
     * No difference was found, which says something about the sheets that were looked at only.
     *
     * @param sheets how many they were
     */
    public record Same(int sheets) implements Verdict {}

    /** A difference; one of what is to be done, if there is any. */
    public record Different(Difference difference) implements Verdict {}
}
