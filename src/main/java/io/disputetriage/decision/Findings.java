package io.disputetriage.decision;

import java.util.List;

/**
 * All that the rules said about one case, in no particular order.
 *
 * @param faults sentences about rules that failed or a firing limit that was reached; empty when all went well
 */
public record Findings(
        List<Proposal<Recommendation>> recommendations,
        List<Proposal<Advice>> advice,
        List<Proposal<Impact>> impact,
        List<Proposal<Warning>> warnings,
        List<String> faults) {
    public Findings {
        recommendations = List.copyOf(recommendations);
        advice = List.copyOf(advice);
        impact = List.copyOf(impact);
        warnings = List.copyOf(warnings);
        faults = List.copyOf(faults);
    }
}
