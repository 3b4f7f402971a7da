package io.disputetriage.service.cases;

/** The place where cases are kept can't be reached; the same call may succeed later. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Carries what went wrong, for the log only. */
    public StoreUnavailable(Throwable cause) {
        super(cause);
    }
}
