package io.disputetriage.authoring.replay;

import java.sql.SQLException;

/** The database can't be reached or refuses to answer; the message says why, for people. */
public final class ArchiveUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArchiveUnavailable(SQLException cause) {
        super(
                cause.getMessage() == null
                        ? cause.toString()
                        : cause.getMessage().lines().findFirst().orElse(""),
                cause);
    }
}
