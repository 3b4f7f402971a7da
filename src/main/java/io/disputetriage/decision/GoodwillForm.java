package io.disputetriage.decision;

/** What goodwill is made of; PARTIAL_REFUND counts as money in every guard. */
public enum GoodwillForm {
    DISCOUNT,
    GIFT,
    PARTIAL_REFUND
}
