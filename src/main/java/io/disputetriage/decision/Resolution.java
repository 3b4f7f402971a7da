package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From recommendations to a decision: order, deadlines, money and every guard; a pure function.
 *
 * <p>Safety lives here and not in files, so that no edit of a rule or table can pay a buyer twice,
 * wait past a deadline or contest without proof.
 */
public final class Resolution {

    /** The playbook rows that live here and not in a rule or the order table: those of the guards, and of what follows them. */
    public static final Set<String> ROWS = Stream.concat(
                    Stream.of(Guard.values())
                            .filter(guard -> guard != Guard.NOT_ALLOWED)
                            .map(Guard::row),
                    Stream.of(
                            "G-ANSWER",
                            "X-14",
                            "X-37",
                            "X-42",
                            "X-43",
                            AnswerEvidence.ROW,
                            "G-CIRCUMVENT",
                            "G-PRIVACY",
                            "G-CONSENT",
                            "S3-02",
                            "S3-12",
                            "S3-13"))
            .collect(Collectors.toUnmodifiableSet());

    private static final String KIND = "complaint.kind";
    /** The row that asks first what a complaint is about. */
    private static final String UNKNOWN_KIND = "S1-01";

    private Resolution() {}

    /**
     * Decides a case.
     *
     * @param facts the case as the rules saw it
     * @param findings what the rules said; their order doesn't matter
     * @param inquiry what to find out; a closed case asks nothing
     * @param order preference among sound actions
     * @param revision of the ruleset that spoke
     * @return never without an action, but for a closed case, where nothing is left to do
     */
    public static Decision resolve(Case facts, Findings findings, Inquiry inquiry, OrderTable order, String revision) {
        return resolve(facts, findings, inquiry, order, revision, GuardOrder.SHIPPED);
    }

    /** The same with the guards asked in another order. */
    static Decision resolve(
            Case facts, Findings findings, Inquiry inquiry, OrderTable order, String revision, GuardOrder guards) {
        DecisionDraft draft = DecisionDraft.of(facts, findings, inquiry);
        Ranking ranking = new Ranking(facts, order);
        findings.faults()
                .forEach(fault ->
                        draft.warn(WarningKind.RULE_ERROR, new Reason("engine", List.of(), null, null, fault)));
        facts.contradictions()
                .forEach(sentence -> draft.warn(
                        WarningKind.CONFLICTING_FACTS, new Reason("facts", List.of(), null, null, sentence)));
        EarlierDecision.warn(draft);
        kindFromReason(draft);
        if (Refunds.ofUnknown(facts)) {
            draft.ask("order.total", "G-DOUBLE");
        }
        if (facts.derived().closed()) {
            Guard.CLOSED.apply(draft);
            draft.close();
        }
        // In a closed case: what ends a return, or the receipt of a refund.
        if (!facts.derived().closed() || !draft.actions.isEmpty() || Refunds.complete(facts)) {
            settle(draft, ranking, guards);
        }
        return decision(draft, ranking, revision);
    }

    private static void settle(DecisionDraft draft, Ranking ranking, GuardOrder guards) {
        LaterRound.settle(draft);
        guards.beforeChoosing().forEach(guard -> guard.apply(draft));
        Proof.addReceipt(draft);
        Proof.handReceiptInOnce(draft);
        AnswerEvidence.require(draft);
        Waits.settle(draft);
        OneRemedy.choose(draft, ranking);
        SingleShot.hold(draft);
        guards.afterChoosing().forEach(guard -> guard.apply(draft));
        holdGivenUpResend(draft);
        holdUnsent(draft);
        Proof.require(draft);
        Conduct.govern(draft);
        DueDates.leaveRoom(draft);
        guards.last().forEach(guard -> guard.apply(draft));
        if (!draft.facts().derived().closed()) {
            fallBack(draft);
            Reviews.conflicts(draft);
            Answer.ensure(draft);
        }
        Reviews.unite(draft);
        Amounts.limit(draft);
        Reviews.mark(draft);
        DueDates.set(draft);
    }

    /** Goods that were promised again stay here once the buyer takes the money. */
    private static void holdGivenUpResend(DecisionDraft draft) {
        if (draft.facts().order().goods() == Goods.PHYSICAL
                && Refunds.resendOwed(draft.facts())
                && Refunds.resendGivenUp(draft.facts())
                && draft.has(DraftAction::pays)
                && !draft.has(action -> action.action == Action.HOLD_SHIPMENT)) {
            DraftAction hold = new DraftAction(Action.HOLD_SHIPMENT);
            hold.because("G-DOUBLE", "The buyer takes the money, so the second parcel that was agreed stays here");
            draft.actions.add(hold);
        }
    }

    /** Whatever the complaint: goods that are still here stay here when the money goes, or has gone. */
    private static void holdUnsent(DecisionDraft draft) {
        boolean paid = Boolean.TRUE.equals(draft.facts().derived().paidByPlatform())
                && draft.facts().kind() != Kind.ACCOUNT_REPORTED;
        if ((paid || draft.offers(Action.ACCEPT_DISPUTE))
                && draft.facts().order().goods() == Goods.PHYSICAL
                && Boolean.TRUE.equals(draft.facts().derived().notSent())
                && !draft.has(action -> action.action == Action.HOLD_SHIPMENT)) {
            DraftAction hold = new DraftAction(Action.HOLD_SHIPMENT);
            hold.because("X-14", "The goods are still here: sent now, they would go and the money with them");
            draft.actions.add(hold);
        }
    }

