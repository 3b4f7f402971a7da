package io.disputetriage.service.store;

import io.disputetriage.format.StoredTexts;
import io.disputetriage.service.cases.Hash;
import io.disputetriage.service.cases.RowIdentity;
import io.disputetriage.service.cases.RowState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A row of {@code decisions} with everything that its hash covers, as it is now. */
record KeptRow(RowIdentity identity, StoredTexts texts, byte[] salt, byte[] rowHash, boolean erased) {
    /** To be read by {@link #read}; {@code d} is the decision, {@code c} its case. */
    static final String COLUMNS =
            """
            d.id, d.account, d.actor, c.case_ref, d.recorded_at, d.as_of, d.revision, d.logic,
            d.decision, d.fact_sheet, d.salt, d.row_hash, d.erased_at
            """;

    static KeptRow read(ResultSet row) throws SQLException {
        return new KeptRow(
                new RowIdentity(
                        row.getObject("id", UUID.class),
                        row.getString("account"),
                        row.getString("actor"),
                        row.getString("case_ref"),
                        SqlStatement.instant(row, "recorded_at"),
                        SqlStatement.instant(row, "as_of"),
                        row.getString("revision"),
                        row.getString("logic")),
                new StoredTexts(row.getString("decision"), row.getString("fact_sheet")),
                row.getBytes("salt"),
                row.getBytes("row_hash"),
                row.getObject("erased_at") != null);
    }

    /** The row with its personal values as hashes; salted now if it was kept by a version that knew no salts. */
    HashedRow hashed() {
        if (erased) {
            return HashedRow.erased(identity, texts);
        }
        return salt == null ? HashedRow.salted(identity, texts) : HashedRow.plain(identity, texts, salt);
    }

    RowState state() {
        return rowHash == null
                ? new RowState.Unhashed()
                : new RowState.Present(hashed().hash(), Hash.of(rowHash), erased);
    }
}
