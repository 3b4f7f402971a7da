package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A row of a word that somebody loses is missed by a scenario. */
class WordTrialTest {
    private static final String WORDS = "intake/words.csv";

    @Test
    void a_row_is_missed_survives_or_is_read_by_no_payload() {
        Map<String, String> texts = new TreeMap<>(ShippedRules.FILES.texts());
        texts.put(
                WORDS,
                texts.get(WORDS)
                        .lines()
                        .filter(line -> line.matches("(#|platform,|STRIPE,).*"))
                        .collect(Collectors.joining("\n")));
        RulesetFiles files = ((RulesetFiles.Read) RulesetFiles.of(texts)).files();
        Rulebook rulebook = ((Rulebook.Ready) RulebookLoader.interpreted(files)).rulebook();
        List<ScenarioSuite> stripe = ScenarioFiles.read(
                        List.of(Path.of("rules/intake/stripe.scenarios.yaml")), List.of())
                .suites();
        Map<String, WordTrial.Verdict> verdicts = WordTrial.of(rulebook, stripe).stream()
                .collect(Collectors.toMap(WordTrial.Row::text, WordTrial.Row::verdict));
        assertThat(verdicts)
                .containsEntry("STRIPE,status,lost,case.outcome,LOST", WordTrial.Verdict.NOTICED)
                .containsEntry("STRIPE,status,needs_response,stage,CHARGEBACK", WordTrial.Verdict.NOTICED)
                .containsEntry("STRIPE,status,charge_refunded,stage,CLOSED", WordTrial.Verdict.UNREAD)
                .doesNotContainValue(WordTrial.Verdict.SURVIVED);
        assertThat(WordTrial.of(rulebook, List.of())).isNotEmpty().allSatisfy(row -> assertThat(row.verdict())
                .isEqualTo(WordTrial.Verdict.UNREAD));
    }
}
