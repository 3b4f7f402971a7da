package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.ActionTaken;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.ReturnState;
import io.disputetriage.facts.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a decision promises whatever rules and order tables say; told from the fact sheet and the decision, and of what is derived only
 * from a deadline that nobody stated.
 */
public enum Promise {
    A_PLATFORM_THAT_WAITS_GETS_AN_ANSWER_IN_TIME_OR_A_PERSON(
            decided -> decided.raw().platformWaits(),
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
                    && (!decided.decision.actions().isEmpty() || decided.sheet.stage() == Stage.CLOSED)),

    A_DISPUTE_IS_NEVER_ACCEPTED_BESIDE_ITS_DEFENCE(
            decided -> decided.has(Action.ACCEPT_DISPUTE),
            decided -> !decided.has(Action.CONTEST, Action.SUBMIT_EVIDENCE, Action.APPEAL_PLATFORM)),

    NO_MORE_IS_PAID_THAN_IS_AT_STAKE(
            decided -> decided.steps(Decided::pays).findAny().isPresent(),
            decided -> decided.steps(Decided::pays).allMatch(decided::isWithinStake)),

    NOTHING_IS_PAID_BESIDE_A_RESEND_MADE_OR_AGREED(
            decided -> decided.raw().resendStands(),
            decided -> decided.steps(Decided::pays).findAny().isEmpty()),

    A_CARD_DISPUTE_IS_PAID_BY_ACCEPTING_IT_ONLY(decided -> decided.raw().cardDispute(), decided -> decided.steps(
                    step -> step.action() != Action.ACCEPT_DISPUTE)
            .noneMatch(step -> Decided.pays(step) || Decided.resends(step))),

    NOTHING_UNTRUE_IS_HANDED_IN(
            decided -> !decided.raw().untrue().isEmpty()
                    && decided.has(Action.CONTEST, Action.SUBMIT_EVIDENCE, Action.APPEAL_PLATFORM),
            decided -> decided.steps(Decided::handsIn)
                    .allMatch(step ->
                            Collections.disjoint(kinds(step), decided.raw().untrue())
                                    && Collections.disjoint(
                                            step.requires(), decided.raw().untrue()))),

    WHAT_CAN_NOT_BE_WON_IS_NOT_FOUGHT(
            decided -> decided.raw().isUnwinnable(),
            decided -> !decided.has(Action.CONTEST)
                    && decided.steps(step -> step.action() == Action.SUBMIT_EVIDENCE)
                            .allMatch(step -> kinds(step).equals(List.of(EvidenceKind.REFUND_RECEIPT)))
                    && decided.steps(step -> step.action() == Action.APPEAL_PLATFORM)
                            .noneMatch(step -> step.params().get(Param.CHANNEL) == Channel.API)),

    WHAT_THE_PLATFORM_HAS_PAID_IS_NOT_PAID_AGAIN(
            decided -> decided.raw().paidByPlatform(),
            decided -> decided.steps(step -> true).noneMatch(step -> Decided.pays(step) || Decided.resends(step))),

    AFTER_THE_DEADLINE_NOTHING_IS_PAID_OR_WAITED_FOR(
            decided -> decided.raw().isPastDue(), decided -> decided.steps(step -> true)
                    .noneMatch(step -> Decided.pays(step)
                            || Decided.resends(step)
                            || step.action() == Action.WAIT
                            || step.action() == Action.ASK_BUYER_TO_WAIT)),

    WHAT_THERE_IS_ONE_OF_IS_NOT_SENT_AGAIN(
            decided -> Boolean.FALSE.equals(decided.sheet.product().replaceable()),
            decided -> decided.steps(Decided::resends).findAny().isEmpty()),

    ONLY_WHAT_IS_ON_RECORD_IS_CONTESTED_WITH(
            decided -> decided.has(Action.CONTEST), decided -> decided.steps(step -> step.action() == Action.CONTEST)
                    .allMatch(step -> decided.raw().onRecord().containsAll(kinds(step)))),

    WHILE_IT_IS_NOT_THE_SELLERS_TURN_NOTHING_IS_ANSWERED_THAT_THE_PLATFORM_DOES_NOT_LIST(
            decided -> decided.raw().isOtherSidesTurn(), decided -> decided.steps(step -> true)
                    .flatMap(Decided::answers)
                    .allMatch(action -> decided.sheet.allowedActions() != null
                            && decided.sheet.allowedActions().contains(action))),

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

    @SuppressWarnings("unchecked")
    private static List<EvidenceKind> kinds(Decision.Step step) {
        return (List<EvidenceKind>) step.params().getOrDefault(Param.KINDS, List.of());
    }

    /** A decision, and what it was made from. */
    public record Decided(FactSheet sheet, Case facts, Decision decision) {
        RawFacts raw() {
            Kind stated = sheet.complaint().kind();
            return new RawFacts(sheet, stated == Kind.UNKNOWN ? facts.kind() : stated);
        }

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
                            || sheet.stage() != null
                                    && TAKE_OFFERS.contains(sheet.stage())
                                    && action.name().startsWith("OFFER_")
                                    && action != Action.OFFER_GOODWILL);
        }

        /** As stated, unless the seller's step of a return may be due before. */
        private Instant due() {
            return sheet.responseDue() instanceof Moment.At stated
                            && sheet.returned().dueBy() == null
                    ? stated.instant()
                    : facts.derived().responseDue();
        }

        boolean answersInTime(Decision.Step step) {
            Instant due = due();
            boolean inTime = step.notBefore() == null
                    ? step.after() == null
                    : due != null && step.notBefore().isBefore(due);
            boolean offers = sheet.stage() != null
                    && TAKE_OFFERS.contains(sheet.stage())
                    && step.after() == null
                    && (step.action() == Action.OFFER_CHOICE || pays(step) || resends(step))
                    && step.action() != Action.OFFER_GOODWILL;
            if (step.action() == Action.HUMAN_REVIEW) {
                return inTime;
            }
            return sheet.returned().state() == ReturnState.REQUESTED
                    ? inTime && (step.action() == Action.PROVIDE_RETURN_LABEL || offers && givesMoney(step))
                    : inTime && (offers || ANSWERS.contains(step.action()));
        }

        /** A refund, with return or without; alone or to choose. */
        private static boolean givesMoney(Decision.Step step) {
            return REFUNDS.contains(step.action()) || options(step).stream().anyMatch(REFUNDS::contains);
        }

        /** Dearer than nothing, too; accepting a dispute leaves all of it to the platform, if anything is left. */
        private boolean isWithinStake(Decision.Step step) {
            Optional<BigDecimal> atStake = raw().atStake();
            Money amount = (Money) step.params().get(Param.AMOUNT);
            if (atStake.isPresent() && atStake.get().signum() == 0) {
                return false;
            }
            return step.action() == Action.ACCEPT_DISPUTE
                    || amount == null
                    || atStake.isPresent()
                            && amount.currency().equals(raw().currency())
                            && atStake.get().compareTo(amount.amount()) >= 0
                            && !amount.isZero();
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
