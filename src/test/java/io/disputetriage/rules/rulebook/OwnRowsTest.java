package io.disputetriage.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rules that carry rows of the team's own. */
class OwnRowsTest {
    private static final RulesetFiles SHIPPED = ShippedFiles.all();
    private static final String TABLE = "policy/playbook-rows.csv";
    private static final String HEADER = "row,type,source,summary\n";
    private static final String CARRIER = "CARRIER-01,R,Contract with the carrier,Ask the carrier first\n";
    private static final String CUSTOMS = "CUSTOMS-01,R,Letter of the broker,Ask the broker first\n";

    @Test
    void a_rule_may_carry_a_row_of_the_team_and_the_decision_names_it() {
        for (Rulebook.Loading loading : List.of(
                RulebookLoader.load(files("CARRIER-01", CARRIER)),
                RulebookLoader.interpreted(files("CARRIER-01", CARRIER)))) {
            try (Rulebook rulebook = ((Rulebook.Ready) loading).rulebook()) {
                assertThat(DecisionWriter.canonical(rulebook.decide(notReceived())))
                        .contains("\"playbook\":[\"CARRIER-01\"]");
            }
        }
    }

    @Test
    void a_row_that_is_misspelt_suggests_the_one_of_the_team() {
        assertThat(faults(files("CARIER-01", CARRIER)))
                .containsExactly(Rules.FILE + ":9:15: RUL-205 The playbooks have no row CARIER-01\n"
                        + "    Did you mean CARRIER-01?");
    }

    @Test
    void a_row_that_is_like_no_other_tells_where_rows_of_the_team_stand() {
        assertThat(faults(files("VOUCHERS-01", "")))
                .singleElement()
                .asString()
                .endsWith("your own stand in policy/playbook-rows.csv");
    }

    @Test
    void rulesets_side_by_side_know_each_its_own_rows_and_no_others() {
        try (Rulebook carrier = ready(files("CARRIER-01", CARRIER));
                Rulebook customs = ready(files("CUSTOMS-01", CUSTOMS))) {
            assertThat(DecisionWriter.canonical(carrier.decide(notReceived()))).contains("CARRIER-01");
            assertThat(DecisionWriter.canonical(customs.decide(notReceived()))).contains("CUSTOMS-01");
            assertThat(faults(files("CUSTOMS-01", CARRIER))).hasSize(1);
            assertThat(faults(files("CARRIER-01", null))).hasSize(1);
        }
    }

    @Test
    void the_order_may_name_a_row_of_the_team() {
        Map<String, String> texts = texts("CARRIER-01", CARRIER);
        long line = lineOf("S0-13", texts.get("policy/order.yaml"));
        texts.computeIfPresent("policy/order.yaml", (path, yaml) -> yaml.replaceFirst("S0-13", "CARRIER-01"));
        assertThat(faults(Rules.files(texts))).isEmpty();

        texts.computeIfPresent("policy/order.yaml", (path, yaml) -> yaml.replaceFirst("CARRIER-01", "CARRIER-10"));
        assertThat(faults(Rules.files(texts)))
                .singleElement()
                .asString()
                .startsWith("policy/order.yaml:" + line + ":18: RUL-205")
                .endsWith("Did you mean CARRIER-01?");
    }

    @Test
    void faults_of_the_table_and_of_the_rules_come_at_once_and_none_follows_from_another() {
        assertThat(faults(files("CARRIER-01, VOUCHERS-01", "CARRIER-01,Z,Contract,Ask the carrier first\n")))
                .extracting(fault -> fault.substring(0, fault.indexOf('\n')))
                .containsExactly(
                        Rules.FILE + ":9:15: RUL-205 The playbooks have no row VOUCHERS-01",
                        TABLE + ":2: POL-205 Unknown type Z");
        assertThat(faults(files("CARRIER-01", "CARRIER-01,R,Contract,One comma, too many\n")))
                .singleElement()
                .asString()
                .startsWith(TABLE + ":2: POL-201");
    }

    @Test
    void the_table_is_part_of_the_revision() {
        assertThat(files("S1-05", CARRIER).revision())
                .isNotEqualTo(files("S1-05", CUSTOMS).revision())
                .isNotEqualTo(files("S1-05", null).revision());
    }

    /** From 1; of the first that has the word. */
    static long lineOf(String word, String text) {
        return text.lines().takeWhile(line -> !line.contains(word)).count() + 1;
    }

    private static List<String> faults(RulesetFiles files) {
        return RulebookLoader.interpreted(files) instanceof Rulebook.Refused refused
                ? refused.diagnostics().stream().map(Diagnostic::toString).toList()
                : List.of();
    }

    private static Rulebook ready(RulesetFiles files) {
        return ((Rulebook.Ready) RulebookLoader.interpreted(files)).rulebook();
    }

    private static RulesetFiles files(String named, String rows) {
        return Rules.files(texts(named, rows));
    }

    /** One rule that names these rows, and a table of these; null: no table. */
    private static Map<String, String> texts(String named, String rows) {
        Map<String, String> texts = new TreeMap<>(SHIPPED.texts("policy/", ""));
        texts.put(
                Rules.FILE,
                Rules.file(Rules.rule(
                                "test.lesson",
                                "kind == Kind.NOT_RECEIVED",
                                "Advice.of( AdviceKind.RECORD_LESSON ).because( \"Nobody asked\" )")
                        .replace("S1-05, S1-06", named)));
        if (rows != null) {
            texts.put(TABLE, HEADER + rows);
        }
        return texts;
    }

    private static FactSheet notReceived() {
        FactSheetResult result = FactSheetReader.read(
                """
                {"caseRef": "ORD-1", "asOf": "2026-03-10T09:00:00Z", "complaint": {"kind": "NOT_RECEIVED"}}""",
                Instant.EPOCH);
        return ((FactSheetResult.Read) result).sheet();
    }
}
