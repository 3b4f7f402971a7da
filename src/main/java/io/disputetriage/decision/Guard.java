package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Action.Trait;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.ReturnCondition;
import io.disputetriage.facts.ReturnState;
import io.disputetriage.facts.Stage;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What is never done, however rules and tables ask for it. Of several guards that forbid an action the first one here is named as the
 * reason, so that what says most stands first. In which order they are asked is told by {@code GuardOrder}.
 */
public enum Guard {
    CLOSED(
            "X-11",
            "The case is closed",
            EnumSet.allOf(Action.class),
            (situation, proposed) ->
                    Boolean.TRUE.equals(situation.facts().derived().closed())
                            && !endsReturn(situation.facts(), proposed)),

    CHOICE_WITHOUT_OFFERS(
            "S1-23",
            "A choice needs one or two offers to choose from",
            EnumSet.of(Action.OFFER_CHOICE),
            (situation, proposed) -> proposed.options().isEmpty()),

    UNTRUE_EVIDENCE(
            "G-HONEST",
            "What the seller knows to be untrue is never handed in",
            answering(),
            (situation, proposed) -> !proposed.kinds().isEmpty()
                    && situation.facts().derived().untrueEvidence().containsAll(proposed.kinds())) {
        @Override
        public Optional<String> openFact() {
            return Optional.of("derived.untrueEvidence");
        }

        @Override
        void apply(DecisionDraft draft) {
            super.apply(draft);
            Set<EvidenceKind> untrue = draft.facts().derived().untrueEvidence();
            for (DraftAction action : draft.actions) {
                Set<EvidenceKind> dropped = EnumSet.noneOf(EvidenceKind.class);
                dropped.addAll(action.needed());
                dropped.retainAll(untrue);
                if (about().contains(action.action) && action.dropEvidence(untrue)) {
                    action.because(row(), sentence() + ": " + Texts.list(dropped));
                }
            }
        }
    },

    UNWINNABLE(
            "G-FATAL",
            "Nothing that could be shown wins this dispute",
            answering(),
            (situation, proposed) ->
                    Boolean.TRUE.equals(situation.facts().derived().unwinnable())
                            && !showsReceipt(proposed)
                            && (proposed.action() != Action.APPEAL_PLATFORM || proposed.byInterface())) {
        @Override
        public Optional<String> openFact() {
            return Optional.of("derived.unwinnable");
        }

        @Override
        String text(Case facts) {
            return Refunds.complete(facts) ? Refunds.whyComplete(facts) : sentence() + ": " + LostCause.of(facts);
        }

        @Override
        void apply(DecisionDraft draft) {
            super.apply(draft);
            if (!Boolean.TRUE.equals(draft.facts().derived().unwinnable())) {
                return;
            }
            for (DraftAction action : draft.actions) {
                boolean trimmed = showsReceipt(action) && action.dropEvidence(BUT_RECEIPT);
                boolean concedes = action.action == Action.OFFER_REFUND_FULL || action.action == Action.ACCEPT_DISPUTE;
                if (trimmed || concedes) {
                    action.because(row(), text(draft.facts()));
                }
            }
        }
    },

    FULLY_REFUNDED(
            "G-DOUBLE",
            "What is disputed is already refunded: the receipt is shown, and nothing more is paid",
            EnumSet.complementOf(EnumSet.of(
                    Action.HOLD_SHIPMENT,
                    Action.INTERCEPT_OR_RESHIP,
                    Action.STOP_FURTHER_CHARGES,
                    Action.FILE_CARRIER_CLAIM,
                    // Goes with its options.
                    Action.OFFER_CHOICE)),
            (situation, proposed) -> Refunds.complete(situation.facts())
                    && !(watches(proposed)
                            && Boolean.TRUE.equals(situation.facts().derived().otherSidesTurn()))) {
        @Override
        String text(Case facts) {
            return Refunds.whyComplete(facts);
        }

        @Override
        void apply(DecisionDraft draft) {
            if (Refunds.complete(draft.facts())) {
                DraftAction receipt = Refunds.receipt(draft);
                super.apply(draft);
                draft.put(receipt, this);
            }
        }
    },

