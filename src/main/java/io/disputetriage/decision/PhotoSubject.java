package io.disputetriage.decision;

/** What the photos must show. */
public enum PhotoSubject {
    ITEM,
    ITEM_AND_PACKAGING
}
