package io.disputetriage.service.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How rows become one array for each column, for a statement whose text is the same for any number of rows. Each value
 * is taken out by its index, because {@code unnest} of so many arrays costs more than a row that is inserted; of one it is what the planner takes
 * for few rows.
 */
final class Columns<T> {
    private final List<Column<T>> columns = new ArrayList<>();

    private record Column<T>(String type, String name, Function<List<T>, Object[]> values) {}

    /** A column of values whose {@code toString} PostgreSQL reads as {@code type}; null stays null. */
    Columns<T> add(String type, String name, Function<T, Object> value) {
        return add(new Column<>(type, name, rows -> rows.stream().map(value).toArray()));
    }

    /** A column of texts, or of words by their names. */
    Columns<T> text(String name, Function<T, Object> value) {
        // As strings, which the driver sends without quotes and escapes.
        return add(new Column<>(
                "text",
                name,
                rows -> rows.stream().map(value).map(Columns::string).toArray(String[]::new)));
    }

    Columns<T> bytes(String name, Function<T, byte[]> value) {
        return add(new Column<>("bytea", name, rows -> rows.stream().map(value).toArray(byte[][]::new)));
    }

    private Columns<T> add(Column<T> column) {
        columns.add(column);
        return this;
    }

    private static String string(Object value) {
        return value instanceof Enum<?> word ? word.name() : (String) value;
    }

    /** A query that answers the rows; it has a question mark for each column, and one more. */
    String select() {
        return columns.stream()
                .map(column -> "(?::" + column.type() + "[])[i] as " + column.name())
                .collect(Collectors.joining(", ", "select ", " from unnest(?) as i"));
    }

    /** Sets the question marks of {@link #select}, with which the statement begins; answers the number of the next. */
    int bind(Connection connection, PreparedStatement statement, List<T> rows) throws SQLException {
        int at = 1;
        for (Column<T> column : columns) {
            Object[] values = column.values().apply(rows);
            if (Arrays.stream(values).allMatch(Objects::isNull)) {
                // A third of the columns of a new case; an element of no array is null as well.
                statement.setNull(at++, Types.ARRAY, column.type() + "[]");
            } else {
                statement.setArray(at++, connection.createArrayOf(column.type(), values));
            }
        }
        Object[] indices = IntStream.rangeClosed(1, rows.size()).boxed().toArray();
        statement.setArray(at++, connection.createArrayOf("int4", indices));
        return at;
    }
}
