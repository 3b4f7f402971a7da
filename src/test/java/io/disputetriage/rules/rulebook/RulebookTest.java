package io.disputetriage.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.CompiledOnce;
import io.disputetriage.ShippedFiles;
import io.disputetriage.decision.Decision;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.Complaint;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Records;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulebookTest {
    /** Soundness of all rules is checked once for all tests; faults need no others. */
    private static final RulesetFiles FEW = ShippedFiles.only("resend");

    @Test
    void the_shipped_rules_are_sound_and_decide() {
        try (Rulebook rulebook = CompiledOnce.shipped()) {
            Decision decision = rulebook.decide(notReceived());

            assertThat(decision.actions()).isNotEmpty();
            assertThat(decision.revision()).hasSize(64).isEqualTo(rulebook.revision());
            assertThat(rulebook.decide(notReceived())).isEqualTo(decision);
        }
    }

    @Test
    void faults_of_rules_and_policy_and_order_come_at_once() {
        Map<String, String> texts = new HashMap<>(FEW.texts());
        texts.put("playbooks/broken.drl", "package playbooks.broken\nrule");
        texts.remove("policy/order.yaml");
        texts.put("policy/transit-days.csv", "nonsense\n1\n");

        Rulebook.Loading loading = RulebookLoader.load(((RulesetFiles.Read) RulesetFiles.of(texts)).files());

        assertThat(((Rulebook.Refused) loading).diagnostics())
                .extracting(diagnostic -> diagnostic.file())
                .contains("playbooks/broken.drl", "policy/order.yaml", "policy/transit-days.csv");
    }

    @Test
    void the_order_table_names_only_rows_that_exist() {
        Map<String, String> texts = new HashMap<>(FEW.texts());
        long line = OwnRowsTest.lineOf("S0-13", texts.get("policy/order.yaml"));
        texts.computeIfPresent("policy/order.yaml", (path, yaml) -> yaml.replace("S0-13", "S0-31"));

        Rulebook.Loading loading = RulebookLoader.load(((RulesetFiles.Read) RulesetFiles.of(texts)).files());

        assertThat(((Rulebook.Refused) loading).diagnostics())
                .extracting(Diagnostic::toString)
                .anyMatch(text ->
                        text.startsWith("policy/order.yaml:" + line + ":18: RUL-205 The playbooks have no row S0-31"));
    }

    private static FactSheet notReceived() {
        return Records.of(
                FactSheet.class,
                "caseRef",
                "ORD-1",
                "asOf",
                Instant.parse("2026-03-10T09:00:00Z"),
                "complaint",
                Complaint.of(Kind.NOT_RECEIVED));
    }
}
