package io.disputetriage.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Findings;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.evaluator.Evaluator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An evaluator that reads a rule otherwise than the engine is found out, by the rule's id. */
class AgreementTest {
    private static final Rulebook SHIPPED = shipped();
    private static final Case FACTS = SHIPPED.derive(FactSheets.one(new Random(1)));

    @Test
    void a_rule_that_only_one_of_them_fires_is_named() {
        assertThat(compare(advises("kind != null", "a"), advises("kind == null", "a"))
                        .rules())
                .containsExactly("other");
    }

    @Test
    void a_rule_that_says_something_else_is_named() {
        Agreement agreement = compare(advises("kind != null", "a"), advises("kind != null", "b"));
        assertThat(agreement.rules()).containsExactly("other");
        assertThat(agreement.differences()).isNotEmpty();
    }

    @Test
    void where_they_agree_no_rule_is_named() {
        assertThat(compare(advises("kind != null", "a"), advises("kind != null", "a"))
                        .rules())
                .isEmpty();
    }

    private static Agreement compare(String engine, String evaluator) {
        Findings heard = evaluator(engine).findings(FACTS);
        return Agreement.of(heard, evaluator(evaluator), FACTS);
    }

    private static Evaluator evaluator(String rule) {
        String same = Rules.rule("same", "kind != null", "Advice.of( AdviceKind.KEEP_CHAT_LOGS ).because( \"x\" )");
        return Evaluator.of(((RulesetParser.Outlined) RulesetParser.of(
                        Rules.files(Map.of(
                                Rules.FILE, Rules.file(List.of(same, rule).toArray(String[]::new)))),
                        PlaybookRows.shipped()))
                .outlines());
    }

    private static String advises(String condition, String text) {
        return Rules.rule("other", condition, "Advice.of( AdviceKind.RECORD_LESSON ).because( \"" + text + "\" )");
    }

    private static Rulebook shipped() {
        return ((Rulebook.Ready) RulebookLoader.interpreted(((io.disputetriage.rules.ruleset.RulesetFiles.Read)
                                io.disputetriage.rules.ruleset.RulesetFiles.read(Path.of("rules")))
                        .files()))
                .rulebook();
    }
}
