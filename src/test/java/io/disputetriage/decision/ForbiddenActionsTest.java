package io.disputetriage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.GeneratedDisputes.Dispute;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.ShipmentState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is forbidden beforehand is what the guards withhold afterwards. */
class ForbiddenActionsTest {
    private static final Set<Action> OPTIONS = Action.all(Action.Trait.OPTION);
    private static final List<List<EvidenceKind>> KINDS = List.of(
            List.of(),
            List.of(EvidenceKind.REFUND_RECEIPT),
            List.of(EvidenceKind.REFUND_RECEIPT, EvidenceKind.INVOICE));

    @Property
    void a_forbidden_recommendation_brings_no_action_about(@ForAll("disputes") Dispute dispute) {
        Case facts = dispute.facts().build();
        ForbiddenActions forbidden = ForbiddenActions.in(facts);
        List<Action> without = actions(dispute, facts, dispute.findings().recommendations());
        for (Action action : Action.values()) {
            for (List<EvidenceKind> kinds : KINDS) {
                for (List<Action> options : options(action)) {
                    if (forbidden.has(action, options, kinds)) {
                        assertThat(actions(dispute, facts, with(dispute, action, options, kinds)))
                                .as("%s %s %s", action, options, kinds)
                                .isEqualTo(without);
                    }
                }
            }
        }
    }

    @Test
    void the_receipt_of_a_refund_can_be_shown_for_an_order_never_sent() {
        Cases facts = Cases.aCase();
        facts.state = ShipmentState.NOT_SHIPPED;
        ForbiddenActions forbidden = ForbiddenActions.in(facts.build());
        assertThat(forbidden.has(Action.SUBMIT_EVIDENCE, List.of(), List.of(EvidenceKind.REFUND_RECEIPT)))
                .isFalse();
        assertThat(forbidden.has(Action.SUBMIT_EVIDENCE, List.of(), List.of(EvidenceKind.INVOICE)))
                .isTrue();
        assertThat(forbidden.has(Action.SUBMIT_EVIDENCE, List.of(), List.of())).isTrue();
    }

    @Provide
    Arbitrary<Dispute> disputes() {
        return GeneratedDisputes.disputes();
    }

    private static List<List<Action>> options(Action action) {
        if (action != Action.OFFER_CHOICE) {
            return List.of(List.of());
        }
        List<List<Action>> all = new ArrayList<>();
        for (Action one : OPTIONS) {
            all.add(List.of(one));
            OPTIONS.stream().filter(other -> other != one).forEach(other -> all.add(List.of(one, other)));
        }
        return all;
    }

    private static List<Proposal<Recommendation>> with(
            Dispute dispute, Action action, List<Action> options, List<EvidenceKind> kinds) {
        Recommendation.Draft draft = Recommendation.of(action);
        if (!options.isEmpty()) {
            draft.options(options.toArray(Action[]::new));
        }
        if (!kinds.isEmpty()) {
            draft.kinds(kinds.toArray(EvidenceKind[]::new));
        }
        draft.until(Cases.NOW.plusSeconds(3_600));
        List<Proposal<Recommendation>> all = new ArrayList<>(dispute.findings().recommendations());
        all.add(new Proposal<>(
                draft.because("forbidden"),
                new Reason("forbidden", List.of("S1-01"), "playbooks/y.drl", 1, "forbidden")));
        return all;
    }

    private static List<Action> actions(Dispute dispute, Case facts, List<Proposal<Recommendation>> recommendations) {
        Findings findings = new Findings(recommendations, List.of(), List.of(), List.of(), List.of());
        return Resolution.resolve(facts, findings, Cases.NOTHING_TO_ASK, dispute.order(), "revision").actions().stream()
                .map(Decision.Step::action)
                .toList();
    }
}
