package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.format.DecisionWriter;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRulesTest {
    @Test
    void rules_from_kept_classes_decide_every_scenario_with_the_same_bytes(@TempDir Path folder) {
        ready(folder).close();
        try (Rulebook kept = ready(folder)) {
            assertThat(decisions(kept)).isEqualTo(decisions(ShippedRules.RULEBOOK));
        }
    }

    private static List<String> decisions(Rulebook rulebook) {
        return ScenarioRunner.run(rulebook, ShippedRules.SUITES)
                .cases()
                .filter(each -> each.decision() != null)
                .map(each -> DecisionWriter.canonical(each.decision()))
                .toList();
    }

    private static Rulebook ready(Path folder) {
        return ((Rulebook.Ready) RulebookLoader.load(ShippedRules.FILES, folder.resolve("kept"))).rulebook();
    }
}
