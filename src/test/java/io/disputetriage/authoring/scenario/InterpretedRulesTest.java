package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules without the engine: the same decisions, and none of its classes. */
class InterpretedRulesTest {
    private static final Path RULES = Path.of("rules");

    @Test
    void every_scenario_gets_the_same_bytes_from_the_engine_and_from_the_evaluator() {
        Rulebook interpreted = interpreted();
        List<FactSheet> sheets = ShippedRules.SUITES.stream()
                .flatMap(suite -> suite.scenarios().stream())
                .map(Scenario::given)
                .filter(Given.Facts.class::isInstance)
                .map(given -> ((Given.Facts) given).sheet())
                .toList();

        assertThat(sheets).hasSizeGreaterThan(200).allSatisfy(sheet -> assertThat(
                        DecisionWriter.canonical(interpreted.decide(sheet)))
                .isEqualTo(DecisionWriter.canonical(ShippedRules.RULEBOOK.decide(sheet))));
    }

    @Test
    void words_that_do_not_exist_are_found_without_a_compiler() {
        Map<String, String> texts = new HashMap<>(ShippedRules.FILES.texts());
        texts.computeIfPresent(
                "playbooks/terms.drl", (path, text) -> text.replaceFirst("Recommendation.of", "Recommendation.off"));
        texts.computeIfPresent("playbooks/resend.drl", (path, text) -> text.replaceFirst("Kind\\.", "Kin."));

        Rulebook.Loading loading = RulebookLoader.interpreted(((RulesetFiles.Read) RulesetFiles.of(texts)).files());

        assertThat(((Rulebook.Refused) loading).diagnostics())
                .extracting(diagnostic -> diagnostic.code())
                .containsOnly("RUL-301")
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void no_class_of_the_engine_is_loaded() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InterpretedRulesTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String classes = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(classes).contains("decided by " + ShippedRules.FILES.revision());
        assertThat(classes.lines().filter(line -> line.contains(" org.drools.") || line.contains(" org.kie.")))
                .isEmpty();
    }

    /** Decides one scenario, for {@link #no_class_of_the_engine_is_loaded}. */
    public static void main(String[] args) {
        Scenario scenario = ScenarioFiles.read(List.of(RULES.resolve("acceptance.scenarios.yaml")), List.of())
                .suites()
                .get(0)
                .scenarios()
                .get(0);
        System.out.println("decided by "
                + interpreted().decide(((Given.Facts) scenario.given()).sheet()).revision());
    }

    private static Rulebook interpreted() {
        RulesetFiles files = ((RulesetFiles.Read) RulesetFiles.read(RULES)).files();
        return ((Rulebook.Ready) RulebookLoader.interpreted(files)).rulebook();
    }
}
