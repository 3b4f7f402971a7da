package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRulesTest {
    /** To compile all of them takes ten seconds, so that only soak does. */
    private static final RulesetFiles FILES = Integer.getInteger("checks.scale", 1) == 1
            ? ShippedFiles.only("not-received", "patience", "resend", "evidence", "returned-to-sender")
            : ShippedRules.FILES;

    @Test
    void rules_from_kept_classes_decide_every_scenario_with_the_same_bytes(@TempDir Path folder) {
        List<String> fresh;
        try (Rulebook compiled = ready(folder)) {
            fresh = decisions(compiled);
        }
        try (Rulebook kept = ready(folder)) {
            assertThat(decisions(kept)).isEqualTo(fresh).isNotEmpty();
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
        return ((Rulebook.Ready) RulebookLoader.load(FILES, folder.resolve("kept"))).rulebook();
    }
}
