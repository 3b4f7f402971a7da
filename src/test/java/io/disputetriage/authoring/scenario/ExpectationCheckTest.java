package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.format.YamlReader;
import io.disputetriage.format.YamlResult;
import io.disputetriage.format.YamlTree;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectationCheckTest {
    private static final String ANSWER =
            """
            {'urgency': 'LOW',
             'actions': [
               {'rank': 1, 'action': 'SEND_LOGISTICS_INFO', 'params': {'transitDays': 35}, 'dueAt': '2026-03-28T10:00:00Z',
                'notBefore': null, 'requires': [], 'after': null, 'needsHuman': false,
                'because': [{'rule': 'a', 'playbook': ['S1-05', 'S1-06'], 'text': 't'}]},
               {'rank': 2, 'action': 'NOTIFY_BUYER', 'params': {'topic': 'DELAY'}, 'because': []},
               {'rank': 3, 'action': 'WAIT', 'params': {'until': '2026-03-27T00:00:00Z'}, 'because': []},
               {'rank': 4, 'action': 'WAIT', 'params': {'until': '2026-03-29T00:00:00Z'}, 'because': []}],
             'advice': [{'kind': 'USE_REGISTERED_POST', 'because': [{'rule': 'b', 'playbook': ['S1-04'], 'text': 't'}]}],
             'impact': [], 'warnings': [{'kind': 'POLICY_RISK', 'because': []}],
             'withheld': [{'action': 'OFFER_REFUND_FULL', 'by': 'G-DOUBLE', 'text': 't'}],
             'questions': [{'fact': 'shipment.signedBy', 'ask': 'Who?', 'wouldDecide': ['S1-11']}],
             'derived': {'shipment.elapsedDays': 18},
             'responseDue': {'at': '2026-03-28T10:00:00Z', 'derivedFromPolicy': null}}
            """;

    @Test
    void all_that_is_as_expected_makes_no_difference() {
        assertThat(
                        differences(
                                """
                                {'urgency': 'LOW',
                                 'actions': [{'action': 'SEND_LOGISTICS_INFO', 'params': {'transitDays': 35}, 'dueAt': '2026-03-28'},
                                             {'action': 'WAIT', 'params': {'until': '2026-03-27'}}],
                                 'neverActions': ['OFFER_REFUND_FULL'], 'notBeforeRank': {'WAIT': 3, 'OFFER_RESEND': 9},
                                 'advice': ['USE_REGISTERED_POST'], 'neverAdvice': ['KEEP_CHAT_LOGS'], 'warnings': ['POLICY_RISK'],
                                 'playbook': ['S1-04', 'S1-05', 'G-DOUBLE'], 'derived': {'shipment.elapsedDays': 18},
                                 'questions': ['shipment.signedBy'], 'withheld': [{'action': 'OFFER_REFUND_FULL', 'by': 'G-DOUBLE'}],
                                 'responseDue': {'at': '2026-03-28T10:00:00Z'}}
                                """))
                .isEmpty();
    }

    @Test
    void others_may_stand_between_expected_actions_but_the_order_holds() {
        assertThat(differences("{'actions': [{'action': 'WAIT'}, {'action': 'NOTIFY_BUYER'}]}"))
                .containsExactly("actions: expected NOTIFY_BUYER, found it at rank 2, out of order");
        assertThat(differences("{'unordered': true, 'actions': [{'action': 'WAIT'}, {'action': 'NOTIFY_BUYER'}]}"))
                .isEmpty();
    }

    @Test
    void each_expected_action_is_another_entry() {
        assertThat(differences("{'actions': [{'action': 'NOTIFY_BUYER'}, {'action': 'NOTIFY_BUYER'}]}"))
                .hasSize(1);
        assertThat(
                        differences(
                                "{'unordered': true, 'actions': [{'action': 'WAIT'}, {'action': 'WAIT', 'params': {'until': '2026-03-27'}}]}"))
                .isEmpty();
        assertThat(differences(
                        "{'unordered': true, 'actions': [{'action': 'WAIT'}, {'action': 'WAIT'}, {'action': 'WAIT'}]}"))
                .hasSize(1);
    }

    @Test
    void a_near_miss_says_what_is_there_instead() {
        assertThat(differences("{'actions': [{'action': 'SEND_LOGISTICS_INFO', 'params': {'transitDays': 20}}]}"))
                .containsExactly(
                        "actions: expected SEND_LOGISTICS_INFO {transitDays: 20}, found it at rank 1 with transitDays 35");
        assertThat(differences("{'actions': [{'action': 'OFFER_RESEND', 'requires': ['RESEND_CONSENT']}]}"))
                .containsExactly("actions: expected OFFER_RESEND requires [RESEND_CONSENT], found no such action");
    }

    @Test
    void only_allows_no_other_action() {
        assertThat(differences("{'only': true, 'actions': [{'action': 'SEND_LOGISTICS_INFO'}, {'action': 'WAIT'}]}"))
                .hasSize(2)
                .allMatch(line -> line.startsWith("only: expected no other action, found "));
    }

    @Test
    void forbidden_actions_and_early_ranks_are_told() {
        assertThat(differences("{'neverActions': ['NOTIFY_BUYER'], 'notBeforeRank': {'WAIT': 4}}"))
                .containsExactly(
                        "neverActions: expected no NOTIFY_BUYER, found 2 NOTIFY_BUYER {topic: DELAY}",
                        "notBeforeRank: expected WAIT at rank 4 or later, found it at rank 3");
    }

    @Test
    void what_is_missing_from_a_list_is_told_beside_what_is_there() {
        assertThat(
                        differences(
                                """
                                {'advice': ['PRE_SALE_NOTICE'], 'neverAdvice': ['USE_REGISTERED_POST'], 'impact': ['TRUST_LOSS'],
                                 'playbook': ['S9-99'], 'questions': ['order.total'], 'urgency': 'HIGH',
                                 'withheld': [{'action': 'OFFER_REFUND_FULL', 'by': 'G-FATAL'}], 'derived': {'shipment.elapsedDays': 19}}
                                """))
                .containsExactlyInAnyOrder(
                        "urgency: expected HIGH, found LOW",
                        "derived shipment.elapsedDays: expected 19, found 18",
                        "advice: expected PRE_SALE_NOTICE, found USE_REGISTERED_POST",
                        "impact: expected TRUST_LOSS, found none",
                        "playbook: expected S9-99, found G-DOUBLE S1-04 S1-05 S1-06",
                        "questions: expected order.total, found shipment.signedBy",
                        "neverAdvice: expected no USE_REGISTERED_POST, found it",
                        "withheld: expected {action: OFFER_REFUND_FULL, by: G-FATAL}, found OFFER_REFUND_FULL by G-DOUBLE");
    }

    @Test
    void a_rule_that_must_stay_silent_is_found_wherever_it_has_a_part() {
        String answer =
                """
                {'actions': [{'action': 'WAIT', 'because': [{'rule': 'one', 'text': 'x'}, {'rule': 'two', 'text': 'x'}]}],
                 'withheld': [{'action': 'OFFER_RESEND', 'by': 'X-11', 'because': [{'rule': 'three', 'text': 'x'}]}]}
                """;
        assertThat(differences("{'neverRules': ['two', 'three', 'four']}", answer))
                .containsExactly("neverRules: expected no two, found it", "neverRules: expected no three, found it");
    }

    @Test
    void a_rule_error_is_a_difference_unless_it_is_expected() {
        String answer = "{'warnings': [{'kind': 'RULE_ERROR', 'because': [{'rule': 'x', 'text': 'Rule x failed'}]}]}";
        assertThat(differences("{'neverAdvice': ['KEEP_CHAT_LOGS']}", answer))
                .containsExactly("rules: expected no rule error, found Rule x failed");
        assertThat(differences("{'warnings': ['RULE_ERROR']}", answer)).isEmpty();
    }

    private static List<String> differences(String expect) {
        return differences(expect, ANSWER);
    }

    private static List<String> differences(String expect, String answer) {
        YamlTree tree = ((YamlResult.Parsed) YamlReader.read(expect, "test")).tree();
        ScenarioFaults faults = new ScenarioFaults(tree);
        Expectation read = ExpectationReader.read(new ScenarioNode(tree.root(), "", faults));
        assertThat(faults.all()).isEmpty();
        return ExpectationCheck.ofDecision(read, (ObjectNode) MatchTest.json(answer)).stream()
                .map(Mismatch::toString)
                .toList();
    }
}
