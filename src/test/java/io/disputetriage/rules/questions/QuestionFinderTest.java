package io.disputetriage.rules.questions;

import static io.disputetriage.rules.drl.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.ForbiddenActions;
import io.disputetriage.decision.OrderGroup;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.engine.Cases;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What to find out about a parcel that is on its way for 18 of the usual 35 days, of whose buyer nothing is known. */
class QuestionFinderTest {
    private static final Set<String> EXCEPTIONS = Set.of("order.frozenByPlatform");
    private static final Case FACTS = Cases.insideUsualTransit();
    private static final OrderTable ORDER = new OrderTable(
            List.of(new OrderGroup(
                    "all",
                    OrderGroup.Timing.ANY,
                    List.of(Action.HOLD_SHIPMENT, Action.APOLOGISE, Action.PRESERVE_EVIDENCE),
                    List.of())),
            Map.of());

    @Test
    void the_only_unknown_fact_of_a_rule_could_make_it_fire() {
        assertThat(open(apologises("kind == Kind.NOT_RECEIVED, buyer.reachable == true")))
                .containsExactly("ACTION buyer.reachable");
    }

    @Test
    void a_rule_that_is_blocked_asks_nothing() {
        assertThat(open(apologises("kind == Kind.DAMAGED, buyer.reachable == true")))
                .isEmpty();
        assertThat(open(apologises("shipment.tracked == true, buyer.reachable == true")))
                .isEmpty();
    }

    @Test
    void two_unknown_facts_matter_only_together_unless_either_will_do() {
        assertThat(open(apologises("buyer.reachable == true, buyer.cooperates == true")))
                .containsExactly("TOGETHER buyer.cooperates", "TOGETHER buyer.reachable");
        assertThat(open(apologises("buyer.reachable == true || buyer.cooperates == true")))
                .containsExactly("ACTION buyer.cooperates", "ACTION buyer.reachable");
    }

    @Test
    void a_test_for_null_could_stop_a_rule_that_fires() {
        assertThat(open(apologises("buyer.refusesToWait == null || buyer.refusesToWait == false")))
                .containsExactly("ACTION buyer.refusesToWait");
        assertThat(open(apologises("buyer.refusesToWait == null || buyer.reachable == null")))
                .containsExactly("SHAKEN buyer.reachable", "SHAKEN buyer.refusesToWait");
    }

    @Test
    void finding_out_what_has_to_be_unknown_settles_nothing() {
        assertThat(open(apologises("buyer.reachable == null, buyer.cooperates == true")))
                .containsExactly("ACTION buyer.cooperates");
    }

    @Test
    void what_another_rule_says_already_changes_nothing() {
        assertThat(open(apologises("kind == Kind.NOT_RECEIVED"), apologises("buyer.reachable == true")))
                .isEmpty();
    }

    @Test
    void a_derived_fact_leads_back_to_the_sheet() {
        assertThat(open(apologises("derived.promiseRunning == true")))
                .containsExactly("ACTION order.promisedDeliveryDays");
        assertThat(open(apologises("derived.signerMatch == SignerMatch.MISMATCH")))
                .containsExactly("TOGETHER order.recipientName", "TOGETHER shipment.signedBy");
    }

    @Test
    void an_unknown_parameter_of_an_action_that_stands_is_to_be_found_out() {
        assertThat(open(rule(
                        "a",
                        "kind == Kind.NOT_RECEIVED, $number : shipment.trackingNumber",
                        "Recommendation.of( Action.LOOKUP_TRACKING ).trackingNumber( $number ).because( \"x\" )")))
                .containsExactly("PARAMETER shipment.trackingNumber");
    }

    @Test
    void advice_comes_after_every_action() {
        assertThat(open(
                        rule(
                                "advice",
                                "buyer.cooperates == true",
                                "Advice.of( AdviceKind.RECORD_LESSON ).because( \"x\" )"),
                        apologises("buyer.reachable == true, buyer.demandsProof == true")))
                .containsExactly("TOGETHER buyer.demandsProof", "TOGETHER buyer.reachable", "NOTE buyer.cooperates");
    }

