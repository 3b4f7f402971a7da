package io.disputetriage.service.rollout;

import io.disputetriage.authoring.scenario.Outcome;
import io.disputetriage.authoring.scenario.ScenarioFiles;
import io.disputetriage.authoring.scenario.ScenarioReport;
import io.disputetriage.authoring.scenario.ScenarioReport.CaseReport;
import io.disputetriage.authoring.scenario.ScenarioReport.SuiteReport;
import io.disputetriage.authoring.scenario.ScenarioRunner;
import io.disputetriage.diagnostics.Breakdown;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.rulebook.ShippedRulebook;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether a ruleset may go live: it is admitted, it compiles, and its scenarios pass. Takes seconds. */
public final class AdmissionCheck {
    private static final ScenarioReport NOTHING_RAN = new ScenarioReport("", List.of());

    private final RulesGate gate;
    private final RulebookLoads loads;

    /** A trial that believes nothing that was kept. */
    AdmissionCheck(RulesGate gate) {
        this(gate, RulebookLoads.NOTHING_KEPT);
    }

    AdmissionCheck(RulesGate gate, RulebookLoads loads) {
        this.gate = gate;
        this.loads = loads;
    }

    /**
     * For rules that no others could stand in for: throws {@link StartRefused} with every fault if they must not go live. Takes seconds, unless they
     * passed when the program was packaged.
     */
    public static void beforeStart(EarlyRules early) {
        RulesConfig config = early.config();
        AdmissionCheck check =
                new AdmissionCheck(config.rulesGate(), new RulebookLoads(early::loaded, ShippedRulebook::passed));
        if (early.content() instanceof RulesetFiles.Unreadable unreadable) {
            throw StartRefused.rules(config.rules(), check.faults(unreadable));
        }
        RulesetFiles files = ((RulesetFiles.Read) early.content()).files();
        if (!ShippedRulebook.passed(files.revision())) {
            if (check.of(files) instanceof Verdict.Unfit unfit) {
                throw StartRefused.rules(config.rules(), unfit.why());
            }
            early.pass();
        }
    }

    /** How it ended. */
    sealed interface Verdict {
        /** The scenarios that ran. */
        ScenarioReport report();

        /** It may go live. */
        record Fit(Rulebook rulebook, ScenarioReport report) implements Verdict {}

        /**
         * It may not.
         *
         * @param why every fault that was found
         * @param rules how many it has; 0 if it doesn't compile
         */
        record Unfit(List<Diagnostic> why, int rules, ScenarioReport report) implements Verdict {
            public Unfit {
                why = List.copyOf(why);
            }
        }
    }

    /** Whatever breaks down on the way makes it unfit. */
    Verdict of(RulesetFiles files) {
        return Breakdown.caught(".", 0, () -> loaded(files), AdmissionCheck::broken);
    }

    private Verdict loaded(RulesetFiles files) {
        Rulebook.Loading loading = loads.load(files);
        if (loading instanceof Rulebook.Ready ready) {
            return loads.passedBefore(files.revision())
                    ? new Verdict.Fit(ready.rulebook(), NOTHING_RAN)
                    : of(ready.rulebook());
        }
        return new Verdict.Unfit(faults((Rulebook.Refused) loading, files), 0, NOTHING_RAN);
    }

    /** Every fault of files of which some can't be read, and of the others. */
    List<Diagnostic> faults(RulesetFiles.Unreadable files) {
        return Breakdown.caught(
                ".", 0, () -> faults(RulebookLoader.refused(files), files.rest()), fault -> Stream.concat(
                                files.diagnostics().stream(), Stream.of(fault))
                        .toList());
    }

    private List<Diagnostic> faults(Rulebook.Refused refused, RulesetFiles files) {
        List<Diagnostic> why = new ArrayList<>(refused.diagnostics());
        if (gate == RulesGate.SCENARIOS) {
            why.addAll(ScenarioFiles.of(files.texts(), PolicyReader.platforms(files.texts()))
                    .refused());
        }
        return why.stream().sorted().distinct().toList();
    }

    private static Verdict broken(Diagnostic fault) {
        return new Verdict.Unfit(List.of(fault), 0, NOTHING_RAN);
    }

    /** The rest of the trial of what compiles. */
    Verdict of(Rulebook rulebook) {
        return Breakdown.caught(".", 0, () -> compiled(rulebook), AdmissionCheck::broken);
    }

    private Verdict compiled(Rulebook rulebook) {
        if (gate == RulesGate.COMPILE) {
            return new Verdict.Fit(rulebook, NOTHING_RAN);
        }
        ScenarioFiles scenarios = ScenarioFiles.of(rulebook.files().texts(), rulebook.platforms());
        StartProgress.ofProcess()
                .doing("Running "
                        + scenarios.suites().stream()
                                .mapToInt(suite -> suite.scenarios().size())
                                .sum()
                        + " scenarios");
        ScenarioReport report = ScenarioRunner.run(rulebook, scenarios.suites());
        List<Diagnostic> why = new ArrayList<>(scenarios.refused());
        report.suites().forEach(suite -> suite.cases().forEach(each -> failure(suite, each, why)));
        return why.isEmpty()
                ? new Verdict.Fit(rulebook, report)
                : new Verdict.Unfit(
                        why.stream().sorted().toList(), rulebook.outlines().size(), report);
    }

    private static void failure(SuiteReport suite, CaseReport each, List<Diagnostic> why) {
        List<String> found = new ArrayList<>();
        if (each.outcome() instanceof Outcome.Fail fail) {
            fail.differences().forEach(difference -> found.add(difference.toString()));
        } else if (each.outcome() instanceof Outcome.Error error) {
            found.add(error.why());
        }
        if (!found.isEmpty()) {
            why.add(Diagnostic.error(
                    "SCN-201",
                    suite.suite().file(),
                    each.scenario().line(),
                    "The scenario " + each.scenario().id() + " fails: " + String.join("; ", found),
                    "Run test on the folder before it is shipped"));
        }
    }
}
