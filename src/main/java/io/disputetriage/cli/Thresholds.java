package io.disputetriage.cli;

import io.disputetriage.authoring.scenario.Coverage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How much of the rules the scenarios have to show. */
final class Thresholds {
    @Option(names = "--coverage", description = "show what the scenarios show of the rules, and what they don't")
    private boolean shown;

    @Option(
            names = "--min-rule",
            paramLabel = "PERCENT",
            converter = Percent.class,
            description = "how many of the rules have to fire in some scenario, else 4")
    private BigDecimal rules;

    @Option(
            names = "--min-constraint",
            paramLabel = "PERCENT",
            converter = Percent.class,
            description = "how many of the comparisons in the rules have to be covered, else 4")
    private BigDecimal comparisons;

    /** True if somebody wants to know. */
    boolean wanted() {
        return shown || rules != null || comparisons != null;
    }

    /** Each threshold that is not reached, in one sentence. */
    List<String> missed(Coverage coverage) {
        List<String> missed = new ArrayList<>();
        compare("rules fired", coverage.fired(), rules, missed);
        compare("comparisons are covered", coverage.covered(), comparisons, missed);
        return missed;
    }

    /** In percent, rounded down: 99.99 is not everything. */
    static String percent(Coverage.Share share) {
        return String.format(Locale.ROOT, "%.1f %%", Math.floor(share.percent() * 10) / 10);
    }

    private static void compare(String what, Coverage.Share share, BigDecimal least, List<String> missed) {
        if (least != null && share.percent() < least.doubleValue()) {
            missed.add("Only " + percent(share) + " of the " + what + ", and at least " + least + " % are wanted");
        }
    }
}