    @Test
    void what_could_lead_to_most_decisions_comes_first_and_a_yes_or_no_leads_to_two() {
        assertThat(open(
                        proposes("a", Action.HOLD_SHIPMENT, "buyer.reachable == true"),
                        proposes("b", Action.APOLOGISE, "buyer.reachable == true"),
                        proposes("c", Action.PRESERVE_EVIDENCE, "buyer.reachable == true"),
                        proposes("d", Action.HOLD_SHIPMENT, "order.addressQuality == AddressQuality.COMPLETE"),
                        proposes("e", Action.APOLOGISE, "order.addressQuality == AddressQuality.INCOMPLETE"),
                        proposes("f", Action.PRESERVE_EVIDENCE, "order.addressQuality == AddressQuality.INCORRECT")))
                .containsExactly("ACTION order.addressQuality", "ACTION buyer.reachable");
    }

    @Test
    void an_exception_comes_behind_what_could_change_as_much() {
        assertThat(open(
                        proposes("a", Action.HOLD_SHIPMENT, "order.frozenByPlatform == true"),
                        proposes("b", Action.HOLD_SHIPMENT, "order.frozenByPlatform == false"),
                        proposes("c", Action.PRESERVE_EVIDENCE, "buyer.reachable == true")))
                .containsExactly("ACTION buyer.reachable", "ACTION order.frozenByPlatform");
    }

    @Test
    void what_a_guard_goes_by_is_to_be_found_out_where_a_rule_proposes_what_it_may_forbid() {
        String condition = "kind == Kind.NOT_RECEIVED";
        String shows = "Recommendation.of( Action.SUBMIT_EVIDENCE ).kinds( EvidenceKind.%s ).because( \"x\" )";

        assertThat(open(rule("a", condition, shows.formatted("SIGNATURE"))))
                .contains("ACTION shipment.deliveryAddressMatch", "ACTION order.cancelledBy");
        assertThat(open(rule("b", condition, shows.formatted("INVOICE"))))
                .contains("ACTION order.cancelledBy")
                .doesNotContain("ACTION shipment.deliveryAddressMatch");
        assertThat(open(proposes("c", Action.APOLOGISE, condition))).isEmpty();
    }

    @Test
    void the_fact_of_the_action_that_stands_higher_comes_first_then_that_of_more_rules() {
        assertThat(open(
                        proposes("a", Action.PRESERVE_EVIDENCE, "buyer.cooperates == true"),
                        proposes("b", Action.HOLD_SHIPMENT, "buyer.reachable == true"),
                        proposes("c", Action.PRESERVE_EVIDENCE, "buyer.demandsProof == true"),
                        proposes("d", Action.APOLOGISE, "buyer.reachable == true"),
                        proposes("e", Action.PRESERVE_EVIDENCE, "buyer.demandsProof == false")))
                .containsExactly("ACTION buyer.reachable", "ACTION buyer.demandsProof", "ACTION buyer.cooperates");
    }

    private static String apologises(String condition) {
        return proposes("r" + Math.abs(condition.hashCode()), Action.APOLOGISE, condition);
    }

    private static String proposes(String id, Action action, String condition) {
        return rule(id, condition, "Recommendation.of( Action." + action + " ).because( \"x\" )");
    }

    private static List<String> open(String... rules) {
        RulesetParser.Outlined read = (RulesetParser.Outlined)
                RulesetParser.of(Rules.files(Map.of(Rules.FILE, Rules.file(rules))), PlaybookRows.shipped());
        return new QuestionFinder(read.outlines())
                .open(FACTS, ForbiddenActions.in(FACTS), ORDER, EXCEPTIONS::contains).stream()
                        .map(open -> open.weight() + " " + open.fact())
                        .toList();
    }
}
