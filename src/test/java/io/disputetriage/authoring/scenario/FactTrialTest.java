package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactTrialTest {
    @ParameterizedTest
    @EnumSource(FactTrial.Kind.class)
    void the_shipped_rules_pass_every_trial(FactTrial.Kind kind) {
        FactTrial trial = FactTrial.of(kind, ShippedRules.RULEBOOK, ShippedRules.SUITES);
        assertThat(trial.violations()).extracting(FactTrial.Violation::what).isEmpty();
        assertThat(trial.sheets()).isGreaterThan(500);
    }
}
