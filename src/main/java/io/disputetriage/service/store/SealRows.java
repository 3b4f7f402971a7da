package io.disputetriage.service.store;

import io.disputetriage.service.cases.Hash;
import io.disputetriage.service.cases.RowState;
import io.disputetriage.service.seals.Seal;
import io.disputetriage.service.seals.SealedRow;
import io.disputetriage.service.seals.Unsealed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All reading of seals. */
final class SealRows {
    private static final String SEAL =
            "s.position, s.decision_id, s.row_hash as sealed_hash, s.previous_hash," + " s.chain_hash, s.sealed_at";
    private static final String ROW = "decisions d join cases c on c.id = d.case_id";

    private SealRows() {}

    static Optional<Seal> head(Connection connection) throws SQLException {
        return new SqlStatement(connection, "select " + SEAL + " from seals s order by s.position desc limit 1")
                .rows(SealRows::seal).stream().findFirst();
    }

    static Optional<Seal> ofDecision(Connection connection, UUID decisionId) throws SQLException {
        return new SqlStatement(connection, "select " + SEAL + " from seals s where s.decision_id = ?", decisionId)
                .rows(SealRows::seal).stream().findFirst();
    }

    static RowState row(Connection connection, UUID decisionId) throws SQLException {
        String select = "select " + KeptRow.COLUMNS + " from " + ROW + " where d.id = ?";
        return new SqlStatement(connection, select, decisionId)
                .rows(KeptRow::read).stream().findFirst().map(KeptRow::state).orElseGet(RowState.Missing::new);
    }

    static List<SealedRow> from(Connection connection, long position, int most) throws SQLException {
        String select = "select " + SEAL + ", " + KeptRow.COLUMNS + " from (select * from seals where position >= ?"
                + " order by position limit ?) s left join (" + ROW + ") on d.id = s.decision_id order by s.position";
        return new SqlStatement(connection, select, position, most)
                .rows(row -> new SealedRow(
                        seal(row),
                        row.getObject("id") == null
                                ? new RowState.Missing()
                                : KeptRow.read(row).state()));
    }

    static Unsealed waiting(Connection connection) throws SQLException {
        return unsealed(
                connection,
                """
                select count(*),
                       (select d.recorded_at from unsealed u join decisions d on d.id = u.decision_id
                         order by u.decision_id limit 1) as oldest
                  from unsealed
                """);
    }

    static Unsealed all(Connection connection) throws SQLException {
        return unsealed(
                connection,
                """
                select count(*), min(d.recorded_at) as oldest from decisions d
                 where not exists (select from seals s where s.decision_id = d.id)
                """);
    }

    private static Unsealed unsealed(Connection connection, String select) throws SQLException {
        return new SqlStatement(connection, select)
                .rows(row -> new Unsealed(row.getLong(1), Optional.ofNullable(SqlStatement.instant(row, "oldest"))))
                .get(0);
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("position"),
                row.getObject("decision_id", UUID.class),
                Hash.of(row.getBytes("sealed_hash")),
                Hash.of(row.getBytes("previous_hash")),
                Hash.of(row.getBytes("chain_hash")),
                SqlStatement.instant(row, "sealed_at"));
    }
}
