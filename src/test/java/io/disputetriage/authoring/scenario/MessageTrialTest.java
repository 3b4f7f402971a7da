package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.authoring.scenario.MessageTrial.Change;
import io.disputetriage.authoring.scenario.MessageTrial.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sentence that somebody loses is missed by a scenario, if one looks at it. */
class MessageTrialTest {
    private static final List<Change> CHANGES = MessageTrial.of(
            ShippedRules.RULEBOOK,
            ScenarioFiles.read(List.of(Path.of("rules/messages/messages.scenarios.yaml")), List.of())
                    .suites());

    @Test
    void what_a_scenario_expects_of_a_draft_is_missed() {
        assertThat(CHANGES)
                .filteredOn(change -> change.file().equals("messages/offer-choice.yaml"))
                .anySatisfy(change -> assertThat(change.verdict()).isEqualTo(Verdict.NOTICED));
    }

    @Test
    void what_no_scenario_looks_at_survives_and_what_none_says_is_told_apart() {
        assertThat(CHANGES).extracting(Change::verdict).contains(Verdict.SURVIVED, Verdict.UNSAID);
    }

    @Test
    void each_change_has_its_place() {
        assertThat(CHANGES).isNotEmpty().allSatisfy(change -> assertThat(change.line())
                .isPositive());
    }

    @Test
    void conditions_are_dropped_too() {
        assertThat(CHANGES)
                .extracting(Change::text)
                .contains("said without its if", "said without its ifNot", "said without its unless");
    }

    @Test
    void without_scenarios_nothing_is_said() {
        assertThat(MessageTrial.of(ShippedRules.RULEBOOK, List.of()))
                .hasSameSizeAs(CHANGES)
                .allSatisfy(change -> assertThat(change.verdict()).isEqualTo(Verdict.UNSAID));
    }
}
