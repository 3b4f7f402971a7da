package io.disputetriage.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.CompiledOnce;
import io.disputetriage.decision.Findings;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.facts.Kind;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.engine.Compilation;
import io.disputetriage.rules.engine.CompiledRules;
import io.disputetriage.rules.engine.RuleCompiler;
import io.disputetriage.rules.engine.WholeProfile;
import io.disputetriage.rules.evaluator.Evaluator;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Engine and evaluator fire the same rules and say the same. The system property {@code checks.scale} multiplies the
 * number of cases: 1 in {@code verify} means 2,000 for the shipped rules, 20 in {@code -Psoak} means 200,000.
 */
class OracleTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);
    private static final Rulebook SHIPPED = CompiledOnce.shipped();

    @Test
    void the_engine_says_of_shipped_rules_exactly_what_the_evaluator_says() {
        Random random = new Random(20_260_310L + SCALE);
        Set<String> fired = new HashSet<>();
        List<Rule> rules = SHIPPED.outlines();
        int cases = SCALE == 1 ? 2_000 : 10_000 * SCALE;
        for (int i = 0; i < cases; i++) {
            Case facts = SHIPPED.derive(FactSheets.one(random));
            if (i % 10 != 0) {
                facts = SteeredCases.towards(rules.get(i % rules.size()), facts, random);
            }
            Agreement agreement = SHIPPED.compare(facts);
            assertThat(agreement.differences()).as("case %d: %s", i, facts).isEmpty();
            fired.addAll(agreement.fired());
        }

        assertThat(rules.stream()
                        .map(Rule::id)
                        .filter(id -> !fired.contains(id))
                        .toList())
                .as("rules that no case fired")
                .hasSizeLessThanOrEqualTo(SCALE == 1 ? rules.size() / 10 : 0);
    }

    @Test
    void the_engine_says_of_generated_rules_exactly_what_the_evaluator_says() {
        Random random = new Random(7L + SCALE);
        for (int round = 0; round < Math.min(SCALE, 20); round++) {
            String[] rules = GeneratedConditions.rules(random, 150);
            RulesetFiles files = Rules.files(Map.of(Rules.FILE, Rules.file(rules)));
            RulesetParser.OutlineResult read = RulesetParser.of(files, PlaybookRows.shipped());
            assertThat(read).isInstanceOf(RulesetParser.Outlined.class);
            List<Rule> outlines = ((RulesetParser.Outlined) read).outlines();
            Compilation compilation = RuleCompiler.compile(files, outlines, List.of());
            assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
            Evaluator evaluator = Evaluator.of(outlines);
            List<String> differences = new ArrayList<>();
            try (CompiledRules compiled = ((Compilation.Compiled) compilation).rules()) {
                for (int i = 0; i < 2_000 && differences.size() < 20; i++) {
                    Rule rule = outlines.get(random.nextInt(outlines.size()));
                    Case facts = SteeredCases.towards(rule, SHIPPED.derive(FactSheets.one(random)), random);
                    Findings findings = compiled.evaluate(facts);
                    assertThat(findings.faults()).isEmpty();
                    differences.addAll(Agreement.of(findings, evaluator, facts).differences());
                }
            }
            assertThat(differences).isEmpty();
        }
    }

    @Test
    void the_engine_makes_of_every_call_of_the_decision_vocabulary_what_the_evaluator_makes() {
        RulesetFiles files = Rules.files(WholeProfile.calls());
        List<Rule> outlines = ((RulesetParser.Outlined) RulesetParser.of(files, PlaybookRows.shipped())).outlines();
        Evaluator evaluator = Evaluator.of(outlines);
        Random random = new Random(5);
        assertThat(outlines.size()).isGreaterThan(40);
        try (CompiledRules compiled =
                ((Compilation.Compiled) RuleCompiler.compile(files, outlines, List.of())).rules()) {
            for (int i = 0; i < 100; i++) {
                Case facts = CaseEdit.with(SHIPPED.derive(FactSheets.one(random)), "kind", Kind.OTHER);
                Agreement agreement = Agreement.of(compiled.evaluate(facts), evaluator, facts);
                assertThat(agreement.differences()).isEmpty();
                assertThat(agreement.fired()).hasSize(outlines.size());
            }
        }
    }
}
