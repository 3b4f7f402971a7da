package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What the action words mean to the guards, and what people read. */
public final class ActionWords {
    private ActionWords() {}

    /** Pays the buyer money. */
    static final Set<Action> REFUNDS =
            EnumSet.of(Action.OFFER_PARTIAL_REFUND, Action.OFFER_REFUND_FULL, Action.OFFER_REFUND_WITH_RETURN);

    /** May stand among the options of a choice. */
    static final Set<Action> OPTIONS = EnumSet.of(
            Action.OFFER_PARTIAL_REFUND,
            Action.OFFER_REFUND_FULL,
            Action.OFFER_REFUND_WITH_RETURN,
            Action.OFFER_RESEND,
            Action.OFFER_GOODWILL);

    /** What the platform itself carries out, so that its list of allowed actions decides. */
    static final Set<Action> EXECUTED_BY_PLATFORM = EnumSet.of(
            Action.OFFER_PARTIAL_REFUND,
            Action.OFFER_REFUND_FULL,
            Action.OFFER_REFUND_WITH_RETURN,
            Action.OFFER_RESEND,
            Action.SUBMIT_EVIDENCE,
            Action.CONTEST,
            Action.APPEAL_PLATFORM,
            Action.ESCALATE_TO_PLATFORM);

    private static final Map<Action, String> TITLES = titles();

    /** What people read for an action; never null. */
    public static String title(Action action) {
        return TITLES.get(action);
    }

    private static Map<Action, String> titles() {
        Map<Action, String> titles = new EnumMap<>(Action.class);
        titles.put(Action.HOLD_SHIPMENT, "Hold the shipment");
        titles.put(Action.INTERCEPT_OR_RESHIP, "Have the carrier redirect the parcel to the right address");
        titles.put(Action.HUMAN_REVIEW, "Let a person decide");
        titles.put(Action.LOOKUP_TRACKING, "Look up the tracking");
        titles.put(Action.LOOKUP_TRANSIT_TIME, "Look up how long the parcel usually takes");
        titles.put(Action.VERIFY_DELIVERY_ADDRESS, "Check the address the parcel was delivered to");
        titles.put(Action.VERIFY_SIGNER, "Check who signed for the parcel");
        titles.put(Action.CONFIRM_NUMBER_WITH_FORWARDER, "Confirm the valid tracking number with the forwarder");
        titles.put(Action.CONTACT_BUYER_FOR_ADDRESS, "Ask the buyer for the right address");
        titles.put(Action.APOLOGISE, "Apologise to the buyer");
        titles.put(Action.NOTIFY_BUYER, "Tell the buyer what happened");
        titles.put(Action.GUIDE_COURIER_CONTACT, "Help the buyer reach the local courier");
        titles.put(Action.GUIDE_PICKUP, "Help the buyer collect the parcel");
        titles.put(Action.GIVE_USAGE_HELP, "Help the buyer use the product");
        titles.put(Action.SEND_LOGISTICS_INFO, "Tell the buyer how and when the parcel travels");
        titles.put(Action.SEND_PARCEL_PHOTO, "Send the photo of the parcel");
        titles.put(Action.SEND_SIGNER_SCREENSHOT, "Show the buyer who signed");
        titles.put(Action.CITE_TERMS, "Point to what the buyer was told before the sale");
        titles.put(Action.ASK_CLARIFY, "Ask what exactly is wrong");
        titles.put(Action.REQUEST_PHOTOS, "Ask for photos");
        titles.put(Action.ASK_BUYER_TO_WAIT, "Ask the buyer to wait a little longer");
        titles.put(Action.REQUEST_RESEND_CONSENT, "Ask whether the buyer agrees to a resend and to the wait");
        titles.put(Action.OFFER_PARTIAL_REFUND, "Offer a partial refund");
        titles.put(Action.OFFER_REFUND_FULL, "Offer a full refund");
        titles.put(Action.OFFER_REFUND_WITH_RETURN, "Offer a refund against return of the goods");
        titles.put(Action.OFFER_RESEND, "Offer to send the goods again");
        titles.put(Action.OFFER_CHOICE, "Let the buyer choose a remedy");
        titles.put(Action.OFFER_GOODWILL, "Thank the buyer with a small goodwill");
        titles.put(Action.SUBMIT_EVIDENCE, "Hand in evidence to the platform");
        titles.put(Action.CONTEST, "Contest the chargeback");
        titles.put(Action.APPEAL_PLATFORM, "Appeal to the platform");
        titles.put(Action.ESCALATE_TO_PLATFORM, "Ask the platform to decide");
        titles.put(Action.FILE_CARRIER_CLAIM, "File a claim with the carrier");
        titles.put(Action.PRESERVE_EVIDENCE, "Keep the evidence safe");
        titles.put(Action.GIVE_AFTER_SALES_SERVICE, "Give after-sales service");
        titles.put(Action.WAIT, "Wait");
        titles.put(Action.MONITOR_CASE, "Keep an eye on the case");
        titles.put(Action.CONTACT_REPORTER, "Talk to whoever reported the account");
        titles.put(Action.NEGOTIATE_WITHDRAWAL, "Negotiate the withdrawal of the report");
        titles.put(Action.SEEK_PARTNER_HELP, "Ask another merchant for help");
        titles.put(Action.COMPLAINT_EMAIL, "Complain to the platform by e-mail");
        titles.put(Action.CONSIDER_OTHER_ENTITY, "Consider another legal entity");
        return titles;
    }
}
