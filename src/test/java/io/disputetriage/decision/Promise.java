package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.ActionTaken;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.ReturnState;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a decision promises whatever rules and order tables say; told from the facts and the decision, and from no guard. */
public enum Promise {
    A_PLATFORM_THAT_WAITS_GETS_AN_ANSWER_IN_TIME_OR_A_PERSON(
            Promise::platformWaits,
            decided -> decided.steps(step -> true).anyMatch(decided::answersInTime)
                    || decided.has(Action.MONITOR_CASE) && decided.answered()),

    NOTHING_THAT_WAS_DONE_AT_THIS_STAGE_IS_PROPOSED_AGAIN(
            decided -> decided.taken().findAny().isPresent(),
            decided -> decided.steps(decided::repeats).findAny().isEmpty()),

    ONLY_WHAT_WAS_DONE_IS_WITHHELD_AS_DONE(
            decided -> decided.withheldAsDone().findAny().isPresent(),
            decided -> decided.withheldAsDone().allMatch(decided::wasDone)),

    WHERE_ALL_WAS_DONE_THE_CASE_IS_WATCHED_AND_NO_PLAYBOOK_IS_MISSED(
            decided -> decided.withheldAsDone().anyMatch(each -> each.text().startsWith("Done")),
            decided -> decided.steps(step -> step.params().get(Param.WHY) == ReviewReason.NO_PLAYBOOK)
                            .findAny()
                            .isEmpty()
                    && (!decided.decision.actions().isEmpty() || decided.facts.stage() == Stage.CLOSED)),

    A_DISPUTE_IS_NEVER_ACCEPTED_BESIDE_ITS_DEFENCE(
            decided -> decided.has(Action.ACCEPT_DISPUTE),
            decided -> !decided.has(Action.CONTEST, Action.SUBMIT_EVIDENCE, Action.APPEAL_PLATFORM)),

    NO_MORE_IS_PAID_THAN_IS_AT_STAKE(
            decided -> decided.steps(Decided::pays).findAny().isPresent(),
            decided -> decided.steps(Decided::pays).allMatch(decided::isWithinStake)),

    NOTHING_IS_PAID_BESIDE_A_RESEND_MADE_OR_AGREED(
            Promise::resendStands,
            decided -> decided.steps(Decided::pays).findAny().isEmpty()),

    A_CARD_DISPUTE_IS_PAID_BY_ACCEPTING_IT_ONLY(
            decided -> Boolean.TRUE.equals(decided.facts.derived().cardDispute()),
            decided -> decided.steps(step -> step.action() != Action.ACCEPT_DISPUTE)
                    .noneMatch(step -> Decided.pays(step) || Decided.resends(step))),

    NOTHING_UNTRUE_IS_HANDED_IN(
            decided -> !decided.facts.derived().untrueEvidence().isEmpty()
                    && decided.has(Action.CONTEST, Action.SUBMIT_EVIDENCE, Action.APPEAL_PLATFORM),
            decided -> decided.steps(Decided::handsIn)
                    .allMatch(step -> Collections.disjoint(
                                    kinds(step), decided.facts.derived().untrueEvidence())
                            && Collections.disjoint(
                                    step.requires(), decided.facts.derived().untrueEvidence()))),

    ONLY_WHAT_IS_ON_RECORD_IS_CONTESTED_WITH(
            decided -> decided.has(Action.CONTEST), decided -> decided.steps(step -> step.action() == Action.CONTEST)
                    .allMatch(step -> decided.facts.evidence().containsAll(kinds(step)))),

    WHILE_IT_IS_NOT_THE_SELLERS_TURN_NOTHING_IS_ANSWERED_THAT_THE_PLATFORM_DOES_NOT_LIST(
            Promise::isOtherSidesTurn, decided -> decided.steps(step -> true)
                    .flatMap(Decided::answers)
                    .allMatch(action -> decided.facts.allowedActions() != null
                            && decided.facts.allowedActions().contains(action))),

