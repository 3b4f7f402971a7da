package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.Question;
import io.disputetriage.decision.ReviewReason;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.AddressMatch;
import io.disputetriage.facts.AddressQuality;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.SignerMatch;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is asked fits the goods and the complaint, and what settles most is asked first: of every scenario of this repository. */
class FittingQuestionsTest {
    private static final Rulebook RULES = ((Rulebook.Ready) RulebookLoader.interpreted(ShippedRules.FILES)).rulebook();
    private static final Set<String> OF_PARCELS = ShippedRules.questions("parcel", "yes");
    /** What a charge and not a parcel is about: no parcel is asked after, though goods that are here stay here once it is accepted. */
    static final Set<Kind> CHARGES =
            EnumSet.of(Kind.DUPLICATE_CHARGE, Kind.WRONG_AMOUNT, Kind.PAID_OTHERWISE, Kind.SUBSCRIPTION_CANCELLED);

    /** A stolen card may have bought a parcel that can still be stopped, or went to the address of the payment. */
    private static final Set<String> OF_STOLEN_CARDS = Set.of("shipment.state", "shipment.deliveryAddressMatch");

    private static final Set<String> WITHOUT_WORDS =
            Set.of("responseDue", "allowedActions", "evidence", "complaint.kind");

    @Test
    void nobody_is_asked_about_a_parcel_where_there_is_none() {
        List<String> wrong = new ArrayList<>();
        scenarios().forEach(scenario -> {
            Case facts = RULES.derive(sheet(scenario));
            boolean onlyCharge =
                    CHARGES.contains(facts.kind()) && !facts.evidence().contains(EvidenceKind.RETURN_TRACKING);
            if (facts.order().goods() != Goods.PHYSICAL || onlyCharge) {
                asked(scenario).filter(OF_PARCELS::contains).forEach(fact -> wrong.add(scenario.id() + ": " + fact));
            } else if (facts.kind() == Kind.UNAUTHORISED && facts.penalty() == null) {
                asked(scenario)
                        .filter(OF_PARCELS::contains)
                        .filter(fact -> !OF_STOLEN_CARDS.contains(fact))
                        .forEach(fact -> wrong.add(scenario.id() + ": " + fact));
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void whether_the_buyer_orders_for_somebody_else_is_asked_only_where_address_or_recipient_is_in_doubt() {
        List<String> wrong = new ArrayList<>();
        scenarios().forEach(scenario -> {
            Case facts = RULES.derive(sheet(scenario));
            AddressQuality quality = facts.order().addressQuality();
            boolean doubt = quality != null && quality != AddressQuality.COMPLETE
                    || facts.shipment().deliveryAddressMatch() == AddressMatch.MISMATCH
                    || facts.derived().signerMatch() == SignerMatch.MISMATCH;
            if (!doubt && asked(scenario).anyMatch("order.dropShipped"::equals)) {
                wrong.add(scenario.id());
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_first_question_of_an_undecided_case_is_the_one_whose_answer_changes_most() {
        List<String> other = new ArrayList<>();
        int undecided = 0;
        for (Scenario scenario : scenarios().toList()) {
            Decision decision = RULES.decide(sheet(scenario));
            if (!isUndecided(decision)) {
                continue;
            }
            Map<String, Integer> outcomes = new LinkedHashMap<>();
            asked(scenario)
                    .filter(fact -> !WITHOUT_WORDS.contains(fact))
                    .forEach(fact -> outcomes.put(fact, outcomes(sheet(scenario), fact)));
            if (outcomes.size() > 1) {
                undecided++;
                int most = outcomes.values().stream()
                        .mapToInt(count -> count)
                        .max()
                        .orElseThrow();
                if (outcomes.values().iterator().next() < most) {
                    other.add(scenario.id() + " " + outcomes);
                }
            }
        }

        assertThat(undecided).isGreaterThan(100);
        assertThat(other).isEmpty();
    }

    private static boolean isUndecided(Decision decision) {
        return decision.actions().stream()
                .anyMatch(step -> step.action() == Action.HUMAN_REVIEW
                        && step.params().get(Param.WHY) == ReviewReason.NO_PLAYBOOK);
    }

    /** How many different lists of actions the answers to one question lead to. */
    private static int outcomes(FactSheet sheet, String fact) {
        Set<String> lists = new TreeSet<>();
        for (FactSheet answered : FactWords.with(sheet, fact)) {
            lists.add(RULES.decide(answered).actions().stream()
                    .map(Decision.Step::action)
                    .toList()
                    .toString());
        }
        return lists.size();
    }

    private static Stream<Scenario> scenarios() {
        return ShippedRules.SUITES.stream()
                .flatMap(suite -> suite.scenarios().stream())
                .filter(scenario -> scenario.given() instanceof Given.Facts);
    }

    private static FactSheet sheet(Scenario scenario) {
        return ((Given.Facts) scenario.given()).sheet();
    }

    private static Stream<String> asked(Scenario scenario) {
        return RULES.decide(sheet(scenario)).questions().stream().map(Question::fact);
    }
}
