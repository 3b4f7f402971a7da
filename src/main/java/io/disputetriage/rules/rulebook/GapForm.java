package io.disputetriage.rules.rulebook;

/** What can be wrong with rules that are sound one by one. */
public enum GapForm {
    NO_PLAYBOOK("GAP-101"),
    ALL_WITHHELD("GAP-102"),
    CONTRADICTION("GAP-103"),
    CANNOT_FIRE("GAP-104"),
    NEVER_FIRED("GAP-105"),
    SAID_BY_ANOTHER("GAP-106"),
    NEVER_STANDS("GAP-107"),
    DIFFERENT_WAITS("GAP-110");

    private final String code;

    GapForm(String code) {
        this.code = code;
    }

    /** Of its page. */
    public String code() {
        return code;
    }
}
