package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Action.Trait;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.ShipmentState;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What is never done, however rules and tables ask for it. The guards stand in the order in which {@link Resolution} asks them: what
 * one has withheld no later one sees.
 */
public enum Guard {
    CLOSED(
            "X-11",
            "The case is closed",
            "First: in a closed case nothing else matters",
            EnumSet.allOf(Action.class),
            (situation, proposed) ->
                    Boolean.TRUE.equals(situation.facts().derived().closed())),

    CHOICE_WITHOUT_OFFERS(
            "S1-23",
            "A choice needs one or two offers to choose from",
            "Before all that take options out of a choice: theirs is the blame for the ones that they empty",
            EnumSet.of(Action.OFFER_CHOICE),
            (situation, proposed) -> proposed.options().isEmpty()),

    NEVER_SENT(
            "G-FATAL",
            "The order was never sent, so there is nothing to prove",
            "Before FULLY_REFUNDED: its receipt doesn't take over evidence that can't exist",
            Action.all(Trait.ANSWERS_PLATFORM),
            (situation, proposed) -> neverSent(situation.facts()) && !showsOnlyReceipt(proposed)) {
        @Override
        void apply(DecisionDraft draft) {
            super.apply(draft);
            if (neverSent(draft.facts())) {
                draft.actions.stream()
                        .filter(each -> each.action == Action.OFFER_REFUND_FULL)
                        .forEach(each -> each.because(row(), sentence()));
            }
        }
    },

    CONTEST_OF_REFUNDED(
            "G-FATAL",
            "What is disputed is already refunded, so a contest can't be won",
            "Before FULLY_REFUNDED, which forbids it as well: that it can't be won says more",
            EnumSet.of(Action.CONTEST),
            (situation, proposed) -> Refunds.complete(situation.facts())) {
        @Override
        String text(Case facts) {
            return Refunds.whyComplete(facts);
        }
    },

    FULLY_REFUNDED(
            "G-DOUBLE",
            "What is disputed is already refunded: the receipt is shown, and nothing else is done",
            "Before NOT_ALLOWED: the platform may forbid the receipt as well",
            EnumSet.allOf(Action.class),
            (situation, proposed) -> Refunds.complete(situation.facts())) {
        @Override
        String text(Case facts) {
            return Refunds.whyComplete(facts);
        }

        @Override
        void apply(DecisionDraft draft) {
            if (Refunds.complete(draft.facts())) {
                DraftAction receipt = Refunds.receipt(draft);
                super.apply(draft);
                draft.actions.add(receipt);
            }
        }
    },

    REFUND_IN_CARD_DISPUTE(
            "G-DOUBLE",
            "The card issuer holds the money: a refund or resend now would pay twice",
            "Before NOTHING_LEFT_TO_PAY: who holds the money is the better reason",
            paying(),
            (situation, proposed) -> cardDispute(situation.facts()) && pays(proposed)),

    RESEND_IN_CARD_DISPUTE(
            "G-DOUBLE",
            "The card issuer holds the money: a refund or resend now would pay twice",
            "Before SECOND_RESEND: not even the first is right now",
            EnumSet.of(Action.OFFER_RESEND),
            (situation, proposed) -> cardDispute(situation.facts())),

    SECOND_RESEND(
            "G-DOUBLE",
            "The goods were already sent a second time",
            "With the other guards against paying twice",
            EnumSet.of(Action.OFFER_RESEND),
            (situation, proposed) ->
                    Boolean.TRUE.equals(situation.facts().order().resendAlreadyMade())),

    NOTHING_LEFT_TO_PAY(
            "G-DOUBLE",
            "Nothing of the order's total is left to pay, or what was refunded can't be compared with it",
            "Before NOT_ALLOWED: what a platform forbids today it may allow tomorrow",
            paying(),
            (situation, proposed) -> pays(proposed) && Refunds.nothingLeft(situation.facts())) {
        @Override
        String text(Case facts) {
            return Refunds.whyNothingLeft(facts);
        }
    },

    NOT_ALLOWED(
            "allowedActions",
            "The platform does not allow this now",
            "Before the waits: what can follow a wait is known only now",
            Action.all(Trait.BY_PLATFORM),
            (situation, proposed) -> situation.facts().allowedActions() != null
                    && !situation.facts().allowedActions().contains(proposed.action())),

    WAIT_PAST_DEADLINE(
            "G-DEADLINE",
            "No wait crosses the deadline less the hours kept free before it, or ends while a platform waits until nobody knows when",
            "Before several waits become the longest of them: the longest that fits is meant",
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
            "After WAIT_PAST_DEADLINE, so that every wait which is left has an end to compare",
            Action.all(Trait.WAITS),
            (situation, proposed) -> proposed.until() == null
                    || !proposed.until().isAfter(situation.facts().asOf())),