    A_PERSON_IS_ASKED_ONCE(
            decided -> decided.has(Action.HUMAN_REVIEW),
            decided ->
                    decided.steps(step -> step.action() == Action.HUMAN_REVIEW).count() == 1);

    private static final Set<Action> ANSWERS = EnumSet.of(
            Action.SUBMIT_EVIDENCE,
            Action.CONTEST,
            Action.APPEAL_PLATFORM,
            Action.ESCALATE_TO_PLATFORM,
            Action.ACCEPT_DISPUTE,
            Action.PROVIDE_RETURN_LABEL,
            Action.REPAIR_AND_RESUBMIT);
    private static final Set<Action> REFUNDS =
            EnumSet.of(Action.OFFER_PARTIAL_REFUND, Action.OFFER_REFUND_FULL, Action.OFFER_REFUND_WITH_RETURN);
    private static final Set<Stage> PLATFORM_INVOLVED = EnumSet.range(Stage.INQUIRY, Stage.ARBITRATION);
    private static final Set<Stage> TAKE_OFFERS =
            EnumSet.of(Stage.WARNING, Stage.INQUIRY, Stage.CLAIM, Stage.ARBITRATION);

    private static final Set<Action> REPEATED = EnumSet.of(Action.WAIT, Action.MONITOR_CASE, Action.HUMAN_REVIEW);

    private final Predicate<Decided> concerns;
    private final Predicate<Decided> kept;

    Promise(Predicate<Decided> concerns, Predicate<Decided> kept) {
        this.concerns = concerns;
        this.kept = kept;
    }

    /** Whether a decision could break it. */
    boolean concerns(Decided decided) {
        return concerns.test(decided);
    }

    boolean isKept(Decided decided) {
        return kept.test(decided);
    }

    private static boolean platformWaits(Decided decided) {
        Stage stage = decided.facts.stage();
        boolean waits = stage != null
                && (PLATFORM_INVOLVED.contains(stage) || stage == Stage.WARNING && decided.sheet.responseDue() != null);
        return waits && decided.facts.turn() == Turn.SELLER && !"OWN_STORE".equals(decided.facts.platform());
    }

    private static boolean isOtherSidesTurn(Decided decided) {
        Turn turn = decided.facts.turn();
        return (turn == Turn.BUYER || turn == Turn.PLATFORM)
                && decided.facts.stage() != null
                && PLATFORM_INVOLVED.contains(decided.facts.stage())
                && decided.facts.kind() != Kind.ACCOUNT_REPORTED;
    }

    /** It was made and is not lost or faulty again, or the buyer took it and still wants it. */
    private static boolean resendStands(Decided decided) {
        Case facts = decided.facts;
        boolean lostOrFaulty = Boolean.TRUE.equals(facts.derived().unwinnable())
                || Boolean.TRUE.equals(facts.product().defectConfirmed())
                        && !Boolean.TRUE.equals(facts.derived().moving());
        boolean agreed = facts.history().resendAgreed()
                || facts.history().offersMade().contains(Action.OFFER_RESEND)
                        && facts.evidence().contains(EvidenceKind.RESEND_CONSENT);
        boolean moneyWanted = Boolean.TRUE.equals(facts.derived().moneyDemanded())
                || facts.returned().state() == ReturnState.ARRIVED;
        return facts.order().resendAlreadyMade() ? !lostOrFaulty : agreed && !moneyWanted;
    }

    @SuppressWarnings("unchecked")
    private static List<EvidenceKind> kinds(Decision.Step step) {
        return (List<EvidenceKind>) step.params().getOrDefault(Param.KINDS, List.of());
    }

    /** A decision, and what it was made from. */
    public record Decided(FactSheet sheet, Case facts, Decision decision) {
        Stream<Decision.Step> steps(Predicate<Decision.Step> which) {
            return decision.actions().stream().filter(which);
        }

        boolean has(Action... actions) {
            return steps(step -> List.of(actions).contains(step.action()))
                    .findAny()
                    .isPresent();
        }

        /** What was done at the present stage, or at whichever. */
        Stream<ActionTaken> taken() {
            return sheet.history().actionsTaken().stream()
                    .filter(taken -> taken.stage() == null || taken.stage() == sheet.stage());
        }

