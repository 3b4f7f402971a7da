package io.disputetriage.regions;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.rulebook.Rulebook;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where two rulesets decide otherwise.
 *
 * @param regions of fact sheets that are decided otherwise, by what causes it; those first in which something else is to be done, then the largest
 * @param rules the ids of the rules that say something else, sorted; their place and layout don't count
 * @param rows of policy tables that only one ruleset has
 * @param order whether the order of the actions differs
 * @param scope what was enumerated
 * @param sheets how many fact sheets were decided by both: those of the scope and those steered at the changes
 */
public record DiffReport(
        List<Region> regions, List<String> rules, List<String> rows, boolean order, Scope scope, long sheets) {
    public DiffReport {
        regions = List.copyOf(regions);
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
    }

    /**
     * Compares two rulesets.
     *
     * @param before best an interpreted one, like {@code after}
     * @param seeds fact sheets worth trying, such as those of the scenarios
     * @param budget how many fact sheets to enumerate at most, besides those steered at what changed
     */
    public static DiffReport of(Rulebook before, Rulebook after, Collection<FactSheet> seeds, int budget) {
        return RulesetDiff.of(before, after, seeds, budget);
    }

    /** The changed rules of which no fact sheet showed a difference. */
    public List<String> unseen() {
        return rules.stream()
                .filter(rule -> regions.stream()
                        .flatMap(region -> region.causes().stream())
                        .noneMatch(cause -> cause.startsWith(rule + " ")))
                .toList();
    }

    /** For programs: each number by its name. */
    public Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("differing", regions.stream().mapToLong(Region::sheets).sum());
        figures.put("regions", regions.size());
        figures.put("rulesChanged", rules.size());
        figures.put("rowsChanged", rows.size());
        figures.putAll(scope.figures());
        figures.put("sheets", sheets);
        return figures;
    }

    /**
     * Fact sheets that are decided otherwise for the same causes.
     *
     * @param causes ids of rules with what became of them, and paths of what the policy gives otherwise; sorted
     * @param sheets how many of those that were looked at
     * @param example the least of them
     */
    public record Region(List<String> causes, int sheets, Difference example) {
        public Region {
            causes = List.copyOf(causes);
        }
    }
}
