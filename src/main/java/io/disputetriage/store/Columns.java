package io.disputetriage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Rows as one array for each column, for a statement that unnests them: its text is the same for any number of rows. */
final class Columns<T> {
    private final List<T> rows;
    private final List<String> types = new ArrayList<>();
    private final List<Object[]> arrays = new ArrayList<>();

    Columns(List<T> rows) {
        this.rows = rows;
    }

    /** A column of values whose {@code toString} PostgreSQL reads as {@code type}; null stays null. */
    Columns<T> add(String type, Function<T, Object> value) {
        return add(type, rows.stream().map(value).toArray());
    }

    /** A column of texts, or of words by their names. */
    Columns<T> text(Function<T, Object> value) {
        // As strings, which the driver sends without quotes and escapes.
        return add("text", rows.stream().map(value).map(Columns::string).toArray(String[]::new));
    }

    Columns<T> bytes(Function<T, byte[]> value) {
        return add("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    private Columns<T> add(String type, Object[] array) {
        types.add(type);
        arrays.add(array);
        return this;
    }

    private static String string(Object value) {
        return value instanceof Enum<?> word ? word.name() : (String) value;
    }

    /** A question mark for each column. */
    String marks() {
        return String.join(", ", Collections.nCopies(types.size(), "?"));
    }

    /** Sets the values from the question mark with this number on. */
    void bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        for (int i = 0; i < types.size(); i++) {
            statement.setArray(first + i, connection.createArrayOf(types.get(i), arrays.get(i)));
        }
    }
}
