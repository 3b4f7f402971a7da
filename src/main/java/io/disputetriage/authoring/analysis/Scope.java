package io.disputetriage.authoring.analysis;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was looked at. Whatever is found or not found is a statement about this.
 *
 * @param sheets all of them, each once
 * @param steered those that fire a rule, or for which exactly one of its constraints fails, and their neighbours
 * @param varied the scenarios' own, with up to two facts changed
 * @param paired those that hold pairs of settings
 * @param facts that decide something, where facts that must fit each other count as one
 * @param values that these facts took
 * @param cells kinds of complaint times stages
 * @param pairsCovered pairs of values of two facts in one cell that were together in a sheet
 * @param pairs all of them
 */
public record Scope(
        long sheets,
        long steered,
        long varied,
        long paired,
        int facts,
        int values,
        int cells,
        long pairsCovered,
        long pairs) {
    static final Scope NOTHING = new Scope(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Together with so many sheets that were made for rules before. */
    Scope with(int made) {
        return new Scope(sheets + made, steered + made, varied, paired, facts, values, cells, pairsCovered, pairs);
    }

    /** For people: one sentence without a point. */
    public String sentence() {
        return sheets + " fact sheets were looked at: " + steered + " steered at the rules, " + varied
                + " from scenarios with up to two facts changed, " + paired + " for pairs of values; "
                + facts + " facts with " + values + " values, " + cells + " combinations of kind and stage, "
                + pairsCovered + " of " + pairs + " pairs";
    }

    /** For programs: each number by its name. */
    public Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("sheets", sheets);
        figures.put("steered", steered);
        figures.put("varied", varied);
        figures.put("paired", paired);
        figures.put("facts", facts);
        figures.put("values", values);
        figures.put("cells", cells);
        figures.put("pairsCovered", pairsCovered);
        figures.put("pairs", pairs);
        return figures;
    }
}
