package io.disputetriage.facts;

/** In what state the goods came back, against how they had left or, where the buyer complained of just that, against the complaint. */
public enum ReturnCondition {
    AS_SENT,
    USED,
    DAMAGED,
    INCOMPLETE,
    OTHER_ITEM,
    EMPTY
}
