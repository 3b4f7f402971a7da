package io.disputetriage.facts;

/**
 * For a complaint of kind ACCOUNT_REPORTED: who reported whom, and how the talks stand. A null component is unknown.
 */
public record Report(
        Moment reportedAt,
        Boolean reporterKnown,
        Boolean reporterReachable,
        Negotiation negotiation,
        Boolean malicious,
        Boolean otherMerchantsAvailable,
        Boolean otherEntityAvailable,
        ReportSource source) {
    /** Nothing is known. */
    public static final Report UNKNOWN = new Report(null, null, null, null, null, null, null, null);
}
