package io.disputetriage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.GeneratedDisputes.Dispute;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of guards: each is needed, and what any of them forbids stands in no decision. */
class GuardTest {
    @Property
    void what_a_guard_forbids_stands_in_no_decision(@ForAll("disputes") Dispute dispute) {
        Decided decided = new Decided(dispute.facts().build(), dispute.decide());
        for (Guard guard : Guard.values()) {
            for (Decision.Step step : decided.decision().actions()) {
                // What guards put in the place of what they forbid, in a closed case too: the receipt, a person, a
                // watch once
                // the receipt was shown, and the hold of a second parcel beside a refund that ends a return.
                boolean itsOwn = guard == Guard.FULLY_REFUNDED
                                && (showsReceipt(step) || isReview(step) || isOfGuards(step, Action.MONITOR_CASE))
                        || guard == Guard.CLOSED
                                && (showsReceipt(step)
                                        || isReview(step)
                                        || isOfGuards(step, Action.MONITOR_CASE)
                                        || isOfGuards(step, Action.HOLD_SHIPMENT));
                Planned done = new Planned(step);
                assertThat(guard.forbids(decided, done) && !itsOwn)
                        .as("%s %s", guard, step)
                        .isFalse();
                // What was offered by itself may stand in a choice.
                assertThat(done.options())
                        .noneMatch(option ->
                                guard != Guard.DONE_ALREADY && guard.forbids(decided, new DraftAction(option)));
            }
        }
    }

    @Property
    void what_is_withheld_names_a_guard_that_is_about_it_or_the_one_remedy(@ForAll("disputes") Dispute dispute) {
        assertThat(dispute.decide().withheld())
                .allMatch(each -> each.text().startsWith("A buyer gets one remedy")
                        || each.action() == Action.OFFER_CHOICE
                        || each.by().equals("X-37")
                        || EnumSet.allOf(Guard.class).stream()
                                .anyMatch(guard -> guard.row().equals(each.by())
                                        && guard.about().contains(each.action())));
    }

    @Test
    void every_guard_withholds_something() {
        Set<Guard> seen = new HashSet<>();
        // Some come about in one dispute of a thousand.
        disputes()
                .sampleStream()
                .limit(60_000)
                .takeWhile(any -> seen.size() < Guard.values().length)
                .forEach(dispute -> {
                    DecisionDraft draft =
                            DecisionDraft.of(dispute.facts().build(), dispute.findings(), Cases.NOTHING_TO_ASK);
                    for (Guard guard : Guard.values()) {
                        int before = draft.withheld().size();
                        guard.apply(draft);
                        if (draft.withheld().size() > before) {
                            seen.add(guard);
                        }
                    }
                });
        assertThat(seen).containsExactlyInAnyOrder(Guard.values());
    }

    @ParameterizedTest
    @EnumSource
    void every_guard_says_what_it_is_about_why_and_why_it_stands_there(Guard guard) {
        assertThat(guard.about()).isNotEmpty();
        assertThat(List.of(guard.row(), guard.sentence(), GuardOrder.place(guard)))
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    private static boolean isReview(Decision.Step step) {
        return step.action() == Action.HUMAN_REVIEW;
    }

    private static boolean isOfGuards(Decision.Step step, Action action) {
        return step.action() == action
                && step.because().stream()
                        .allMatch(reason -> reason.rule().startsWith("guard.")
                                || reason.rule().equals("order"));
    }

    private static boolean showsReceipt(Decision.Step step) {
        Param where = step.action() == Action.NOTIFY_BUYER ? Param.PROVIDE : Param.KINDS;
        return List.of(EvidenceKind.REFUND_RECEIPT).equals(step.params().get(where))
                && Set.of(Action.NOTIFY_BUYER, Action.SUBMIT_EVIDENCE).contains(step.action());
    }

    @Provide
    Arbitrary<Dispute> disputes() {
        return GeneratedDisputes.disputes();
    }

    /** A decision as guards see a case: what was offered before is still on offer, and a choice may have held any remedy. */
    private record Decided(Case facts, Decision decision) implements Situation {
        @Override
        public boolean offers(Action action) {
            return decision.actions().stream()
                            .anyMatch(step -> step.action() == action
                                    || new Planned(step).options().contains(action))
                    || decision.withheld().stream()
                            .anyMatch(each -> each.by().equals(Guard.DONE_ALREADY.row())
                                    && !each.text().equals(Guard.REFUSED_OFFER.sentence())
                                    && (each.action() == action
                                            || each.action() == Action.OFFER_CHOICE && action.is(Action.Trait.OPTION)));
        }
    }

    /** An action of a decision as guards see one. */
    private record Planned(Decision.Step step) implements Proposed {
        @Override
        public Action action() {
            return step.action();
        }

        @Override
        @SuppressWarnings("unchecked")
        public List<Action> options() {
            return step.action() == Action.OFFER_CHOICE
                    ? (List<Action>) step.params().get(Param.OPTIONS)
                    : List.of();
        }

        @Override
        @SuppressWarnings("unchecked")
        public List<EvidenceKind> kinds() {
            return (List<EvidenceKind>) step.params().getOrDefault(Param.KINDS, List.of());
        }

        @Override
        public Set<EvidenceKind> needed() {
            return step.requires();
        }

        @Override
        public boolean paysGoodwill() {
            return step.params().get(Param.FORM) == GoodwillForm.PARTIAL_REFUND;
        }

        @Override
        public boolean byInterface() {
            return step.params().get(Param.CHANNEL) == Channel.API;
        }

        @Override
        public List<String> words() {
            return step.words();
        }

        @Override
        public Instant until() {
            return (Instant) step.params().get(Param.UNTIL);
        }
    }
}
