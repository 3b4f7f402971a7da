package io.disputetriage.decision;

/** How a message is written. */
public enum Tone {
    CALM
}