    REFUND_PENDING(
            "G-DOUBLE",
            "A refund is on its way: what is paid now may be paid twice",
            paying(),
            (situation, proposed) -> pays(proposed) && Refunds.pending(situation.facts())) {
        @Override
        void apply(DecisionDraft draft) {
            super.apply(draft);
            if (Refunds.pending(draft.facts())) {
                draft.review(ReviewReason.REFUND_PENDING, row(), sentence());
                draft.ask("order.refundState", row());
            }
        }
    },

    REFUND_IN_CARD_DISPUTE(
            "G-DOUBLE",
            "The card issuer holds the money: a refund or resend now would pay twice",
            offersAndQuestionsBeforeSending(),
            (situation, proposed) -> cardDispute(situation.facts())
                    && (pays(proposed) || gives(proposed.action()) || asksBeforeSending(proposed.action()))) {
        @Override
        String text(Case facts, Proposed proposed) {
            return asksBeforeSending(proposed.action())
                    ? "The card issuer holds the money, so nothing is sent before the dispute is over"
                    : text(facts);
        }
    },

    PAID_BY_PLATFORM(
            "G-DOUBLE",
            "The platform has already paid the buyer: a refund or resend now would pay twice",
            conceding(),
            (situation, proposed) ->
                    Boolean.TRUE.equals(situation.facts().derived().paidByPlatform())
                            && (pays(proposed) || gives(proposed.action()))) {
        @Override
        public Optional<String> openFact() {
            return Optional.of("derived.paidByPlatform");
        }
    },

    RESEND_UNDER_WAY(
            "G-DOUBLE",
            "The goods are sent a second time: money beside it would pay twice",
            paying(),
            (situation, proposed) -> pays(proposed)
                    && !paidOtherwise(situation.facts(), proposed)
                    && (Refunds.resendUnderWay(situation.facts())
                            || Refunds.resendOwed(situation.facts()) && !Refunds.resendGivenUp(situation.facts()))) {
        @Override
        String text(Case facts) {
            return Refunds.resendUnderWay(facts)
                    ? sentence()
                    : "The buyer has agreed to a second parcel: money beside it would pay twice";
        }

        @Override
        void apply(DecisionDraft draft) {
            super.apply(draft);
            if (draft.hasTakenOut(this)) {
                draft.review(ReviewReason.RESEND_UNDER_WAY, row(), text(draft.facts()));
            }
        }
    },

    SECOND_RESEND(
            "G-DOUBLE",
            "The goods were already sent a second time, or the buyer has agreed to it",
            EnumSet.of(Action.OFFER_RESEND),
            (situation, proposed) ->
                    situation.facts().order().resendAlreadyMade() || Refunds.resendOwed(situation.facts())),

    IRREPLACEABLE(
            "G-IRREPLACEABLE",
            "There is no second one to send",
            EnumSet.of(Action.OFFER_RESEND),
            (situation, proposed) ->
                    Boolean.FALSE.equals(situation.facts().product().replaceable())) {
        @Override
        public Optional<String> openFact() {
            return Optional.of("product.replaceable");
        }
    },

    REFUSED_OFFER(
            "G-DONE",
            "The buyer has refused this offer",
            offers(),
            (situation, proposed) -> Done.wasRefused(situation.facts(), proposed)),

    NOTHING_LEFT_TO_PAY(
            "G-DOUBLE",
            "Nothing of what is disputed is left to pay, or what was refunded can't be compared with it",
            paying(),
            (situation, proposed) -> pays(proposed)
                    && (Refunds.nothingLeft(situation.facts()) || Amounts.isNothing(proposed, situation.facts()))) {
        @Override
        String text(Case facts) {
            return Refunds.nothingLeft(facts) ? Refunds.whyNothingLeft(facts) : "A share of what is left is nothing";
        }
    },

    CONCEDED_THOUGH_SETTLED(
            "X-36",
            "The buyer has settled or withdrawn the matter: nothing is conceded",
            conceding(),
            (situation, proposed) ->
                    Boolean.TRUE.equals(situation.facts().derived().settled())
                            && (gives(proposed.action())
                                    || pays(proposed)
                                            && !(owedAllTheSame(situation.facts())
                                                    && proposed.action() != Action.ACCEPT_DISPUTE))),

