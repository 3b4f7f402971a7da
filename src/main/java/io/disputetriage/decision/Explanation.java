package io.disputetriage.decision;

/** Why a delivery failed, as told to the buyer. */
public enum Explanation {
    ADDRESS_INCOMPLETE,
    ADDRESS_INCORRECT
}
