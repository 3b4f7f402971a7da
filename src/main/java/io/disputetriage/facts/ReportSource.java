package io.disputetriage.facts;

/** Who stands behind a report against the account. */
public enum ReportSource {
    MERCHANT,
    RIGHTS_OWNER,
    PLATFORM,
    COURT
}