        boolean repeats(Decision.Step step) {
            return !REPEATED.contains(step.action())
                    && taken().anyMatch(taken -> taken.action() == step.action()
                            && (taken.words() == null || taken.words().containsAll(step.words())));
        }

        Stream<Decision.Withheld> withheldAsDone() {
            return decision.withheld().stream().filter(each -> each.by().equals("G-DONE"));
        }

        boolean wasDone(Decision.Withheld withheld) {
            return taken().anyMatch(taken -> taken.action() == withheld.action()
                    || taken.action() == Action.OFFER_CHOICE && taken.refused()
                    || withheld.action() == Action.OFFER_CHOICE && taken.refused());
        }

        /** By what answers a platform here. */
        boolean answered() {
            return taken().map(ActionTaken::action)
                    .anyMatch(action -> ANSWERS.contains(action)
                            || facts.stage() != null
                                    && TAKE_OFFERS.contains(facts.stage())
                                    && action.name().startsWith("OFFER_")
                                    && action != Action.OFFER_GOODWILL);
        }

        boolean answersInTime(Decision.Step step) {
            Instant due = facts.derived().responseDue();
            boolean inTime = step.notBefore() == null
                    ? step.after() == null
                    : due != null && step.notBefore().isBefore(due);
            boolean offers = facts.stage() != null
                    && TAKE_OFFERS.contains(facts.stage())
                    && step.after() == null
                    && (step.action() == Action.OFFER_CHOICE || pays(step) || resends(step))
                    && step.action() != Action.OFFER_GOODWILL;
            if (step.action() == Action.HUMAN_REVIEW) {
                return inTime;
            }
            return facts.returned().state() == ReturnState.REQUESTED
                    ? inTime && (step.action() == Action.PROVIDE_RETURN_LABEL || offers && givesMoney(step))
                    : inTime && (offers || ANSWERS.contains(step.action()));
        }

        /** A refund, with return or without; alone or to choose. */
        private static boolean givesMoney(Decision.Step step) {
            return REFUNDS.contains(step.action()) || options(step).stream().anyMatch(REFUNDS::contains);
        }

        private boolean isWithinStake(Decision.Step step) {
            Money atStake = facts.derived().atStake();
            Money amount = (Money) step.params().get(Param.AMOUNT);
            if (atStake != null && atStake.isZero()) {
                return false;
            }
            return step.action() == Action.ACCEPT_DISPUTE
                    || amount == null
                    || atStake != null && atStake.atLeast(amount) && !amount.isZero();
        }

        /** What it answers a platform with, by itself or as an option. */
        private static Stream<Action> answers(Decision.Step step) {
            boolean byForm =
                    step.action() == Action.APPEAL_PLATFORM && step.params().get(Param.CHANNEL) != Channel.API;
            return Stream.concat(byForm ? Stream.empty() : Stream.of(step.action()), options(step).stream())
                    .filter(action -> handsIn(action)
                            || action == Action.ACCEPT_DISPUTE
                            || action == Action.ESCALATE_TO_PLATFORM
                            || action.name().startsWith("OFFER_") && action != Action.OFFER_CHOICE);
        }

        private static boolean handsIn(Decision.Step step) {
            return handsIn(step.action());
        }

        private static boolean handsIn(Action action) {
            return action == Action.CONTEST || action == Action.SUBMIT_EVIDENCE || action == Action.APPEAL_PLATFORM;
        }

        static boolean pays(Decision.Step step) {
            return step.action() == Action.ACCEPT_DISPUTE
                    || step.params().get(Param.FORM) == GoodwillForm.PARTIAL_REFUND
                    || givesMoney(step);
        }

        static boolean resends(Decision.Step step) {
            return step.action() == Action.OFFER_RESEND || options(step).contains(Action.OFFER_RESEND);
        }

        @SuppressWarnings("unchecked")
        private static List<Action> options(Decision.Step step) {
            return (List<Action>) step.params().getOrDefault(Param.OPTIONS, List.of());
        }
    }
}
