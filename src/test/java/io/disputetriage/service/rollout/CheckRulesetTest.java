package io.disputetriage.service.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.StrangeRulesets;
import io.disputetriage.service.cases.Actor;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The check of a ruleset that somebody sends always comes to a report. */
class CheckRulesetTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_128L);

    private final MemoryRulesetStore store = new MemoryRulesetStore();
    private final CheckRuleset check = new CheckRuleset(store, new RulebookCache(store, RulebookLoads.NOTHING_KEPT));

    @Test
    void whatever_is_sent_is_fit_or_has_its_faults_told() {
        for (int i = 0; i < 8 * SCALE; i++) {
            Map<String, String> texts = StrangeRulesets.one(new Random(SEED + i));
            RulesetReport report =
                    check.check(texts, false, new Actor("shop", "ops")).orElseThrow();
            assertThat(report.fit())
                    .as("seed %d: %s", SEED + i, report)
                    .isEqualTo(report.diagnostics().isEmpty());
            assertThat(report.diagnostics())
                    .as("seed %d\n%s", SEED + i, texts.get(Rules.FILE))
                    .extracting(Diagnostic::code)
                    .doesNotContain("RUL-303", "RUL-306");
        }
    }

    @Test
    void a_number_with_an_exponent_is_a_fault_of_its_file_and_not_of_the_service() {
        Map<String, String> texts = SmallRules.edition("one");
        texts.put(
                SmallRules.RULES,
                texts.get(SmallRules.RULES).replace("NOT_RECEIVED )", "NOT_RECEIVED, product.complaintRate > 1e4 )"));

        assertThat(check.check(texts, false, new Actor("shop", "ops"))
                        .orElseThrow()
                        .diagnostics())
                .singleElement()
                .asString()
                .contains(SmallRules.RULES + ":11:62: RUL-223 1e4", "Write 10000");
    }

    @Test
    void a_declared_gap_of_a_rule_that_isnt_there_makes_a_ruleset_unfit() {
        Map<String, String> texts = SmallRules.edition("one");
        texts.put("gaps.yaml", "- gap: GAP-107\n  rules: [gone]\n  reason: It is meant.\n");

        RulesetReport report =
                check.check(texts, true, new Actor("shop", "ops")).orElseThrow();

        assertThat(report.fit()).isFalse();
        assertThat(report.diagnostics())
                .singleElement()
                .asString()
                .contains("gaps.yaml:1: GAP-109 No rule is called gone");
    }
}
