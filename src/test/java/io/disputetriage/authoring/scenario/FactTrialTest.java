package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactTrialTest {
    /** Outside of soak, the scenarios of one file in so many. */
    private static final int STRIDE = Integer.getInteger("checks.scale", 1) == 1 ? 4 : 1;

    private static final List<ScenarioSuite> SUITES = IntStream.range(0, ShippedRules.SUITES.size())
            .filter(i -> i % STRIDE == 0)
            .mapToObj(ShippedRules.SUITES::get)
            .toList();

    @ParameterizedTest
    @EnumSource(FactTrial.Kind.class)
    void the_shipped_rules_pass_every_trial(FactTrial.Kind kind) {
        FactTrial trial = FactTrial.of(kind, ShippedRules.RULEBOOK, SUITES);
        assertThat(trial.violations()).extracting(FactTrial.Violation::what).isEmpty();
        assertThat(trial.sheets()).isGreaterThan(500 / STRIDE);
    }
}