    ACCEPTED_IN_PART(
            "G-DOUBLE",
            "A part of the dispute was refunded, and accepting it pays that part twice",
            EnumSet.of(Action.ACCEPT_DISPUTE),
            (situation, proposed) ->
                    Refunds.ofDisputeInPart(situation.facts()) && !paidOtherwise(situation.facts(), proposed)) {
        @Override
        void apply(DecisionDraft draft) {
            super.apply(draft);
            if (!draft.hasTakenOut(this)) {
                return;
            }
            draft.review(row(), sentence());
            if (!Refunds.receiptHandedIn(draft.facts())) {
                DraftAction receipt = new DraftAction(Action.SUBMIT_EVIDENCE);
                receipt.params.put(Param.KINDS, List.of(EvidenceKind.REFUND_RECEIPT));
                receipt.because(row(), "The receipt shows what was refunded already");
                draft.actions.add(receipt);
            }
        }
    },

    SUBMITTED_ALREADY(
            "G-SINGLE-SHOT",
            "The evidence was handed in, and the issuer takes it once",
            EnumSet.of(Action.CONTEST),
            (situation, proposed) -> situation.facts().stage() == Stage.CHARGEBACK
                    && Boolean.TRUE.equals(situation.facts().derived().submittedAlready())
                    && !lists(situation.facts(), Action.CONTEST)),

    OTHER_SIDES_TURN(
            "G-TURN",
            "It is not the seller's turn",
            EnumSet.of(
                    Action.CONTEST,
                    Action.SUBMIT_EVIDENCE,
                    Action.ACCEPT_DISPUTE,
                    Action.ESCALATE_TO_PLATFORM,
                    Action.APPEAL_PLATFORM,
                    Action.OFFER_PARTIAL_REFUND,
                    Action.OFFER_REFUND_FULL,
                    Action.OFFER_REFUND_WITH_RETURN,
                    Action.OFFER_RESEND,
                    Action.OFFER_GOODWILL),
            (situation, proposed) ->
                    Boolean.TRUE.equals(situation.facts().derived().otherSidesTurn())
                            && Boolean.TRUE.equals(situation.facts().derived().platformInvolved())
                            && situation.facts().kind() != Kind.ACCOUNT_REPORTED
                            && (proposed.action() != Action.APPEAL_PLATFORM || proposed.byInterface())
                            && !lists(situation.facts(), proposed.action())),

    NOT_ALLOWED(
            "allowedActions",
            "The platform does not allow this now",
            Action.all(Trait.BY_PLATFORM),
            (situation, proposed) -> situation.facts().allowedActions() != null
                    && !situation.facts().allowedActions().contains(proposed.action())),

    OVERDUE(
            "G-LATE",
            "The answer is overdue and the case may be decided already: first learn how it stands",
            concedingOrWaiting(),
            (situation, proposed) -> (pays(proposed)
                            || gives(proposed.action())
                            || proposed.action().is(Trait.WAITS))
                    && new Deadline(situation.facts()).isOver()) {
        @Override
        String text(Case facts) {
            return sentence() + "; it is overdue by " + Texts.since(new Deadline(facts).due(), facts.asOf());
        }

        @Override
        void apply(DecisionDraft draft) {
            super.apply(draft);
            if (new Deadline(draft.facts()).isOver()) {
                draft.review(ReviewReason.PAST_DUE, row(), text(draft.facts()));
            }
        }
    },

    WAIT_PAST_DEADLINE(
            "G-DEADLINE",
            "No wait crosses the deadline less the hours kept free before it, or ends while a platform waits until nobody knows when",
            Action.all(Trait.WAITS),
            (situation, proposed) ->
                    proposed.until() != null && !new Deadline(situation.facts()).leavesRoomUntil(proposed.until())) {
        @Override
        String text(Case facts) {
            return new Deadline(facts).whyNoRoom();
        }
    },

    WAIT_WITHOUT_END(
            "G-DEADLINE",
            "This wait has no end ahead",
            Action.all(Trait.WAITS),
            (situation, proposed) -> proposed.until() == null
                    || !proposed.until().isAfter(situation.facts().asOf())),

    CONSENT_WITHOUT_RESEND(
            "G-DOUBLE",
            "No resend is on offer to consent to",
            EnumSet.of(Action.REQUEST_RESEND_CONSENT),
            (situation, proposed) ->
                    !Boolean.TRUE.equals(situation.facts().order().resendAlreadyMade())
                            && !situation.offers(Action.OFFER_RESEND)),

