package io.disputetriage.rules.evaluator;

import static io.disputetriage.rules.drl.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.Case;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.engine.Cases;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A parcel that is on its way for 18 of the usual 35 days, of whose buyer nothing is known. */
class EvaluatorTest {
    private static final Case FACTS = Cases.insideUsualTransit();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            buyer.reachable == null                                      ; TRUE
            buyer.reachable != null                                      ; FALSE
            shipment.tracked == null                                     ; FALSE
            shipment.tracked != null                                     ; TRUE
            buyer.reachable == true                                      ; UNKNOWN
            shipment.service in ( Service.EMS, Service.COURIER )         ; UNKNOWN
            order.promisedDeliveryDays < derived.usualTransitDays        ; UNKNOWN
            derived.usualTransitDays > order.promisedDeliveryDays        ; UNKNOWN
            allowedActions contains Action.WAIT                          ; UNKNOWN
            evidence contains EvidenceKind.SIGNATURE                     ; FALSE
            evidence not contains EvidenceKind.SIGNATURE                 ; TRUE
            derived.elapsedDays < 18                                     ; FALSE
            derived.elapsedDays <= 18                                    ; TRUE
            derived.elapsedDays >= 19                                    ; FALSE
            buyer.reachable == true || kind == Kind.NOT_RECEIVED         ; TRUE
            buyer.reachable == true || kind == Kind.DAMAGED              ; UNKNOWN
            buyer.reachable == true && kind == Kind.NOT_RECEIVED         ; UNKNOWN
            buyer.reachable == true && kind == Kind.DAMAGED              ; FALSE
            ( kind == Kind.DAMAGED || stage == Stage.INQUIRY ) && kind == Kind.NOT_RECEIVED ; TRUE
            $who : buyer.name                                            ; TRUE
            """)
    void a_constraint_is_true_false_or_unknown(String constraint, Truth expected) {
        CaseExplanation explanation = explain(constraint);

        assertThat(explanation.all()).singleElement().satisfies(rule -> {
            assertThat(rule.outcome()).isEqualTo(expected);
            assertThat(rule.constraints()).singleElement().satisfies(finding -> {
                assertThat(finding.text()).isEqualTo(constraint);
                assertThat(finding.line()).isEqualTo(11);
                assertThat(finding.column()).isEqualTo(11);
            });
        });
    }

    @Test
    void a_blocked_rule_says_what_would_have_to_change() {
        CaseExplanation.RuleResult rule = explain(
                        "kind == Kind.NOT_RECEIVED, derived.elapsedDays > derived.usualTransitDays")
                .blocked()
                .get(0);

        assertThat(rule.wouldFireIf()).containsExactly("derived.elapsedDays > 35");
        assertThat(rule.constraints().get(1).values())
                .isEqualTo(Map.of("derived.elapsedDays", 18, "derived.usualTransitDays", 35));
    }

    @Test
    void alternatives_are_wished_for_as_such() {
        assertThat(explain(
                                "kind == Kind.DAMAGED || kind == Kind.OTHER, ( stage == Stage.APPEAL || turn == Turn.BUYER ) "
                                        + "&& kind == Kind.NOT_RECEIVED")
                        .blocked()
                        .get(0)
                        .wouldFireIf())
                .containsExactly(
                        "kind == Kind.DAMAGED || kind == Kind.OTHER",
                        "( stage == Stage.APPEAL || turn == Turn.BUYER )");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "kind == Kind.DAMAGED" + "; what the complaint is about: DAMAGED, but it is: NOT_RECEIVED",
                "kind == Kind.DAMAGED || kind in ( Kind.OTHER, Kind.UNKNOWN )"
                        + "; what the complaint is about: DAMAGED or OTHER or UNKNOWN, but it is: NOT_RECEIVED",
                "buyer.reachable == true" + "; the buyer answers messages: yes, which nobody knows",
                "shipment.tracked == null" + "; the parcel was sent with tracking: unknown, but it is: no",
                "shipment.tracked == null || shipment.tracked == true"
                        + "; the parcel was sent with tracking: unknown or yes, but it is: no",
                "buyer.reachable != null" + "; the buyer answers messages: known",
                "derived.elapsedDays > derived.usualTransitDays"
                        + "; whole days of 24 hours since dispatch: more than 35, but it is: 18",
                "order.promisedDeliveryDays < derived.usualTransitDays"
                        + "; within how many days from dispatch delivery was promised, whole days: less than 35, which nobody knows",
                "derived.usualTransitDays > order.promisedDeliveryDays"
                        + "; the usual days from dispatch to delivery: more than within how many days from dispatch delivery was"
                        + " promised, whole days, but it is: 35",
                "evidence contains EvidenceKind.SIGNATURE || evidence contains EvidenceKind.INVOICE"
                        + "; what the seller has on record: with SIGNATURE or INVOICE",
                "buyer.reachable == true || kind == Kind.DAMAGED"
                        + "; the buyer answers messages: yes, which nobody knows, or what the complaint is about: DAMAGED, but it is:"
                        + " NOT_RECEIVED",
            })
    void what_a_rule_lacks_is_said_in_words(String constraint, String words) {
        assertThat(explain(constraint).all())
                .singleElement()
                .satisfies(rule -> assertThat(rule.lack().words()).containsExactly(words));
    }

    @Test
    void of_alternatives_the_nearest_says_how_much_is_lacking() {
        Lack lack = explain(
                        "kind == Kind.DAMAGED && buyer.reachable == true || buyer.cooperates == true, turn == Turn.BUYER")
                .all()
                .get(0)
                .lack();

        assertThat(lack.comparisons()).isEqualTo(2);
        assertThat(lack.contradicted()).isEqualTo(1);
        assertThat(explain("kind == Kind.NOT_RECEIVED").all().get(0).lack()).isEqualTo(Lack.NONE);
    }

    @Test
    void the_nearest_blocked_rule_comes_first() {
        assertThat(explain(
                                "kind == Kind.DAMAGED, stage == Stage.APPEAL",
                                "kind == Kind.DAMAGED, buyer.reachable == true",
                                "kind == Kind.DAMAGED, stage == Stage.INQUIRY")
                        .blocked())
                .map(CaseExplanation.RuleResult::id)
                .containsExactly("rule-2", "rule-1", "rule-0");
    }

    private static CaseExplanation explain(String... conditions) {
        String[] rules = Stream.iterate(0, i -> i < conditions.length, i -> i + 1)
                .map(i -> rule(
                        "rule-" + i, conditions[i], "Advice.of( AdviceKind.RECORD_LESSON ).because( \"Keep it\" )"))
                .toArray(String[]::new);
        RulesetParser.Outlined read = (RulesetParser.Outlined)
                RulesetParser.of(Rules.files(Map.of(Rules.FILE, Rules.file(rules))), PlaybookRows.shipped());
        return Evaluator.of(read.outlines()).explain(FACTS, List.of());
    }
}
