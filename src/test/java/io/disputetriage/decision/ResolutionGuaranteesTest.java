package io.disputetriage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.GeneratedDisputes.Dispute;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever rules and order tables say, these hold. */
class ResolutionGuaranteesTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);
    private static final int DISPUTES = SCALE == 1 ? 1_500 : 10_000 * SCALE;
    private static final Set<Action> REFUNDS =
            EnumSet.of(Action.OFFER_PARTIAL_REFUND, Action.OFFER_REFUND_FULL, Action.OFFER_REFUND_WITH_RETURN);
    private static final Set<Action> AFTER_FULL_REFUND = EnumSet.of(
            Action.SUBMIT_EVIDENCE,
            Action.NOTIFY_BUYER,
            Action.HUMAN_REVIEW,
            Action.HOLD_SHIPMENT,
            Action.INTERCEPT_OR_RESHIP,
            Action.STOP_FURTHER_CHARGES,
            Action.FILE_CARRIER_CLAIM,
            Action.WAIT,
            Action.MONITOR_CASE);
    private static final Set<Action> WAITS = EnumSet.of(Action.WAIT, Action.ASK_BUYER_TO_WAIT);

    @Test
    void every_promise_is_kept() {
        Random random = new Random(3L + SCALE);
        PromiseTally tally = new PromiseTally();
        for (int i = 0; i < DISPUTES; i++) {
            Dispute dispute = GeneratedDisputes.one(random);
            tally.check(
                    new Promise.Decided(dispute.facts().sheet(), dispute.facts().build(), dispute.decide()),
                    dispute.findings());
        }
        tally.concernedAtLeast(DISPUTES / 200);
    }

    @Property
    void a_person_is_told_why(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> assertThat(decision.actions())
                .filteredOn(step -> step.action() == Action.HUMAN_REVIEW)
                .allMatch(step -> step.params().containsKey(Param.WHY)));
    }

    @Property
    void what_is_paid_is_left_open_while_nobody_knows_what_is_at_stake(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> {
            if (dispute.facts().build().derived().atStake() == null) {
                assertThat(decision.actions()).filteredOn(this::pays).allMatch(step -> !step.params()
                        .containsKey(Param.AMOUNT));
            }
        });
    }

    @Property
    void a_refund_and_a_resend_never_stand_side_by_side(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> {
            long paying = decision.actions().stream().filter(this::pays).count();
            long resending = decision.actions().stream().filter(this::resends).count();
            long both = decision.actions().stream()
                    .filter(step -> pays(step) && resends(step))
                    .count();
            assertThat(paying).isLessThanOrEqualTo(1);
            assertThat(resending).isLessThanOrEqualTo(1);
            assertThat(paying + resending - both).isLessThanOrEqualTo(1);
        });
    }

    @Property
    void a_choice_has_one_or_two_options(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> decision.actions().stream()
                .filter(step -> step.action() == Action.OFFER_CHOICE)
                .forEach(step -> assertThat(options(step)).hasSizeBetween(1, 2).doesNotHaveDuplicates()));
    }

    @Property
    void what_is_fully_refunded_is_answered_with_the_receipt_only(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> {
            if (dispute.facts().stage != Stage.CLOSED
                    && Refunds.complete(dispute.facts().build())) {
                for (Decision.Step step : decision.actions()) {
                    assertThat(AFTER_FULL_REFUND).contains(step.action());
                    if (step.action() == Action.SUBMIT_EVIDENCE) {
                        assertThat(kinds(step)).containsExactly(EvidenceKind.REFUND_RECEIPT);
                    }
                }
            }
        });
    }

    @Property
    void what_can_not_be_won_is_never_contested(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> {
            if (dispute.facts().build().derived().unwinnable()) {
                assertThat(decision.actions()).noneMatch(step -> step.action() == Action.CONTEST);
            }
        });
    }

    @Property
    void no_wait_crosses_the_deadline_less_the_buffer(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> {
            Case facts = dispute.facts().build();
            Instant due = decision.responseDue().at();
            for (Decision.Step step : decision.actions()) {
                Instant until = (Instant) step.params().get(Param.UNTIL);
                boolean wait = step.action() == Action.WAIT || step.action() == Action.ASK_BUYER_TO_WAIT;
                if (due == null) {
                    assertThat(wait && facts.derived().platformWaits()).isFalse();
                    continue;
                }
                if (wait) {
                    assertThat(until).isBeforeOrEqualTo(due.minus(Cases.BUFFER));
                }
                if (step.notBefore() != null) {
                    assertThat(step.notBefore()).isBeforeOrEqualTo(due.minus(Cases.BUFFER));
                }
            }
        });
    }

    @Property
    void nobody_is_given_two_waits(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> {
            for (Action wait : WAITS) {
                assertThat(decision.actions())
                        .filteredOn(step -> step.action() == wait)
                        .hasSizeLessThanOrEqualTo(1);
            }
        });
    }

    @Property
    void the_wait_that_stands_is_the_longest_of_those_that_fit_and_carries_the_reasons_of_all(
            @ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> {
            for (Decision.Step step : decision.actions()) {
                if (!WAITS.contains(step.action())) {
                    continue;
                }
                List<Proposal<Recommendation>> fitting = dispute.findings().recommendations().stream()
                        .filter(proposal -> proposal.what().action() == step.action())
                        .filter(proposal ->
                                fits(end(proposal), decision.responseDue().at()))
                        .toList();
                assertThat(step.params().get(Param.UNTIL))
                        .isEqualTo(fitting.stream()
                                .map(ResolutionGuaranteesTest::end)
                                .max(Instant::compareTo)
                                .orElseThrow());
                assertThat(step.because())
                        .containsAll(fitting.stream().map(Proposal::because).toList());
            }
        });
    }

    @Property
    void nothing_that_follows_a_wait_asked_of_the_buyer_comes_before_it_ends(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> {
            Set<Instant> ends = dispute.findings().recommendations().stream()
                    .filter(proposal -> proposal.what().action() == Action.ASK_BUYER_TO_WAIT && end(proposal) != null)
                    .map(ResolutionGuaranteesTest::end)
                    .collect(Collectors.toSet());
            decision.actions().stream()
                    .filter(step -> step.action() == Action.ASK_BUYER_TO_WAIT)
                    .map(step -> (Instant) step.params().get(Param.UNTIL))
                    .forEach(end -> assertThat(decision.actions())
                            .filteredOn(step -> step.action() != Action.ASK_BUYER_TO_WAIT)
                            .allMatch(step -> step.notBefore() == null
                                    || step.notBefore().equals(end)
                                    || !ends.contains(step.notBefore())));
        });
    }

    @Property
    void nothing_is_due_in_the_past_unless_the_decision_says_past_due(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> {
            boolean marked = decision.warnings().stream().anyMatch(note -> note.kind() == WarningKind.PAST_DUE);
            assertThat(decision.actions())
                    .allMatch(step ->
                            marked || step.dueAt() == null || !step.dueAt().isBefore(Cases.NOW));
        });
    }

    @Property
    void nothing_is_due_after_the_response_deadline_and_what_is_due_then_names_the_guard(
            @ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> {
            Instant due = decision.responseDue().at();
            // A day that is over binds nobody while others are to answer.
            boolean over = due != null
                    && due.isBefore(Cases.NOW)
                    && Boolean.TRUE.equals(dispute.facts().build().derived().otherSidesTurn());
            for (Decision.Step step : decision.actions()) {
                if (due != null && !over && dispute.facts().stage != Stage.CLOSED) {
                    assertThat(step.dueAt()).isNotNull().isBeforeOrEqualTo(due);
                }
                if (due != null && due.equals(step.dueAt())) {
                    assertThat(rows(step)).contains("G-DEADLINE");
                }
                if (step.notBefore() != null && step.dueAt() != null) {
                    assertThat(step.notBefore()).isBeforeOrEqualTo(step.dueAt());
                }
            }
        });
    }

    @Property
    void every_action_has_a_reason_a_title_and_its_rank(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> {
            for (int i = 0; i < decision.actions().size(); i++) {
                Decision.Step step = decision.actions().get(i);
                assertThat(step.rank()).isEqualTo(i + 1);
                assertThat(step.title()).isNotBlank();
                assertThat(step.because()).isNotEmpty();
            }
        });
    }

    @Property
    void a_decision_is_never_empty_unless_the_case_is_closed(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> assertThat(!decision.actions().isEmpty() || dispute.facts().stage == Stage.CLOSED)
                .isTrue());
    }

    @Property
    void a_complaint_is_never_mailed_without_proof(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> {
            if (!dispute.facts().evidence.contains(EvidenceKind.MALICIOUS_REPORT_PROOF)) {
                assertThat(decision.actions()).noneMatch(step -> step.action() == Action.COMPLAINT_EMAIL);
            }
        });
    }

    @Property
    void another_entity_is_never_first_and_always_for_a_person(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> decision.actions().stream()
                .filter(step -> step.action() == Action.CONSIDER_OTHER_ENTITY)
                .forEach(step -> {
                    assertThat(step.rank()).isGreaterThan(1);
                    assertThat(step.needsHuman()).isTrue();
                    assertThat(decision.actions()).anyMatch(other -> other.action() == Action.HUMAN_REVIEW);
                }));
    }

    @Property
    void compensation_is_never_tied_to_a_review(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> decision.actions().stream()
                .filter(step -> step.action() == Action.OFFER_GOODWILL)
                .forEach(step ->
                        assertThat(step.params().get(Param.REVIEW_CONDITIONAL)).isEqualTo(false)));
    }

    @Property
    void nothing_is_resent_twice_or_without_asking_for_consent(@ForAll("disputes") Dispute dispute) {
        holds(
                dispute,
                decision -> decision.actions().stream().filter(this::resends).forEach(step -> {
                    assertThat(dispute.facts().resent).isFalse();
                    boolean parcel = dispute.facts().build().derived().physical();
                    if (parcel && !dispute.facts().evidence.contains(EvidenceKind.RESEND_CONSENT)) {
                        assertThat(step.requires()).contains(EvidenceKind.RESEND_CONSENT);
                    }
                }));
    }

    @Property
    void a_contest_that_lacks_evidence_is_held_until_the_last_day(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> decision.actions().stream()
                .filter(step -> step.action() == Action.CONTEST)
                .forEach(step -> assertThat(step.requires().isEmpty()
                                || step.notBefore() != null
                                || decision.responseDue().at() == null
                                || step.dueAt().isBefore(decision.responseDue().at())
                                || !decision.responseDue().at().isAfter(Cases.NOW.plus(Duration.ofDays(1))))
                        .isTrue()));
    }

    @Property
    void the_platform_is_never_asked_for_what_it_does_not_allow(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> {
            if (dispute.facts().allowed != null) {
                for (Decision.Step step : decision.actions()) {
                    List<Action> asked = step.action() == Action.OFFER_CHOICE ? options(step) : List.of(step.action());
                    assertThat(asked)
                            .allMatch(action ->
                                    dispute.facts().allowed.contains(action) || !action.is(Action.Trait.BY_PLATFORM));
                }
            }
        });
    }

    @Property
    void whatever_a_rule_proposed_is_done_or_withheld_with_its_reason(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> {
            Set<String> named = decision.actions().stream()
                    .flatMap(step -> step.because().stream())
                    .map(Reason::rule)
                    .collect(Collectors.toSet());
            decision.withheld().forEach(each -> each.because().forEach(reason -> named.add(reason.rule())));
            assertThat(named)
                    .containsAll(dispute.findings().recommendations().stream()
                            .map(proposal -> proposal.because().rule())
                            .toList());
        });
    }

    @Property
    void the_order_in_which_rules_spoke_changes_nothing(@ForAll("disputes") Dispute dispute) {
        holds(dispute, decision -> {
            List<Proposal<Recommendation>> shuffled =
                    new ArrayList<>(dispute.findings().recommendations());
            Collections.shuffle(shuffled, new Random(shuffled.size()));
            Findings again = new Findings(shuffled, List.of(), List.of(), List.of(), List.of());
            assertThat(Resolution.resolve(
                            dispute.facts().build(), again, Cases.NOTHING_TO_ASK, dispute.order(), "revision"))
                    .isEqualTo(decision);
        });
    }

    @Provide
    Arbitrary<Dispute> disputes() {
        return GeneratedDisputes.disputes();
    }

    private static void holds(Dispute dispute, Consumer<Decision> check) {
        check.accept(dispute.decide());
    }

    /** Of a wait: as the rule says it, else the days that it names from now on. */
    private static Instant end(Proposal<Recommendation> wait) {
        Instant until = (Instant) wait.what().params().get(Param.UNTIL);
        Integer days = (Integer) wait.what().params().get(Param.DAYS);
        return until != null || days == null ? until : Cases.NOW.plus(Duration.ofDays(days));
    }

    private static boolean fits(Instant end, Instant due) {
        return end != null && end.isAfter(Cases.NOW) && (due == null || !end.isAfter(due.minus(Cases.BUFFER)));
    }

    private boolean pays(Decision.Step step) {
        return step.action() == Action.OFFER_GOODWILL && step.params().get(Param.FORM) == GoodwillForm.PARTIAL_REFUND
                || REFUNDS.contains(step.action())
                || step.action() == Action.OFFER_CHOICE
                        && options(step).stream().anyMatch(REFUNDS::contains);
    }

    private boolean resends(Decision.Step step) {
        return step.action() == Action.OFFER_RESEND
                || step.action() == Action.OFFER_CHOICE && options(step).contains(Action.OFFER_RESEND);
    }

    @SuppressWarnings("unchecked")
    private static List<Action> options(Decision.Step step) {
        return (List<Action>) step.params().get(Param.OPTIONS);
    }

    @SuppressWarnings("unchecked")
    private static List<EvidenceKind> kinds(Decision.Step step) {
        return (List<EvidenceKind>) step.params().getOrDefault(Param.KINDS, List.of());
    }

    private static Set<String> rows(Decision.Step step) {
        return step.because().stream()
                .flatMap(reason -> reason.playbook().stream())
                .collect(Collectors.toSet());
    }
}
