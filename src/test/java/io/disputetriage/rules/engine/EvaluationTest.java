package io.disputetriage.rules.engine;

import static io.disputetriage.rules.drl.Rules.rule;
import static io.disputetriage.rules.engine.RuleCompilerTest.compiled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.disputetriage.decision.Findings;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Demand;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Kind;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final String ADVICE = "Advice.of( AdviceKind.RECORD_LESSON ).because( \"Keep it\" )";
    private static final int SCALE = Integer.getInteger("checks.scale", 1);

    @Test
    void a_rule_that_fails_is_named_and_the_others_are_heard() {
        RulesetFiles files = Rules.files(Map.of(
                Rules.FILE,
                Rules.file(
                        rule("sound.first", "kind == Kind.NOT_RECEIVED", ADVICE),
                        rule(
                                "broken",
                                "kind == Kind.NOT_RECEIVED, $b : buyer.reachable",
                                "Recommendation.of( Action.WAIT ).needsHuman( $b ).because( \"x\" )"),
                        rule("sound.last", "kind == Kind.NOT_RECEIVED", ADVICE))));
        List<Rule> outlines = ((RulesetParser.Outlined) RulesetParser.of(files, PlaybookRows.shipped())).outlines();
        Build build = Build.of(
                Map.of(Rules.FILE, CompilerInput.forCompiler(files.texts().get(Rules.FILE), outlines)), outlines);

        try (CompiledRules rules = new CompiledRules(((Build.Done) build).base(), outlines)) {
            Findings findings = rules.evaluate(Cases.insideUsualTransit());

            assertThat(findings.faults())
                    .singleElement()
                    .asString()
                    .startsWith("The rule broken (playbooks/test.drl:16) failed: NullPointerException");
            assertThat(findings.advice())
                    .map(proposal -> proposal.because().rule())
                    .containsExactly("sound.first", "sound.last");
        }
    }

    @Test
    void reaching_the_firing_limit_is_seen() {
        try (CompiledRules rules = three().withFiringLimit(2)) {
            Findings findings = rules.evaluate(Cases.insideUsualTransit());

            assertThat(findings.advice()).hasSize(2);
            assertThat(findings.faults()).containsExactly("Stopped after 2 rules had fired: the rest was not heard");
        }
    }

    @Test
    void closed_rules_answer_nothing() {
        CompiledRules rules = three();
        rules.close();

        assertThatThrownBy(() -> rules.evaluate(Cases.insideUsualTransit())).hasMessage("These rules are closed");
    }

    @Test
    void an_unknown_fact_matches_only_the_test_for_unknown() {
        try (CompiledRules rules = compiled(Rules.files(Map.of(
                Rules.FILE,
                Rules.file(
                        rule("is-null", "buyer.refusesToWait == null", ADVICE),
                        rule("is-known", "buyer.refusesToWait != null", ADVICE),
                        rule("true", "buyer.refusesToWait == true", ADVICE),
                        rule("false", "buyer.refusesToWait == false", ADVICE),
                        rule("less", "order.promisedDeliveryDays < 5", ADVICE),
                        rule("at-most", "order.promisedDeliveryDays <= derived.elapsedDays", ADVICE),
                        rule("more", "order.promisedDeliveryDays > 5", ADVICE),
                        rule("at-least", "order.promisedDeliveryDays >= 5", ADVICE),
                        rule("equal", "order.promisedDeliveryDays == 5", ADVICE),
                        rule("in", "shipment.service in (Service.EMS, Service.COURIER)", ADVICE),
                        rule("later", "history.waitAskedUntil > asOf", ADVICE),
                        rule("list", "allowedActions contains Action.WAIT", ADVICE)))))) {
            assertThat(rules.evaluate(Cases.insideUsualTransit()).advice())
                    .map(proposal -> proposal.because().rule())
                    .containsExactly("is-null");
        }
    }

    @Test
    void a_decimal_in_a_rule_is_the_decimal_that_is_written() {
        try (CompiledRules rules = compiled(Rules.files(Map.of(
                Rules.FILE,
                Rules.file(
                        rule("equal", "product.complaintRate == 0.940", ADVICE),
                        rule("more", "product.complaintRate>0.94", ADVICE),
                        rule("in", "product.complaintRate in (0.1, 0.94), product.complaintRate <= 0.94", ADVICE)))))) {
            assertThat(rules.evaluate(Cases.withComplaintRate("0.94")).advice())
                    .map(proposal -> proposal.because().rule())
                    .containsExactly("equal", "in");
        }
    }

    @Test
    void equal_inputs_give_equal_findings_whatever_the_order_of_files_and_lists() {
        Random random = new Random(7);
        List<String> ids = List.of("delta", "alpha", "charlie", "bravo");
        Findings first = null;
        for (int round = 0; round < 5 * SCALE; round++) {
            List<String> shuffled = new ArrayList<>(ids);
            Collections.shuffle(shuffled, random);
            Map<String, String> texts = new LinkedHashMap<>();
            for (String id : shuffled) {
                texts.put(
                        "playbooks/" + id + ".drl",
                        Rules.file(rule(
                                        id,
                                        "kind == Kind.NOT_RECEIVED, complaint.demands contains Demand.RESEND",
                                        ADVICE))
                                .replace("playbooks.test", "playbooks." + id));
            }
            List<EvidenceKind> evidence = new ArrayList<>(List.of(EvidenceKind.INVOICE, EvidenceKind.CHAT_LOG));
            List<Demand> demands = new ArrayList<>(List.of(Demand.RESEND, Demand.APOLOGY, Demand.DISCOUNT));
            Collections.shuffle(evidence, random);
            Collections.shuffle(demands, random);
            Case facts = Cases.of(Kind.NOT_RECEIVED, new LinkedHashSet<>(evidence), demands);
            try (CompiledRules rules = compiled(Rules.files(texts))) {
                Findings findings = rules.evaluate(facts);

                assertThat(findings.advice())
                        .map(proposal -> proposal.because().rule())
                        .containsExactly("alpha", "bravo", "charlie", "delta");
                first = first == null ? findings : first;
                assertThat(findings).isEqualTo(first);
            }
        }
    }

    private static CompiledRules three() {
        return compiled(Rules.files(Map.of(
                Rules.FILE,
                Rules.file(
                        rule("a", "kind == Kind.NOT_RECEIVED", ADVICE),
                        rule("b", "kind == Kind.NOT_RECEIVED", ADVICE),
                        rule("c", "kind == Kind.NOT_RECEIVED", ADVICE)))));
    }
}