    CONSENT_WITHOUT_RESEND(
            "G-DOUBLE",
            "No resend is on offer to consent to",
            "After one remedy was chosen: until then a resend may be on offer",
            EnumSet.of(Action.REQUEST_RESEND_CONSENT),
            (situation, proposed) ->
                    !Boolean.TRUE.equals(situation.facts().order().resendAlreadyMade())
                            && !situation.offers(Action.OFFER_RESEND)),

    COMPLAINT_WITHOUT_PROOF(
            "S0-11",
            "No proof that the report is malicious is on record",
            "After the waits: what follows one may still lack its proof today",
            EnumSet.of(Action.COMPLAINT_EMAIL),
            (situation, proposed) -> !situation.facts().evidence().contains(EvidenceKind.MALICIOUS_REPORT_PROOF)) {
        @Override
        Set<EvidenceKind> missing(Case facts, Proposed proposed) {
            return Set.of(EvidenceKind.MALICIOUS_REPORT_PROOF);
        }
    },

    CONTEST_WITHOUT_EVIDENCE(
            "G-SINGLE-SHOT",
            "The evidence can usually be handed in once, and some of it is not on record yet",
            "Last, and after the waits: what follows one may still lack its evidence today",
            EnumSet.of(Action.CONTEST),
            (situation, proposed) -> proposed.kinds().isEmpty()
                    || !new Deadline(situation.facts()).isWithinADay()
                            && !situation.facts().evidence().containsAll(proposed.needed())) {
        @Override
        Set<EvidenceKind> missing(Case facts, Proposed proposed) {
            Set<EvidenceKind> missing = EnumSet.noneOf(EvidenceKind.class);
            missing.addAll(proposed.needed());
            missing.removeAll(facts.evidence());
            return missing;
        }
    };

    /** Asked before the longest wait and the one remedy are chosen among what is left. */
    static final List<Guard> BEFORE_CHOOSING = List.copyOf(EnumSet.range(CLOSED, WAIT_WITHOUT_END));
    /** Asked once they are chosen. */
    static final List<Guard> AFTER_CHOOSING =
            List.copyOf(EnumSet.range(CONSENT_WITHOUT_RESEND, CONTEST_WITHOUT_EVIDENCE));
    /** What they forbid in a case stays forbidden whatever else is found out; evidence can still be put on record. */
    static final List<Guard> LASTING =
            List.copyOf(EnumSet.complementOf(EnumSet.of(COMPLAINT_WITHOUT_PROOF, CONTEST_WITHOUT_EVIDENCE)));

    private final String row;
    private final String sentence;
    private final String place;
    private final Set<Action> about;
    private final BiPredicate<Situation, Proposed> forbids;

    Guard(String row, String sentence, String place, Set<Action> about, BiPredicate<Situation, Proposed> forbids) {
        this.row = row;
        this.sentence = sentence;
        this.place = place;
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

    /** Why it stands where it stands among the guards. */
    public String place() {
        return place;
    }

    /** The actions that it may forbid. */
    public Set<Action> about() {
        return Collections.unmodifiableSet(about);
    }

    /** Whether it may forbid every action; such a guard looks at the case alone. */
    boolean isAboutAll() {
        return about.size() == Action.values().length;
    }

    boolean forbids(Situation situation, Proposed proposed) {
        return about.contains(proposed.action()) && forbids.test(situation, proposed);
    }

    /** Why it forbids something in a case in which it does. */
    String text(Case facts) {
        return sentence;
    }

    /** The evidence that would bring back what it forbids; empty if none would. */
    Set<EvidenceKind> missing(Case facts, Proposed proposed) {
        return Set.of();
    }

    /** Takes what it forbids out of a draft. */
    void apply(DecisionDraft draft) {
        draft.withhold(this);
    }

    private static Set<Action> paying() {
        Set<Action> paying = Action.all(Trait.PAYS);
        paying.add(Action.OFFER_GOODWILL);
        return paying;
    }

    private static boolean pays(Proposed proposed) {
        return proposed.action().is(Trait.PAYS) || proposed.paysGoodwill();
    }

    private static boolean neverSent(Case facts) {
        return facts.kind() == Kind.NOT_RECEIVED && facts.shipment().state() == ShipmentState.NOT_SHIPPED;
    }

    /** Of an order that was never sent, nothing else can be shown. */
    private static boolean showsOnlyReceipt(Proposed proposed) {
        return proposed.action() == Action.SUBMIT_EVIDENCE
                && proposed.kinds().equals(List.of(EvidenceKind.REFUND_RECEIPT));
    }

    private static boolean cardDispute(Case facts) {
        return Boolean.TRUE.equals(facts.derived().cardDispute());
    }
}
