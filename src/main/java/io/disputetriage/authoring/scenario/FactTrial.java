package io.disputetriage.authoring.scenario;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Something that must hold for the facts of every scenario, whatever it expects.
 *
 * @param kind what was tried
 * @param sheets how many fact sheets were decided, those of the scenarios and what was made of them
 * @param refused how many that were made are no sound fact sheets, and so were not decided
 * @param violations in the order of the scenarios
 */
public record FactTrial(Kind kind, int sheets, int refused, List<Violation> violations) {
    public FactTrial {
        Objects.requireNonNull(kind);
        violations = List.copyOf(violations);
    }

    /** What can be tried. */
    public enum Kind {
        /** The order of fields and of entries in lists doesn't change a byte of the decision. */
        SHUFFLE,
        /** A decision without one of the facts still keeps its promises. */
        DROP_FACTS,
        /** The engine fires the rules that the evaluator says. */
        ORACLE
    }

    /**
     * One thing that didn't hold.
     *
     * @param what in one sentence
     */
    public record Violation(ScenarioSuite suite, Scenario scenario, String what) {}

    /** Tries it with every scenario whose facts are sound. */
    public static FactTrial of(Kind kind, Rulebook rulebook, List<ScenarioSuite> suites) {
        Function<FactSheet, TrialResult> trial =
                switch (kind) {
                    case SHUFFLE -> new ShuffledFacts(rulebook)::tryOut;
                    case DROP_FACTS -> new DroppedFacts(rulebook)::tryOut;
                    case ORACLE -> sheet -> new TrialResult(1, 0, rulebook.disagreements(sheet));
                };
        int sheets = 0;
        int refused = 0;
        List<Violation> violations = new ArrayList<>();
        for (ScenarioSuite suite : suites) {
            for (Scenario scenario : suite.read(rulebook.policy()).scenarios()) {
                if (scenario.given() instanceof Given.Facts facts) {
                    TrialResult tried = trial.apply(facts.sheet());
                    sheets += tried.sheets();
                    refused += tried.refused();
                    tried.broken().forEach(what -> violations.add(new Violation(suite, scenario, what)));
                }
            }
        }
        return new FactTrial(kind, sheets, refused, violations);
    }
}
