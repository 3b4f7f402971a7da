package io.disputetriage.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.Reason;
import io.disputetriage.decision.ReviewReason;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a person is told of the rules where no playbook fits. */
class NearestRulesTest {
    private static final Rulebook SHIPPED =
            ((Rulebook.Ready) RulebookLoader.interpreted(ShippedFiles.all())).rulebook();

    @Test
    void a_rule_about_the_same_complaint_is_nearer_than_one_that_lacks_a_penalty_or_a_return() {
        List<Reason> nearest = nearest(
                """
                {"caseRef": "a", "asOf": "2026-03-10T09:00:00Z", "platform": "STRIPE", "stage": "WARNING",
                 "complaint": {"kind": "UNAUTHORISED"}, "shipment": {"state": "DELIVERED"}}
                """);

        assertThat(nearest).hasSize(3);
        assertThat(nearest)
                .allSatisfy(reason -> assertThat(reason.file()).isEqualTo("playbooks/fraud.drl"))
                .allSatisfy(reason -> assertThat(reason.text()).contains("It would need: "));
        assertThat(nearest)
                .extracting(Reason::text)
                .contains("Fraud warning over less than a few fees: give the money back before a dispute costs more"
                        + " (fraud.warning.fee). It would need: what is at stake is at most the fee of a dispute times the factor of"
                        + " the policy: yes, which nobody knows");
    }

    @Test
    void a_rule_that_lacks_a_paper_alone_is_nearer_than_one_about_another_stage_or_an_exception() {
        assertThat(
                        nearest(
                                """
                        {"caseRef": "a", "asOf": "2026-03-10T09:00:00Z", "platform": "EBAY", "stage": "CLAIM", "turn": "SELLER",
                         "complaint": {"kind": "UNAUTHORISED"}, "shipment": {"state": "DELIVERED", "tracked": true},
                         "evidence": [{"kind": "DELIVERY_CONFIRMATION"}]}
                        """))
                .extracting(Reason::text)
                .anySatisfy(text -> assertThat(text)
                        .endsWith("(fraud.platform.submit). It would need: what the seller has on record: with"
                                + " AUTHENTICATION_RECORD or ACCOUNT_HISTORY"));
    }

    @Test
    void a_person_who_has_to_answer_reads_which_answer_lacks_least() {
        List<Reason> nearest = SHIPPED
                .decide(
                        sheet(
                                """
                        {"caseRef": "a", "asOf": "2026-03-10T09:00:00Z", "platform": "STRIPE", "stage": "CHARGEBACK", "turn": "SELLER",
                         "responseDue": {"at": "2026-03-20T09:00:00Z"}, "complaint": {"kind": "DISSATISFIED"},
                         "order": {"total": {"amount": "15.00", "currency": "USD"}},
                         "shipment": {"state": "DELIVERED", "tracked": true, "deliveryAddressMatch": "MATCH"},
                         "product": {"defectConfirmed": false}, "evidence": [{"kind": "TERMS_DISCLOSED"}]}
                        """))
                .actions()
                .stream()
                .filter(step -> step.params().get(Param.WHY) == ReviewReason.NO_ANSWER)
                .flatMap(step -> step.because().stream())
                .filter(reason -> reason.rule().equals("nearest"))
                .toList();

        assertThat(nearest).extracting(Reason::text).anySatisfy(text -> assertThat(text)
                .contains("(card-dispute.goods.contest)", "LISTING_SNAPSHOT"));
    }

    @Property
    void what_is_lacking_is_said_in_words_and_never_as_a_rule_writes_it(@ForAll("sheets") FactSheet sheet) {
        nearest(SHIPPED.decide(sheet)).forEach(reason -> assertThat(reason.text())
                .contains(". It would need: ")
                .doesNotContain("==", "!=", "||", "&&", "derived.", " null", "Kind."));
    }

    @Provide
    Arbitrary<FactSheet> sheets() {
        return FactSheets.any();
    }

    private static List<Reason> nearest(String json) {
        return nearest(SHIPPED.decide(sheet(json)));
    }

    private static FactSheet sheet(String json) {
        return ((FactSheetResult.Read) FactSheetReader.read(json, FactSheets.NOW)).sheet();
    }

    private static List<Reason> nearest(Decision decision) {
        return decision.actions().stream()
                .filter(step -> step.params().get(Param.WHY) == ReviewReason.NO_PLAYBOOK)
                .flatMap(step -> step.because().stream())
                .filter(reason -> reason.rule().equals("nearest"))
                .toList();
    }
}
