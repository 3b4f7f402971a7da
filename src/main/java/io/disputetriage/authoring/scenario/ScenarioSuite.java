package io.disputetriage.authoring.scenario;

import io.disputetriage.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The scenarios of one file.
 *
 * @param name as the file says, else the file's name without its endings
 * @param file as it was named to the reader, for people
 * @param scenarios in the order of the file
 */
public record ScenarioSuite(String name, String file, List<Scenario> scenarios) {
    /** How scenario files end. */
    public static final String ENDING = ".scenarios.yaml";

    public ScenarioSuite {
        Objects.requireNonNull(name);
        Objects.requireNonNull(file);
        scenarios = List.copyOf(scenarios);
    }

    /**
     * The same cases at another date: each is moved by whole days, with all of its dates and those that are expected, to the first
     * {@code asOf} that is not before {@code goal}.
     *
     * @throws java.time.DateTimeException if a date leaves the years that fact sheets allow
     */
    public ScenarioSuite at(Instant goal) {
        return new ScenarioSuite(
                name,
                file,
                scenarios.stream().map(scenario -> scenario.at(goal)).toList());
    }

    /** The same with payloads read by the tables of some rules. */
    ScenarioSuite read(Policy policy) {
        return new ScenarioSuite(
                name,
                file,
                scenarios.stream().map(scenario -> scenario.read(policy)).toList());
    }
}
