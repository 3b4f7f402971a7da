package io.disputetriage.service.store;

import java.sql.SQLException;
import java.util.Optional;

/** What a database said that couldn't be used at the start. */
public final class DatabaseFault {
    private DatabaseFault() {}

    /** One sentence, if a database is behind this failure; without address or password. */
    public static Optional<String> sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said) {
                String first = said.getMessage().lines().findFirst().orElse("no reason given");
                return Optional.of("No database: " + first
                        + (first.endsWith(".") ? "" : ".")
                        + " Start it, or mend QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and"
                        + " QUARKUS_DATASOURCE_PASSWORD; without the first of these the service brings its own.");
            }
        }
        return Optional.empty();
    }
}
