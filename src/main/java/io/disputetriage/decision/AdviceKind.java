package io.disputetriage.decision;

/** What the seller should change so that the next complaint doesn't come. */
public enum AdviceKind {
    USE_REGISTERED_POST,
    PHOTO_BEFORE_DISPATCH,
    INSPECT_BEFORE_SHIP,
    MONITOR_SHIPMENTS,
    SET_PROMISED_TIME,
    PRE_SALE_NOTICE,
    DISCLOSE_TERMS,
    KEEP_CHAT_LOGS,
    SHIP_AS_AGREED,
    GET_METHOD_CHANGE_CONSENT,
    UPLOAD_TRACKING_TO_PLATFORM,
    DELIST_PRODUCT,
    RECORD_LESSON,
    RECOVER_AFTER_ARRIVAL,
    PREPARE_ANSWERS
}
