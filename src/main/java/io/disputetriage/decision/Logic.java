package io.disputetriage.decision;

/** The version of derivation, guards and resolution compiled into this service. */
public final class Logic {
    private Logic() {}

    /** Changes whenever the same fact sheet, instant and ruleset would give another decision. */
    public static final String VERSION = "10";
}
