package io.disputetriage.service.store;

import io.disputetriage.service.cases.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a database that is away, full or shutting down from a statement that is wrong. */
final class SqlErrors {
    // Connection, authorisation, resources, intervention by the operator, I/O; 25006: a standby that only reads;
    // 40: the transaction lost a conflict and may be tried again.
    private static final String CONFLICT = "40";
    private static final Set<String> CLASSES = Set.of("08", "28", "53", "57", "58", CONFLICT);
    private static final String READ_ONLY = "25006";

    private SqlErrors() {}

    /** The exception to throw in place of one from the driver. */
    static RuntimeException of(SQLException e) {
        return isOutage(e) ? new StoreUnavailable(e) : new IllegalStateException(e);
    }

    /** True if the transaction lost against another one and may be tried again. */
    static boolean isConflict(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith(CONFLICT);
    }

    static boolean isOutage(SQLException e) {
        String state = e.getSQLState();
        // The pool gives up waiting for a connection with an exception that has no state.
        return state == null
                || e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || state.equals(READ_ONLY)
                || state.length() >= 2 && CLASSES.contains(state.substring(0, 2));
    }
}
