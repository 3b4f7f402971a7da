package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.authoring.scenario.MessageTrial.Change;
import io.disputetriage.authoring.scenario.MessageTrial.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sentence that somebody loses is missed by a scenario, if one looks at it. */
class MessageTrialTest {
    private static final List<Change> CHANGES = changes("rules/messages/messages.scenarios.yaml");

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
    void the_scenarios_beside_the_messages_say_nine_of_ten_sentences_and_miss_nineteen_of_twenty_of_these() {
        List<Change> all = changes("rules/messages");
        List<Change> survivors = with(all, Verdict.SURVIVED);
        int noticed = with(all, Verdict.NOTICED).size();

        assertThat(noticed + survivors.size()).isGreaterThan(all.size() * 9 / 10);
        assertThat(noticed)
                .as(() -> "noticed beside " + survivors)
                .isGreaterThan((noticed + survivors.size()) * 19 / 20);
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

    private static List<Change> changes(String path) {
        return MessageTrial.of(
                ShippedRules.RULEBOOK,
                ScenarioFiles.read(List.of(Path.of(path)), List.of()).suites());
    }

    private static List<Change> with(List<Change> changes, Verdict verdict) {
        return changes.stream().filter(change -> change.verdict() == verdict).toList();
    }
}
