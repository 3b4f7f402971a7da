package io.disputetriage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows as one array for each column, for a statement whose text is the same for any number of rows. Each value is
 * taken out by its index, because {@code unnest} of so many arrays costs more than a row that is inserted; of one it is what the planner takes
 * for few rows.
 */
final class Columns<T> {
    private final List<T> rows;
    private final List<String> names = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<Object[]> arrays = new ArrayList<>();

    Columns(List<T> rows) {
        this.rows = rows;
    }

    /** A column of values whose {@code toString} PostgreSQL reads as {@code type}; null stays null. */
    Columns<T> add(String type, String name, Function<T, Object> value) {
        return add(type, name, rows.stream().map(value).toArray());
    }

    /** A column of texts, or of words by their names. */
    Columns<T> text(String name, Function<T, Object> value) {
        // As strings, which the driver sends without quotes and escapes.
        return add("text", name, rows.stream().map(value).map(Columns::string).toArray(String[]::new));
    }

    Columns<T> bytes(String name, Function<T, byte[]> value) {
        return add("bytea", name, rows.stream().map(value).toArray(byte[][]::new));
    }

    private Columns<T> add(String type, String name, Object[] array) {
        types.add(type);
        names.add(name);
        arrays.add(array);
        return this;
    }

    private static String string(Object value) {
        return value instanceof Enum<?> word ? word.name() : (String) value;
    }

    /** A query that answers the rows; it has a question mark for each column, and one more. */
    String select() {
        return IntStream.range(0, names.size())
                .mapToObj(i -> "(?::" + types.get(i) + "[])[i] as " + names.get(i))
                .collect(Collectors.joining(", ", "select ", " from unnest(?) as i"));
    }

    /** Sets the question marks of {@link #select}, with which the statement begins; answers the number of the next. */
    int bind(Connection connection, PreparedStatement statement) throws SQLException {
        int at = 1;
        for (int i = 0; i < names.size(); i++) {
            statement.setArray(at++, connection.createArrayOf(types.get(i), arrays.get(i)));
        }
        Object[] indices = IntStream.rangeClosed(1, rows.size()).boxed().toArray();
        statement.setArray(at++, connection.createArrayOf("int4", indices));
        return at;
    }
}
