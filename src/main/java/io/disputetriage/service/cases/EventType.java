package io.disputetriage.service.cases;

/** What can happen to a case. */
public enum EventType {
    /** A complaint was posted. */
    TRIAGED,
    /** Facts were corrected. */
    FACTS_CHANGED,
    /** An action of a decision was done. */
    ACTION_TAKEN,
    /** A person did something else than an action of a decision said. */
    ACTION_OVERRIDDEN,
    /** A time came that the case waited for, and the service looked at it again by itself. */
    REVIEWED,
    CLOSED,
    REOPENED,
    /** Somebody looks after it from now on, or nobody any more. */
    ASSIGNED,
    PERSONAL_DATA_ERASED,
    /** A file was removed, and counts no longer. */
    EVIDENCE_REMOVED,

    BUYER_REPLIED,
    BUYER_AGREED_TO_WAIT,
    BUYER_REFUSED_TO_WAIT,
    BUYER_CONFIRMED_RECEIPT,
    OFFER_ACCEPTED,
    OFFER_REFUSED,
    PHOTOS_RECEIVED,
    EVIDENCE_RECEIVED,
    EVIDENCE_SUBMITTED,
    PARCEL_SHIPPED,
    PARCEL_DELIVERED,
    PARCEL_LOST,
    PARCEL_RETURNED,
    RESEND_SENT,
    RETURN_REQUESTED,
    RETURN_LABEL_SENT,
    RETURN_SHIPPED,
    RETURN_ARRIVED,
    REFUND_PAID,
    REFUND_FAILED,
    PROBLEM_SOLVED,
    COMPLAINT_WITHDRAWN,
    REPORT_WITHDRAWN,
    TALKS_FAILED,
    STAGE_CHANGED
}
