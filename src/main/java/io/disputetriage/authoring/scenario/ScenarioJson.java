package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.authoring.scenario.ScenarioReport.CaseReport;
import io.disputetriage.authoring.scenario.ScenarioReport.SuiteReport;
import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run of scenarios as JSON. It holds no times, so that the same run gives the same text. */
public final class ScenarioJson {
    private ScenarioJson() {}

    /**
     * The whole document, indented, ending with a line end.
     *
     * @param coverage left out if empty
     * @param missed thresholds that were not reached, each in one sentence
     * @param refused faults of scenario files that could not be read
     */
    public static String of(
            ScenarioReport report,
            Optional<Coverage> coverage,
            List<String> missed,
            List<FactTrial> trials,
            List<Diagnostic> refused) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("revision", report.revision());
        root.put("passed", report.count(Outcome.Pass.class));
        root.put("failed", report.count(Outcome.Fail.class));
        root.put("errors", report.count(Outcome.Error.class));
        root.put("skipped", report.count(Outcome.Skipped.class));
        ArrayNode suites = root.putArray("suites");
        report.suites().forEach(suite -> write(suites.addObject(), suite));
        ArrayNode tried = root.putArray("trials");
        trials.forEach(trial -> write(tried.addObject(), trial));
        coverage.ifPresent(some -> write(root.putObject("coverage"), some));
        missed.forEach(root.putArray("missed")::add);
        ArrayNode faults = root.putArray("refused");
        refused.forEach(fault -> faults.addObject()
                .put("code", fault.code())
                .put("file", fault.file())
                .put("line", fault.line())
                .put("column", fault.column())
                .put("message", fault.message())
                .put("hint", fault.hint()));
        return root.toPrettyString() + "\n";
    }

    private static void write(ObjectNode node, SuiteReport suite) {
        node.put("suite", suite.suite().name());
        node.put("file", suite.suite().file());
        ArrayNode cases = node.putArray("cases");
        suite.cases().forEach(each -> write(cases.addObject(), each));
    }

    private static void write(ObjectNode node, CaseReport each) {
        node.put("id", each.scenario().id());
        node.put("title", each.scenario().title());
        node.put("line", each.scenario().line());
        each.scenario().tags().forEach(node.putArray("tags")::add);
        if (each.outcome() instanceof Outcome.Fail fail) {
            node.put("outcome", "failed");
            write(node, fail);
        } else if (each.outcome() instanceof Outcome.Error error) {
            node.put("outcome", "error").put("why", error.why());
        } else if (each.outcome() instanceof Outcome.Skipped skipped) {
            node.put("outcome", "skipped").put("why", skipped.why());
        } else {
            node.put("outcome", "passed");
        }
    }

    private static void write(ObjectNode node, Outcome.Fail fail) {
        ArrayNode differences = node.putArray("differences");
        fail.differences().forEach(difference -> differences
                .addObject()
                .put("what", difference.what())
                .put("expected", difference.expected())
                .put("found", difference.found()));
        fail.decided().forEach(node.putArray("decided")::add);
        ArrayNode silent = node.putArray("silent");
        fail.silent().forEach(each -> {
            ObjectNode one = silent.addObject()
                    .put("expected", each.expected())
                    .put("rule", each.rule().id())
                    .put("file", each.rule().file())
                    .put("line", each.first().line())
                    .put("column", each.first().column())
                    .put("constraint", each.first().text())
                    .put("result", each.first().result().name());
            ObjectNode values = one.putObject("values");
            each.first().values().forEach((fact, value) -> values.put(fact, value == null ? null : value.toString()));
            one.put("otherConstraintsNotTrue", each.more());
        });
    }

    private static void write(ObjectNode node, FactTrial trial) {
        node.put("trial", trial.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        node.put("sheets", trial.sheets());
        node.put("refused", trial.refused());
        ArrayNode violations = node.putArray("violations");
        trial.violations().forEach(violation -> violations
                .addObject()
                .put("suite", violation.suite().name())
                .put("file", violation.suite().file())
                .put("id", violation.scenario().id())
                .put("line", violation.scenario().line())
                .put("what", violation.what()));
    }

    private static void write(ObjectNode node, Coverage coverage) {
        node.put("cases", coverage.cases());
        write(node.putObject("rulesFired"), coverage.fired());
        write(node.putObject("comparisonsCovered"), coverage.covered());
        ArrayNode rules = node.putArray("rules");
        for (Coverage.RuleCoverage rule : coverage.rules()) {
            ObjectNode one = rules.addObject();
            one.put("rule", rule.id()).put("file", rule.file()).put("line", rule.line());
            one.put("reach", rule.reach().name()).put("fired", rule.fired()).put("blocked", rule.blocked());
            ArrayNode constraints = one.putArray("constraints");
            rule.constraints().forEach(constraint -> write(constraints.addObject(), constraint));
        }
    }

    private static void write(ObjectNode node, Coverage.ConstraintCoverage constraint) {
        node.put("index", constraint.index()).put("text", constraint.text());
        node.put("line", constraint.line()).put("column", constraint.column());
        write(node, constraint.seen());
        ArrayNode comparisons = node.putArray("comparisons");
        for (Coverage.ComparisonCoverage comparison : constraint.comparisons()) {
            ObjectNode one = comparisons.addObject().put("text", comparison.text());
            write(one, comparison.seen());
            one.put("carried", comparison.carried()).put("covered", comparison.covered());
        }
    }

    private static void write(ObjectNode node, Coverage.Seen seen) {
        node.put("true", seen.isTrue())
                .put("false", seen.isFalse())
                .put("unknown", seen.isUnknown())
                .put("decidedAlone", seen.decidedAlone());
    }

    private static void write(ObjectNode node, Coverage.Share share) {
        node.put("some", share.some()).put("all", share.all()).put("percent", share.percent());
    }
}
