package io.disputetriage.service.inbox;

/** Somebody else was faster; nothing was kept. */
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes one without a trace: it is no fault. */
    public Overtaken() {
        super("Somebody else was faster", null, false, false);
    }
}
