package io.disputetriage.cli;

/** The exit codes of every command; scripts rely on them. */
enum Exit {
    FINE(0),
    /** A scenario failed, or there is a finding. */
    FOUND(1),
    USAGE(2),
    RULES_REFUSED(3),
    BELOW_THRESHOLD(4),
    NOTHING_RAN(5),
    /** As sysexits.h has it: a bug of this program, which no script should take for a failed scenario. */
    BROKEN(70);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
