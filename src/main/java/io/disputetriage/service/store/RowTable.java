package io.disputetriage.service.store;

import io.disputetriage.service.cases.Recording;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where rows are written; its methods throw {@link io.disputetriage.service.cases.StoreUnavailable} if there is no way to it. */
interface RowTable {
    /**
     * Writes all or nothing.
     *
     * @param rows no two of one case or of one claim
     * @param patient false: gives up soon if somebody else holds what it needs
     * @return the ids of the events that were written: all but those whose claim stands, and those of cases that have moved on
     */
    Set<UUID> write(List<NewRow> rows, boolean patient) throws SQLException;

    /** What the claim of a row stands for; empty if it has gone. */
    Optional<Recording> claimed(NewRow row);
}
