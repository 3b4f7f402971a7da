package io.disputetriage.service.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** A statement put together of parts, each with its values. */
final class SqlText {
    private final String between;
    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    SqlText(String between) {
        this.between = between;
    }

    SqlText add(String part, Object... partValues) {
        parts.add(part);
        values.addAll(List.of(partValues));
        return this;
    }

    /** Nothing if its value is null. */
    SqlText addIfKnown(String part, Object value) {
        return value == null ? this : add(part, value);
    }

    SqlText addIf(String part, boolean wanted) {
        return wanted ? add(part) : this;
    }

    /** With {@code inner} in place of its {@code %s}. */
    SqlText add(String part, SqlText inner) {
        parts.add(part.formatted(inner.text()));
        values.addAll(inner.values);
        return this;
    }

    SqlStatement on(Connection connection) {
        return new SqlStatement(connection, text(), values.toArray());
    }

    private String text() {
        return String.join(between, parts);
    }
}
