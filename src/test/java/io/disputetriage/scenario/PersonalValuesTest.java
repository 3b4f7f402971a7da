package io.disputetriage.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.wire.DecisionWriter;
import io.disputetriage.wire.FactSheetWriter;
import io.disputetriage.wire.KeptTexts;
import io.disputetriage.wire.Planted;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the shipped rules say about a case, erasing takes every personal value out of it. */
class PersonalValuesTest {
    @Test
    void no_decision_of_the_shipped_rules_keeps_a_name_once_it_is_erased() {
        Random random = new Random(7);
        byte[] salt = new byte[16];
        int quoting = 0;
        for (ScenarioSuite suite : ShippedRules.SUITES) {
            for (Scenario scenario : suite.scenarios()) {
                if (!(scenario.given() instanceof Given.Facts given)) {
                    continue;
                }
                Planted planted = Planted.in(given.sheet(), random);
                KeptTexts plain = new KeptTexts(
                        DecisionWriter.canonical(ShippedRules.RULEBOOK.decide(planted.sheet())),
                        FactSheetWriter.tree(planted.sheet()).toString());
                KeptTexts masked = plain.masked(salt);
                planted.values().forEach(value -> assertThat(masked.decision() + masked.factSheet())
                        .as(scenario.id())
                        .doesNotContain(value.substring(0, 12)));
                quoting += masked.decision().equals(plain.decision()) ? 0 : 1;
            }
        }
        assertThat(quoting).as("decisions that quote a personal value").isGreaterThan(10);
    }
}
