package io.disputetriage.service.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What is done on a connection of its own. */
interface Work<T> {
    T on(Connection connection) throws SQLException;

    /**
     * Does it, each statement by itself.
     *
     * @throws RuntimeException what {@link SqlErrors#of} makes of the driver's exception
     */
    static <T> T on(DataSource database, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw SqlErrors.of(e);
        }
    }
}
