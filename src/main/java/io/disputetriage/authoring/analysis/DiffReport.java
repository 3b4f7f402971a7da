package io.disputetriage.authoring.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where two rulesets decide otherwise.
 *
 * @param regions of fact sheets that are decided otherwise, by what causes it and what becomes of the actions; those first in which something else is to be done, then the largest
 * @param asked what is asked otherwise where nothing else differs; such fact sheets are in no region
 * @param rules the ids of the rules that say something else, sorted; their place and layout don't count
 * @param rows how many rows of policy tables are new, gone or edited; an edited one counts once
 * @param order whether the order of the actions differs
 * @param messages what is written otherwise; it is the cause of no difference
 * @param unseen what changed and showed in no fact sheet
 * @param ignored members of decisions that were not compared
 * @param scope what was enumerated
 * @param sheets how many fact sheets were decided by both: those of the scope and those steered at the changes
 */
public record DiffReport(
        List<Region> regions,
        Optional<Asked> asked,
        List<String> rules,
        int rows,
        boolean order,
        List<ChangedMessage> messages,
        List<Unseen> unseen,
        Set<String> ignored,
        Scope scope,
        long sheets) {
    public DiffReport {
        regions = List.copyOf(regions);
        ignored = Set.copyOf(ignored);
        rules = List.copyOf(rules);
        messages = List.copyOf(messages);
        unseen = List.copyOf(unseen);
    }

    /** How many fact sheets get a decision that says something else, besides what it asks. */
    public long differing() {
        return regions.stream().mapToLong(Region::sheets).sum();
    }

    /** For programs: each number by its name. */
    public Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("differing", differing());
        figures.put("regions", regions.size());
        if (!ignored.contains(Difference.QUESTIONS)) {
            figures.put("askedOtherwise", asked.map(Asked::sheets).orElse(0L));
        }
        figures.put("rulesChanged", rules.size());
        figures.put("rowsChanged", rows);
        figures.put("messagesChanged", messages.size());
        figures.put("unseen", unseen.size());
        figures.putAll(scope.figures());
        figures.put("sheets", sheets);
        return figures;
    }

    /**
     * A rule, a row or the order of the actions that was changed and showed in none of the fact sheets.
     *
     * @param what it is, with its name
     * @param file of the new ruleset, unless what changed is there no more
     * @param line from 1; 0: the whole file
     * @param decides false: it can show in none, since it says how payloads are read
     */
    public record Unseen(String what, String file, int line, boolean decides) {}

    /**
     * Fact sheets that are decided otherwise for the same causes and to the same effect.
     *
     * @param causes ids of rules with what became of them, and paths of what the policy gives otherwise; sorted
     * @param effect which actions come, go, move or get other details; where none does, which members of the decision differ
     * @param sheets how many of those that were looked at
     * @param example the least of them
     */
    public record Region(List<String> causes, List<String> effect, int sheets, Difference example) {
        public Region {
            causes = List.copyOf(causes);
            effect = List.copyOf(effect);
        }
    }
}
