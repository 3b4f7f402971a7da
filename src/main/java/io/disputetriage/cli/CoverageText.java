package io.disputetriage.cli;

import io.disputetriage.authoring.scenario.Coverage;
import io.disputetriage.authoring.scenario.Coverage.ComparisonCoverage;
import io.disputetriage.authoring.scenario.Coverage.ConstraintCoverage;
import io.disputetriage.authoring.scenario.Coverage.RuleCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What scenarios show of the rules, for people: the sums, and each rule of which something is not shown. */
final class CoverageText {
    private final RulesFolder folder;
    private final List<String> lines = new ArrayList<>();

    private CoverageText(RulesFolder folder) {
        this.folder = folder;
    }

    static List<String> of(Coverage coverage, RulesFolder folder) {
        CoverageText text = new CoverageText(folder);
        coverage.rules().forEach(text::rule);
        text.lines.add(summary(coverage));
        return text.lines;
    }

    static String summary(Coverage coverage) {
        return "rules fired: " + share(coverage.fired()) + "; comparisons covered: " + share(coverage.covered());
    }

    /** What no scenario has shown of a comparison. */
    static String missing(ComparisonCoverage comparison) {
        boolean carried = comparison.carried() > 0;
        boolean alone = comparison.seen().decidedAlone() > 0;
        return carried
                ? "never the one that keeps the rule silent"
                : alone
                        ? "never the one that holds"
                        : "neither the one that holds nor the one that keeps the rule silent";
    }

    private static String share(Coverage.Share share) {
        return share.some() + " of " + share.all() + " (" + Thresholds.percent(share) + ")";
    }

    private void rule(RuleCoverage rule) {
        boolean whole = rule.constraints().stream()
                .flatMap(constraint -> constraint.comparisons().stream())
                .allMatch(ComparisonCoverage::covered);
        if (whole && rule.reach() == Coverage.Reach.FIRED) {
            return;
        }
        lines.add(folder.seenFromHere(rule.file()) + ":" + rule.line() + "  " + rule.id() + "  "
                + rule.reach().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (rule.fired() > 0 ? " " + Amount.of(rule.fired(), "time") : ""));
        if (rule.reach() != Coverage.Reach.FIRED) {
            return;
        }
        for (ConstraintCoverage constraint : rule.constraints()) {
            constraint.comparisons().stream()
                    .filter(comparison -> !comparison.covered())
                    .forEach(comparison -> lines.add("    " + constraint.line() + ":" + constraint.column() + "  "
                            + comparison.text() + "  " + missing(comparison) + " (true "
                            + comparison.seen().isTrue() + ", false "
                            + comparison.seen().isFalse() + ", unknown "
                            + comparison.seen().isUnknown() + ")"));
        }
    }
}
