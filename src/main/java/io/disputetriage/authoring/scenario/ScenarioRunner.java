package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.authoring.scenario.ScenarioReport.CaseReport;
import io.disputetriage.authoring.scenario.ScenarioReport.SuiteReport;
import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Lets rules decide scenarios and compares. Same rules and scenarios, same report. */
public final class ScenarioRunner {
    /** Says for a decision that is not as expected which rules stayed silent. */
    @FunctionalInterface
    private interface Why {
        List<Silence> silent(FactSheet sheet, Expectation expect, ObjectNode answer);
    }

    private final Function<FactSheet, Decision> decide;
    private final BiFunction<FactSheet, Decision, DecisionAdditions> additions;
    private final Why why;
    private final Predicate<String> isRule;

    private ScenarioRunner(
            Function<FactSheet, Decision> decide,
            BiFunction<FactSheet, Decision, DecisionAdditions> additions,
            Why why,
            Predicate<String> isRule) {
        this.decide = decide;
        this.additions = additions;
        this.why = why;
        this.isRule = isRule;
    }

    /** Runs every scenario of these suites; one that breaks down doesn't keep the others from running. */
    public static ScenarioReport run(Rulebook rulebook, List<ScenarioSuite> suites) {
        SilentRules silent = new SilentRules(rulebook.outlines());
        Why why = (sheet, expect, answer) -> silent.of(expect, answer, rulebook.explain(sheet));
        Set<String> ids = rulebook.outlines().stream().map(Rule::id).collect(Collectors.toSet());
        return new ScenarioRunner(
                        rulebook::decide,
                        (sheet, decision) -> DecisionAdditions.of(rulebook, sheet, decision),
                        why,
                        ids::contains)
                .run(
                        rulebook.revision(),
                        suites.stream()
                                .map(suite -> suite.read(rulebook.policy()))
                                .toList());
    }

    /** The same with decisions that come from elsewhere, and so without the rules that stayed silent, without drafts and with an empty checklist. */
    static ScenarioReport run(Function<FactSheet, Decision> decide, String revision, List<ScenarioSuite> suites) {
        return new ScenarioRunner(
                        decide,
                        (sheet, decision) -> DecisionAdditions.NONE,
                        (sheet, expect, answer) -> List.of(),
                        id -> true)
                .run(revision, suites);
    }

    private ScenarioReport run(String revision, List<ScenarioSuite> suites) {
        return new ScenarioReport(
                revision,
                suites.stream()
                        .map(suite -> new SuiteReport(
                                suite,
                                suite.scenarios().stream().map(this::survived).toList()))
                        .toList());
    }

    private CaseReport survived(Scenario scenario) {
        try {
            return run(scenario);
        } catch (RuntimeException | LinkageError | StackOverflowError bug) {
            return undecided(scenario, new Outcome.Error("Deciding broke down: " + bug));
        }
    }

    private CaseReport run(Scenario scenario) {
        Expectation expect = scenario.expect();
        if (scenario.todo() != null) {
            return undecided(scenario, new Outcome.Skipped("todo: " + scenario.todo()));
        }
        if (expect.isEmpty()) {
            return undecided(scenario, new Outcome.Error("Nothing is expected, so nothing is shown"));
        }
        Optional<String> unknown =
                expect.neverRules().stream().filter(isRule.negate()).findFirst();
        if (unknown.isPresent()) {
            return undecided(
                    scenario, new Outcome.Error("neverRules: there is no rule " + unknown.get() + " to stay silent"));
        }
        if (scenario.given() instanceof Given.Facts facts) {
            return expect.problem()
                    ? undecided(scenario, fail("problem", "400", "a sound fact sheet"))
                    : decided(scenario, facts);
        }
        return undecided(
                scenario,
                scenario.given() instanceof Given.Refused refused && !expect.problem()
                        ? new Outcome.Error("The payloads make no fact sheet. " + String.join(" ", refused.why()))
                        : new Outcome.Pass());
    }

    private CaseReport decided(Scenario scenario, Given.Facts facts) {
        FactSheet sheet = facts.sheet();
        Decision decision = decide.apply(sheet);
        ObjectNode answer = facts.answer(decision);
        List<Mismatch> differences = ExpectationCheck.of(scenario.expect(), answer, additions.apply(sheet, decision));
        Outcome outcome = differences.isEmpty()
                ? new Outcome.Pass()
                : new Outcome.Fail(differences, actionsOf(answer), why.silent(sheet, scenario.expect(), answer));
        return new CaseReport(scenario, outcome, decision);
    }

    private static List<String> actionsOf(ObjectNode answer) {
        return StreamSupport.stream(answer.path("actions").spliterator(), false)
                .map(ShortText::decided)
                .toList();
    }

    private static Outcome fail(String what, String expected, String found) {
        return new Outcome.Fail(List.of(new Mismatch(what, expected, found)), List.of(), List.of());
    }

    private static CaseReport undecided(Scenario scenario, Outcome outcome) {
        return new CaseReport(scenario, outcome, null);
    }
}
