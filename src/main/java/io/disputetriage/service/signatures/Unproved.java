package io.disputetriage.service.signatures;

/** A call of which no secret could prove anything. */
final class Unproved extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SignatureVerdict verdict;

    private Unproved(SignatureVerdict verdict, String why) {
        // Anybody can cause it; nobody reads its stack.
        super(why, null, false, false);
        this.verdict = verdict;
    }

    static Unproved malformed(String why) {
        return new Unproved(new SignatureVerdict.Malformed(why), why);
    }

    static Unproved refused(String why) {
        return new Unproved(new SignatureVerdict.Refused(why), why);
    }

    static Unproved undecided(String why) {
        return new Unproved(new SignatureVerdict.Undecided(why), why);
    }

    SignatureVerdict verdict() {
        return verdict;
    }
}