    COMPLAINT_WITHOUT_PROOF(
            "S0-11",
            "No proof that the report is malicious is on record",
            EnumSet.of(Action.COMPLAINT_EMAIL),
            (situation, proposed) -> !situation.facts().evidence().contains(EvidenceKind.MALICIOUS_REPORT_PROOF)) {
        @Override
        Set<EvidenceKind> missing(Case facts, Proposed proposed) {
            return Set.of(EvidenceKind.MALICIOUS_REPORT_PROOF);
        }
    },

    CONTEST_WITHOUT_EVIDENCE(
            "G-SINGLE-SHOT",
            "The evidence can usually be handed in once, and none of it is on record yet",
            EnumSet.of(Action.CONTEST, Action.APPEAL_PLATFORM),
            (situation, proposed) -> proposed.kinds().isEmpty()
                    && (proposed.needed().isEmpty()
                            ? proposed.action() == Action.CONTEST || proposed.byInterface()
                            : new Deadline(situation.facts()).leavesADayAtMost())) {
        @Override
        Set<EvidenceKind> missing(Case facts, Proposed proposed) {
            return proposed.needed();
        }
    },

    ACCEPTED_BESIDE_DEFENCE(
            "G-FATAL",
            "The dispute isn't lost, so it is defended and not accepted",
            EnumSet.of(Action.ACCEPT_DISPUTE),
            (situation, proposed) -> situation.offers(Action.CONTEST)
                    || situation.offers(Action.SUBMIT_EVIDENCE)
                    || situation.offers(Action.APPEAL_PLATFORM)),

    SENT_BESIDE_REFUND(
            "G-DOUBLE",
            "The buyer gets the money back, so nobody is asked where to or how to send",
            questionsBeforeSending(),
            (situation, proposed) -> !situation.offers(Action.OFFER_RESEND)
                    && !situation.offers(Action.OFFER_PARTIAL_REFUND)
                    && (situation.offers(Action.ACCEPT_DISPUTE) || situation.offers(Action.OFFER_REFUND_FULL))),

    DONE_ALREADY(
            "G-DONE",
            "What was done at this stage is not done again: an open offer, question or answer stands",
            Done.NOT_REPEATED,
            (situation, proposed) -> Done.was(situation.facts(), proposed)) {
        @Override
        String text(Case facts, Proposed proposed) {
            return Done.when(facts, proposed);
        }

        @Override
        Set<EvidenceKind> missing(Case facts, Proposed proposed) {
            Set<EvidenceKind> missing = EnumSet.noneOf(EvidenceKind.class);
            if (answering().contains(proposed.action())) {
                missing.addAll(proposed.needed());
                missing.removeAll(facts.evidence());
            }
            return missing;
        }

        /** Not the options of a choice: an offer that was made by itself may stand among others. */
        @Override
        void apply(DecisionDraft draft) {
            draft.withholdDone();
        }
    };

    /**
     * What they forbid in a case stays forbidden whatever else is found out. Evidence can still be put on record, and an offer that
     * was made keeps others away.
     */
    static final List<Guard> LASTING = List.copyOf(EnumSet.complementOf(EnumSet.of(
            COMPLAINT_WITHOUT_PROOF,
            CONTEST_WITHOUT_EVIDENCE,
            ACCEPTED_BESIDE_DEFENCE,
            SENT_BESIDE_REFUND,
            DONE_ALREADY)));

    static final List<Guard> ALL = List.of(values());

    /** These put a person in the place of what they forbid, so that proposing it does bring something about. */
    static final Set<Guard> WITH_REVIEW = EnumSet.of(RESEND_UNDER_WAY, ACCEPTED_IN_PART);

    private static final Set<EvidenceKind> BUT_RECEIPT = EnumSet.complementOf(EnumSet.of(EvidenceKind.REFUND_RECEIPT));

    private final String row;
    private final String sentence;
    private final Set<Action> about;
    private final BiPredicate<Situation, Proposed> forbids;

    Guard(String row, String sentence, Set<Action> about, BiPredicate<Situation, Proposed> forbids) {
        this.row = row;
        this.sentence = sentence;
        this.about = EnumSet.copyOf(about);
        this.forbids = forbids;
    }

    /** The playbook row that asks for it, or {@code allowedActions}; {@code by} of what it withholds. */
    public String row() {
        return row;
    }

    /** What it says, but for the values of a case. */
    public String sentence() {
        return sentence;
    }

