package io.disputetriage.facts;

import java.util.EnumSet;
import java.util.Set;

/** What a seller can be told to do, with what people read for it and what it means to the guards. */
public enum Action {
    HOLD_SHIPMENT("Hold the shipment"),
    INTERCEPT_OR_RESHIP("Have the carrier stop the parcel, or redirect it to the right address"),
    STOP_FURTHER_CHARGES("End the recurring charge"),
    REPAIR_AND_RESUBMIT("Mend what the platform's inspection found and hand it in again", Trait.ANSWERS_PLATFORM),
    HUMAN_REVIEW("Let a person decide"),
    LOOKUP_TRACKING("Look up the tracking"),
    LOOKUP_TRANSIT_TIME("Look up how long the parcel usually takes"),
    VERIFY_DELIVERY_ADDRESS("Check the address the parcel was delivered to"),
    VERIFY_SIGNER("Check who signed for the parcel"),
    CONFIRM_NUMBER_WITH_FORWARDER("Confirm the valid tracking number with the forwarder"),
    INSPECT_RETURN("Open what came back and record its state"),
    REQUEST_CARRIER_TRACE("Have the carrier look for the parcel; claim no money for it yet"),
    CONTACT_BUYER_FOR_ADDRESS("Ask the buyer for the right address", Trait.WRITES_TO_BUYER),
    APOLOGISE("Apologise to the buyer", Trait.WRITES_TO_BUYER),
    NOTIFY_BUYER("Tell the buyer what happened", Trait.WRITES_TO_BUYER),
    GUIDE_COURIER_CONTACT("Help the buyer reach the local courier", Trait.WRITES_TO_BUYER),
    GUIDE_PICKUP("Help the buyer collect the parcel", Trait.WRITES_TO_BUYER),
    GIVE_USAGE_HELP("Help the buyer use the product", Trait.WRITES_TO_BUYER),
    SEND_LOGISTICS_INFO("Tell the buyer how and when the parcel travels", Trait.WRITES_TO_BUYER),
    SEND_PARCEL_PHOTO("Send the photo of the parcel", Trait.WRITES_TO_BUYER),
    SEND_SIGNER_SCREENSHOT("Show the buyer who signed", Trait.WRITES_TO_BUYER),
    CITE_TERMS("Point to what the buyer was told before the sale", Trait.WRITES_TO_BUYER),
    ASK_CLARIFY("Ask what exactly is wrong", Trait.WRITES_TO_BUYER),
    REQUEST_PHOTOS("Ask for photos", Trait.WRITES_TO_BUYER),
    ASK_BUYER_TO_WAIT("Ask the buyer to wait a little longer", Trait.WAITS, Trait.WRITES_TO_BUYER),
    REQUEST_RESEND_CONSENT("Ask whether the buyer agrees to a resend and to the wait", Trait.WRITES_TO_BUYER),
    REQUEST_WITHDRAWAL("Ask the buyer to withdraw the complaint, in the platform's own way", Trait.WRITES_TO_BUYER),
    REQUEST_METHOD_CONSENT("Ask whether another way of shipping is accepted", Trait.WRITES_TO_BUYER),
    PROVIDE_RETURN_LABEL("Send the label, or the postage, for the return", Trait.ANSWERS_PLATFORM),
    OFFER_PARTIAL_REFUND("Offer a partial refund", Trait.PAYS, Trait.OPTION, Trait.BY_PLATFORM),
    OFFER_REFUND_FULL("Offer a full refund", Trait.PAYS, Trait.OPTION, Trait.BY_PLATFORM),
    OFFER_REFUND_WITH_RETURN("Offer a refund against return of the goods", Trait.PAYS, Trait.OPTION, Trait.BY_PLATFORM),
    OFFER_RESEND("Offer to send the goods again", Trait.OPTION, Trait.BY_PLATFORM),
    OFFER_CHOICE("Let the buyer choose a remedy"),
    OFFER_GOODWILL("Thank the buyer with a small goodwill", Trait.OPTION),
    ACCEPT_DISPUTE("Accept the dispute; refund nothing besides", Trait.PAYS, Trait.BY_PLATFORM, Trait.ANSWERS_PLATFORM),
    SUBMIT_EVIDENCE(
            "Hand in evidence to the platform", Trait.BY_PLATFORM, Trait.HANDS_IN_EVIDENCE, Trait.ANSWERS_PLATFORM),
    CONTEST("Contest the chargeback", Trait.BY_PLATFORM, Trait.HANDS_IN_EVIDENCE, Trait.ANSWERS_PLATFORM),
    APPEAL_PLATFORM("Appeal to the platform", Trait.BY_PLATFORM, Trait.ANSWERS_PLATFORM),
    ESCALATE_TO_PLATFORM("Ask the platform to decide", Trait.BY_PLATFORM, Trait.ANSWERS_PLATFORM),
    FILE_CARRIER_CLAIM("File a claim with the carrier"),
    PRESERVE_EVIDENCE("Keep the evidence safe"),
    GIVE_AFTER_SALES_SERVICE("Give after-sales service"),
    WAIT("Wait", Trait.WAITS),
    MONITOR_CASE("Keep an eye on the case"),
    CONTACT_REPORTER("Talk to whoever reported the account"),
    NEGOTIATE_WITHDRAWAL("Negotiate the withdrawal of the report"),
    SEEK_PARTNER_HELP("Ask another merchant for help"),
    COMPLAINT_EMAIL("Complain to the platform by e-mail"),
    CONSIDER_OTHER_ENTITY("Consider another legal entity");

    private final String title;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

    Action(String title, Trait... traits) {
        this.title = title;
        this.traits.addAll(Set.of(traits));
    }

    /** What people read for it; never null. */
    public String title() {
        return title;
    }

    /** Whether it has a trait whatever its parameters are. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** All that have a trait; a set of its own for each caller. */
    public static Set<Action> all(Trait trait) {
        Set<Action> all = EnumSet.noneOf(Action.class);
        for (Action action : values()) {
            if (action.is(trait)) {
                all.add(action);
            }
        }
        return all;
    }

    /** What guards tell actions apart by. */
    public enum Trait {
        /** Pays the buyer money. */
        PAYS,
        /** May stand among the options of a choice. */
        OPTION,
        /** The platform itself carries it out, so that its list of allowed actions decides. */
        BY_PLATFORM,
        /** Lets time pass until an end. */
        WAITS,
        /** Does nothing but hand evidence in. */
        HANDS_IN_EVIDENCE,
        /** Is by itself an answer to a platform that waits; an offer to the buyer may be one as well. */
        ANSWERS_PLATFORM,
        /** Is a message to the buyer, and no offer. */
        WRITES_TO_BUYER
    }
}
