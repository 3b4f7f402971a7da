package io.disputetriage.service.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A statement with its values, in the order of the question marks; each is given with the type of its place, and instants as they are. */
final class SqlStatement {
    private final Connection connection;
    private final String sql;
    private final Object[] values;

    SqlStatement(Connection connection, String sql, Object... values) {
        this.connection = connection;
        this.sql = sql;
        this.values = values.clone();
    }

    <T> List<T> rows(Row<T> read) throws SQLException {
        try (PreparedStatement statement = bound();
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(read.of(result));
            }
            return rows;
        }
    }

    /** How many rows were changed. */
    int run() throws SQLException {
        try (PreparedStatement statement = bound()) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement bound() throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof List<?> texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
            } else if (values[i] instanceof Instant at) {
                statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }

    /** An instant whatever zone the session is in; null stays null. */
    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** What one row says. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