    /** The platform's reason stands for the kind where it stands for one; where it may stand for several, somebody has to say. */
    private static void kindFromReason(DecisionDraft draft) {
        Case facts = draft.facts();
        String reason = facts.complaint().platformReason();
        if (facts.implied().containsKey(KIND)) {
            draft.warn(
                    WarningKind.KIND_FROM_PLATFORM_REASON,
                    new Reason(
                            "facts",
                            List.of(),
                            "policy/platform-reasons.csv",
                            null,
                            "complaint.kind is UNKNOWN; the platform's reason " + reason + " stands for "
                                    + facts.kind()));
        } else if (facts.kind() == Kind.UNKNOWN && reason != null && facts.platform() == null) {
            draft.ask("platform", UNKNOWN_KIND);
        } else if (facts.kind() == Kind.UNKNOWN && reason != null) {
            draft.ask(KIND, UNKNOWN_KIND, facts.derived().reasonKinds());
        }
    }

    private static void fallBack(DecisionDraft draft) {
        if (!draft.actions.isEmpty()) {
            return;
        }
        if (draft.hasDone()) {
            draft.watch(Guard.DONE_ALREADY.row(), "All that is to be done here was done: watch for the answer");
            return;
        }
        DraftAction review = new DraftAction(Action.HUMAN_REVIEW);
        review.params.put(Param.WHY, ReviewReason.NO_PLAYBOOK);
        review.because(
                "S3-12",
                draft.withheld().isEmpty()
                        ? "No playbook fits what is known of this case"
                        : "No playbook fits: every action that was proposed is withheld");
        review.reasons.addAll(draft.nearest(any -> true));
        draft.askForPapers(action -> action != Action.HUMAN_REVIEW);
        draft.actions.add(review);
        draft.advise(
                AdviceKind.PREPARE_ANSWERS,
                Reason.guard("S3-02", "Decide once how such a complaint is answered, and write it down as a rule"));
    }

    private static Decision decision(DecisionDraft draft, Ranking ranking, String revision) {
        Deadline deadline = new Deadline(draft.facts());
        List<DraftAction> ranked = new ArrayList<>(draft.actions);
        ranked.sort(ranking.actions());
        List<Decision.Step> steps = new ArrayList<>();
        for (DraftAction action : ranked) {
            ranking.placedBy(action).ifPresent(action.reasons::add);
            findOut(action).ifPresent(action.reasons::add);
            if (!ranking.knows(action)) {
                draft.warn(
                        WarningKind.ACTION_NOT_IN_ORDER,
                        new Reason(
                                "order",
                                List.of(),
                                "policy/order.yaml",
                                null,
                                action.action + " has no place in the table"));
            }
            steps.add(step(steps.size() + 1, action, draft.facts().kind()));
        }
        return new Decision(
                draft.facts().caseRef(),
                draft.facts().asOf(),
                deadline.urgency(),
                List.copyOf(steps),
                DecisionDraft.notes(draft.advice),
                DecisionDraft.notes(draft.impact),
                DecisionDraft.notes(draft.warnings),
                draft.withheld(),
                draft.questions(),
                DerivedPaths.of(draft.facts()),
                due(draft.facts()),
                deadline.reviewAt(draft, Answer.overlookedAt(draft.facts())),
                revision,
                Logic.VERSION);
    }

    /** Whoever does it has to look for what its parameters would say. */
    private static Optional<Reason> findOut(DraftAction action) {
        return action.unknown().isEmpty()
                ? Optional.empty()
                : Optional.of(new Reason(
                        "facts",
                        List.of(),
                        null,
                        null,
                        action.unknown().stream()
                                .map(Param::phrase)
                                .collect(
                                        Collectors.joining("; ", "To be found out, since nobody knows it yet: ", ""))));
    }

    private static Decision.Step step(int rank, DraftAction action, Kind kind) {
        Set<EvidenceKind> requires =
                action.requires.isEmpty() ? EnumSet.noneOf(EvidenceKind.class) : EnumSet.copyOf(action.requires);
        return new Decision.Step(
                rank,
                action.action,
                title(action.action, kind),
                Collections.unmodifiableMap(action.params),
                action.dueAt,
                action.notBefore,
                Collections.unmodifiableSet(requires),
                action.after,
                action.needsHuman || action.action == Action.HUMAN_REVIEW,
                DecisionDraft.sortedReasons(action.reasons));
    }

    /** Whoever paid with a stolen card gets it at no address. */
    private static String title(Action action, Kind kind) {
        return action == Action.INTERCEPT_OR_RESHIP && kind == Kind.UNAUTHORISED
                ? "Have the carrier stop the parcel and bring it back"
                : action.title();
    }

    private static Decision.ResponseDue due(Case facts) {
        return new Decision.ResponseDue(facts.derived().responseDue(), facts.responseDuePolicy());
    }
}