    /** The path of the fact of a case that it goes by, where somebody may still find that out; rules alone don't show that it matters. */
    public Optional<String> openFact() {
        return Optional.empty();
    }

    /** The actions that it may forbid. */
    public Set<Action> about() {
        return Collections.unmodifiableSet(about);
    }

    boolean forbids(Situation situation, Proposed proposed) {
        return about.contains(proposed.action()) && forbids.test(situation, proposed);
    }

    /** Why it forbids something in a case in which it does. */
    String text(Case facts) {
        return sentence;
    }

    /** The same, where it depends on what is forbidden. */
    String text(Case facts, Proposed proposed) {
        return text(facts);
    }

    /** The evidence that would bring back what it forbids; empty if none would. */
    Set<EvidenceKind> missing(Case facts, Proposed proposed) {
        return Set.of();
    }

    /** Takes what it forbids out of a draft. */
    void apply(DecisionDraft draft) {
        draft.withhold(this);
    }

    /** What hands evidence in. */
    private static Set<Action> answering() {
        Set<Action> answering = Action.all(Trait.HANDS_IN_EVIDENCE);
        answering.add(Action.APPEAL_PLATFORM);
        return answering;
    }

    private static Set<Action> paying() {
        Set<Action> paying = Action.all(Trait.PAYS);
        paying.add(Action.OFFER_GOODWILL);
        return paying;
    }

    private static Set<Action> concedingOrWaiting() {
        Set<Action> both = conceding();
        both.addAll(Action.all(Trait.WAITS));
        return both;
    }

    /** All that gives the buyer something. */
    private static Set<Action> conceding() {
        Set<Action> conceding = paying();
        conceding.add(Action.OFFER_RESEND);
        return conceding;
    }

    /** The same without what the platform itself pays. */
    private static Set<Action> offers() {
        Set<Action> offers = conceding();
        offers.remove(Action.ACCEPT_DISPUTE);
        return offers;
    }

    /** What the buyer is asked before goods leave. */
    private static Set<Action> questionsBeforeSending() {
        return EnumSet.of(Action.CONTACT_BUYER_FOR_ADDRESS, Action.REQUEST_METHOD_CONSENT);
    }

    private static Set<Action> offersAndQuestionsBeforeSending() {
        Set<Action> both = offers();
        both.addAll(questionsBeforeSending());
        return both;
    }

    private static boolean asksBeforeSending(Action action) {
        return SENT_BESIDE_REFUND.about.contains(action);
    }

    private static boolean pays(Proposed proposed) {
        return proposed.action().is(Trait.PAYS) || proposed.paysGoodwill();
    }

    private static boolean gives(Action action) {
        return action == Action.OFFER_RESEND;
    }

    private static boolean watches(Proposed proposed) {
        return proposed.action() == Action.WAIT || proposed.action() == Action.MONITOR_CASE;
    }

    /** A return that arrives is dealt with in a closed case as well. */
    private static boolean endsReturn(Case facts, Proposed proposed) {
        ReturnCondition condition = facts.returned().condition();
        return facts.returned().state() == ReturnState.ARRIVED
                && (condition == null && proposed.action() == Action.INSPECT_RETURN
                        || condition == ReturnCondition.AS_SENT && proposed.action() == Action.OFFER_REFUND_FULL);
    }

    /** The buyer let the matter go, but not the money for goods that came back, or that was promised. */
    private static boolean owedAllTheSame(Case facts) {
        return facts.returned().state() == ReturnState.ARRIVED
                || Boolean.TRUE.equals(facts.derived().refundPromised());
    }

    private static boolean lists(Case facts, Action action) {
        return facts.allowedActions() != null && facts.allowedActions().contains(action);
    }

    private static boolean showsReceipt(Proposed proposed) {
        return proposed.action() == Action.SUBMIT_EVIDENCE && proposed.kinds().contains(EvidenceKind.REFUND_RECEIPT);
    }

    /** The buyer has the money already, or may have it soon, or gets it in another way. */
    private static boolean paidOtherwise(Case facts, Proposed proposed) {
        return Refunds.complete(facts)
                || Refunds.pending(facts)
                || Boolean.TRUE.equals(facts.derived().paidByPlatform())
                || cardDispute(facts) && proposed.action() != Action.ACCEPT_DISPUTE;
    }

    private static boolean cardDispute(Case facts) {
        return Boolean.TRUE.equals(facts.derived().cardDispute());
    }
}
