package io.disputetriage.cli.remote;

import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;

/** The service can't be asked or doesn't do what it was asked; the message says why and what to do, for people. */
public final class ServiceRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final Cause cause;
    private final transient List<Diagnostic> diagnostics;

    ServiceRefusal(Cause cause, String message, List<Diagnostic> diagnostics) {
        super(message);
        this.cause = cause;
        this.diagnostics = List.copyOf(diagnostics);
    }

    ServiceRefusal(Cause cause, String message) {
        this(cause, message, List.of());
    }

    /** What kind of refusal it is. */
    public Cause why() {
        return cause;
    }

    /** Why a ruleset can't be active; empty for other refusals. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Kinds of refusals. */
    public enum Cause {
        /** Nobody answers, the certificate isn't trusted, or what answers isn't the service. */
        UNREACHABLE,
        /** There is no key, an unknown one, or one without the role. */
        ACCESS,
        /** Somebody else changed what is active in the meantime. */
        LOST_RACE,
        /** The ruleset isn't fit. */
        UNFIT,
        OTHER
    }
}
