package io.disputetriage.format.intake;

/**
 * What a person should know about how a payload was read.
 *
 * @param text whole sentences
 * @param payload the name of the payload; null where it concerns more than one
 * @param pointer into it; null where the whole is meant
 * @param row to add to a table, without its dates and source; null unless that is the cure
 */
public record IntakeWarning(Concern kind, String text, String payload, String pointer, String row) {
    /** Kinds of warnings. */
    public enum Concern {
        /** A word that no table knows; its fact stays unknown. */
        UNKNOWN_PLATFORM_WORD,
        /** Two sources say different things; the text says which was taken. */
        CONFLICTING_FACTS,
        /** A value that no fact sheet can hold; its fact stays unknown. */
        VALUE_NOT_UNDERSTOOD,
        /** An amount that the currency can't hold was rounded. */
        AMOUNT_ROUNDED,
        /** The platform takes no answer, or has decided. */
        NO_ANSWER_ALLOWED,
        /** The payload tells only that something happened; the whole has to be fetched. */
        SUMMARY_ONLY,
        /** Evidence stands ready on the platform and was not sent. */
        EVIDENCE_NOT_SENT,
        /** The platform answers by itself. */
        ANSWERED_BY_PLATFORM,
        /** Something on the platform needs a person, such as a refund that failed. */
        CHECK_ON_PLATFORM,
        /** About another parcel than the seller's; not used. */
        OTHER_PARCEL
    }
}
