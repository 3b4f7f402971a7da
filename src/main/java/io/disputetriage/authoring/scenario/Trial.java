package io.disputetriage.authoring.scenario;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.policy.Policy;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.List;

/**
 * One scenario that decisions can be held against, whoever makes them.
 *
 * @param suite the scenario's file
 * @param sheet what is to be decided
 */
public record Trial(ScenarioSuite suite, Scenario scenario, FactSheet sheet) {

    /** The scenarios that are run and that expect a decision, in the order of the files; payloads are read by this policy. */
    public static List<Trial> of(List<ScenarioSuite> suites, Policy policy) {
        return suites.stream()
                .map(suite -> suite.read(policy))
                .flatMap(suite -> suite.scenarios().stream()
                        .filter(scenario -> scenario.todo() == null
                                && !scenario.expect().problem()
                                && !scenario.expect().isEmpty()
                                && scenario.given() instanceof Given.Facts)
                        .map(scenario -> new Trial(suite, scenario, ((Given.Facts) scenario.given()).sheet())))
                .toList();
    }

    /**
     * True if the decision is as the scenario expects.
     *
     * @param rulebook whose messages and tables of evidence go with it
     */
    public boolean passes(Decision decision, Rulebook rulebook) {
        return ExpectationCheck.of(
                        scenario.expect(),
                        ((Given.Facts) scenario.given()).answer(decision),
                        DecisionAdditions.of(rulebook, sheet, decision))
                .isEmpty();
    }

    /** True if the scenario looks at the questions, which hang on rules that don't fire as well. */
    public boolean asks() {
        return !scenario.expect().questions().isEmpty();
    }
}
