package io.disputetriage.service.store;

import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** The tables of cases, decisions and claims. */
record CaseTables(DataSource database, CaseReader reader, AtomicLong written) implements RowTable {
    CaseTables(DataSource database, CaseReader reader) {
        this(database, reader, new AtomicLong());
    }

    @Override
    public Set<UUID> write(List<NewRow> rows, boolean patient) throws SQLException {
        try (Connection connection = connection()) {
            return RecordStatement.run(connection, rows, patient, written.getAndIncrement());
        }
    }

    private Connection connection() {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new StoreUnavailable(e);
        }
    }

    @Override
    public Optional<Recording> claimed(NewRow row) {
        return reader.claimed(row.account(), row.change().claim());
    }
}
