package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.Planted;
import io.disputetriage.format.StoredTexts;
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
                StoredTexts plain = new StoredTexts(
                        DecisionWriter.canonical(ShippedRules.RULEBOOK.decide(planted.sheet())),
                        FactSheetWriter.tree(planted.sheet()).toString());
                StoredTexts masked = plain.masked(salt);
                planted.values().forEach(value -> assertThat(masked.decision() + masked.factSheet())
                        .as(scenario.id())
                        .doesNotContain(value.substring(0, 12)));
                quoting += masked.decision().equals(plain.decision()) ? 0 : 1;
            }
        }
        assertThat(quoting).as("decisions that quote a personal value").isGreaterThan(10);
    }
}
