package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.ShipmentState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** G-DOUBLE and G-FATAL: nobody is paid twice, refunded and resent both, or contested without a parcel. */
final class MoneyGuard {
    private static final String DOUBLE = "G-DOUBLE";
    private static final String FATAL = "G-FATAL";

    private MoneyGuard() {}

    static void apply(Docket docket) {
        neverFulfilled(docket);
        if (fullyRefunded(docket.facts)) {
            receiptOnly(docket);
            return;
        }
        if (refundedOfUnknown(docket.facts)) {
            docket.ask("order.total", DOUBLE);
        }
        cardDispute(docket);
        if (Boolean.TRUE.equals(docket.facts.order().resendAlreadyMade())) {
            docket.withholdEverywhere(
                    action -> action == Action.OFFER_RESEND, DOUBLE, "The goods were already sent a second time");
        }
        String nothingToPay = whyNothingCanBePaid(docket.facts);
        if (nothingToPay != null) {
            withholdRefunds(docket, nothingToPay);
        }
    }

    /** After the vetoes: what still stands is reduced to one remedy. */
    static void oneRemedy(Docket docket, Ranking ranking) {
        absorbIntoChoice(docket);
        List<Entry> remedies = new ArrayList<>();
        for (Entry entry : docket.entries) {
            if (entry.remedies()) {
                remedies.add(entry);
            }
        }
        if (remedies.size() > 1) {
            remedies.sort(ranking.remedies());
            Entry kept = remedies.get(0);
            String text = "A buyer gets one remedy: " + kept.action + " comes first here";
            docket.withhold(entry -> entry.remedies() && entry != kept, DOUBLE, text);
            kept.because(DOUBLE, "Only one of several remedies is offered, so that nobody is paid or supplied twice");
            ranking.tieBreak(kept, remedies).ifPresent(kept.reasons::add);
        }
        boolean consentIsMoot =
                !Boolean.TRUE.equals(docket.facts.order().resendAlreadyMade()) && !docket.has(Entry::resends);
        if (consentIsMoot) {
            docket.withhold(
                    entry -> entry.action == Action.REQUEST_RESEND_CONSENT,
                    DOUBLE,
                    "No resend is on offer to consent to");
        }
    }

    static boolean fullyRefunded(Case facts) {
        Money refunded = facts.order().alreadyRefunded();
        Money disputed = disputed(facts);
        return refunded != null
                && disputed != null
                && !refunded.isZero()
                && refunded.sameCurrencyAs(disputed)
                && refunded.atLeast(disputed);
    }

    /** Something was refunded, and nobody can tell whether that is all of it. */
    private static boolean refundedOfUnknown(Case facts) {
        Money refunded = facts.order().alreadyRefunded();
        return refunded != null && !refunded.isZero() && facts.order().total() == null;
    }

    private static Money disputed(Case facts) {
        return facts.complaint().amount() == null
                ? facts.order().total()
                : facts.complaint().amount();
    }

    static boolean neverSent(Case facts) {
        return facts.kind() == Kind.NOT_RECEIVED && facts.shipment().state() == ShipmentState.NOT_SHIPPED;
    }

    /** The one thing that can be shown of an order that was never sent. */
    static boolean onlyReceipt(List<EvidenceKind> kinds) {
        return kinds.equals(List.of(EvidenceKind.REFUND_RECEIPT));
    }

    private static void neverFulfilled(Docket docket) {
        if (!neverSent(docket.facts)) {
            return;
        }
        String text = "The order was never sent, so there is nothing to prove";
        docket.withhold(
                entry -> entry.action == Action.CONTEST
                        || entry.action == Action.SUBMIT_EVIDENCE && !onlyReceipt(entry.kinds(Param.KINDS)),
                FATAL,
                text);
        docket.entries.stream()
                .filter(entry -> entry.action == Action.OFFER_REFUND_FULL)
                .forEach(entry -> entry.because(FATAL, text));
    }

    private static void receiptOnly(Docket docket) {
        String text = docket.facts.order().alreadyRefunded() + " of the disputed " + disputed(docket.facts)
                + " is already refunded";
        Entry receipt = new Entry(Action.SUBMIT_EVIDENCE);
        receipt.params.put(Param.KINDS, List.of(EvidenceKind.REFUND_RECEIPT));
        receipt.because(DOUBLE, text + ": show the receipt, pay nothing more");
        for (Entry entry : docket.entries) {
            if (entry.action == Action.SUBMIT_EVIDENCE
                    && entry.kinds(Param.KINDS).contains(EvidenceKind.REFUND_RECEIPT)) {
                receipt.reasons.addAll(entry.reasons);
            }
        }
        docket.withhold(entry -> entry.action == Action.CONTEST, FATAL, text);
        docket.withhold(
                entry -> entry.action != Action.SUBMIT_EVIDENCE
                        || !entry.kinds(Param.KINDS).contains(EvidenceKind.REFUND_RECEIPT),
                DOUBLE,
                text);
        docket.entries.clear();
        docket.entries.add(receipt);
    }

    private static void cardDispute(Docket docket) {
        if (Boolean.TRUE.equals(docket.facts.derived().cardDispute())) {
            String text = "The card issuer holds the money: a refund or resend now would pay twice";
            withholdRefunds(docket, text);
            docket.withholdEverywhere(action -> action == Action.OFFER_RESEND, DOUBLE, text);
        }
    }

    private static void withholdRefunds(Docket docket, String text) {
        docket.withholdEverywhere(ActionWords.REFUNDS::contains, DOUBLE, text);
        docket.withhold(entry -> entry.action == Action.OFFER_GOODWILL && entry.pays(), DOUBLE, text);
    }

    static String whyNothingCanBePaid(Case facts) {
        Money total = facts.order().total();
        Money refunded = facts.order().alreadyRefunded();
        if (total == null || refunded == null || refunded.isZero()) {
            return null;
        }
        if (!total.sameCurrencyAs(refunded)) {
            return "What was refunded (" + refunded + ") can't be compared with the total (" + total + ")";
        }
        return refunded.atLeast(total) ? "Nothing of the total of " + total + " remains to be paid" : null;
    }

    private static void absorbIntoChoice(Docket docket) {
        for (Entry choice : List.copyOf(docket.entries)) {
            if (choice.action != Action.OFFER_CHOICE) {
                continue;
            }
            Set<Action> options = Set.copyOf(choice.options());
            for (Entry single : List.copyOf(docket.entries)) {
                if (options.contains(single.action)) {
                    docket.entries.remove(single);
                    choice.reasons.addAll(single.reasons);
                    choice.because(DOUBLE, "One choice stands for the separate offers among its options");
                }
            }
        }
    }
}
