package io.disputetriage.authoring.scenario;

import io.disputetriage.decision.Decision;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What came of a run, in the order of the files and of their scenarios.
 *
 * @param revision of the rules that decided
 */
public record ScenarioReport(String revision, List<SuiteReport> suites) {
    public ScenarioReport {
        Objects.requireNonNull(revision);
        suites = List.copyOf(suites);
    }

    /** What came of one file. */
    public record SuiteReport(ScenarioSuite suite, List<CaseReport> cases) {
        public SuiteReport {
            cases = List.copyOf(cases);
        }

        /** How many scenarios went this way. */
        public long count(Class<? extends Outcome> outcome) {
            return cases.stream()
                    .filter(each -> outcome.isInstance(each.outcome()))
                    .count();
        }
    }

    /**
     * What came of one scenario.
     *
     * @param decision null: none was made
     */
    public record CaseReport(Scenario scenario, Outcome outcome, Decision decision) {}

    /** All scenarios of all files. */
    public Stream<CaseReport> cases() {
        return suites.stream().flatMap(suite -> suite.cases().stream());
    }

    /** How many scenarios went this way. */
    public long count(Class<? extends Outcome> outcome) {
        return suites.stream().mapToLong(suite -> suite.count(outcome)).sum();
    }

    /** True if a scenario failed or broke down. */
    public boolean anyFailed() {
        return count(Outcome.Fail.class) + count(Outcome.Error.class) > 0;
    }

    /** True if there was no scenario, or each was skipped. */
    public boolean nothingRan() {
        return cases().allMatch(each -> each.outcome() instanceof Outcome.Skipped);
    }
}
