package io.disputetriage.scenario;

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
}
