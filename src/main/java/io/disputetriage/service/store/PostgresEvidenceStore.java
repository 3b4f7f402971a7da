package io.disputetriage.service.store;

import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.cases.Claim;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.evidence.EvidenceFile;
import io.disputetriage.service.evidence.EvidenceStore;
import io.disputetriage.service.evidence.FileType;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Files of cases in PostgreSQL, each call in a transaction of its own. */
@Singleton
@Transactional
@OutageAware
class PostgresEvidenceStore implements EvidenceStore {
    private static final String FILES =
            """
            select id, kind, name, type, bytes, sha256, added_at, actor from evidence
             where account = ? and case_ref = ? order by added_at, id
            """;

    private static final String KEEP =
            """
            insert into evidence (id, account, case_ref, kind, name, type, content, bytes, sha256, actor, added_at, decision_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String REMOVE = "delete from evidence where account = ? and case_ref = ? and id = ?";

    private final DataSource database;
    private final CaseReader reader;

    PostgresEvidenceStore(DataSource database, CaseReader reader) {
        this.database = database;
        this.reader = reader;
    }

    @Override
    public List<EvidenceFile> files(String account, String caseRef) {
        return Work.on(database, connection -> new SqlStatement(connection, FILES, account, caseRef)
                .rows(PostgresEvidenceStore::read));
    }

    @Override
    public Optional<byte[]> content(String account, UUID id) {
        return one("content", account, id, row -> row.getBytes(1));
    }

    @Override
    public Optional<UUID> decision(String account, UUID id) {
        return one("decision_id", account, id, row -> row.getObject(1, UUID.class));
    }

    @Override
    public Recording keep(CaseChange change, EvidenceFile file, byte[] content) {
        return together(
                change,
                connection -> new SqlStatement(
                        connection,
                        KEEP,
                        file.id(),
                        change.actor().account(),
                        change.after().caseRef(),
                        file.kind().name(),
                        file.name(),
                        file.type().name(),
                        content,
                        file.bytes(),
                        HexFormat.of().parseHex(file.sha256()),
                        file.actor(),
                        file.addedAt(),
                        change.made().id()));
    }

    @Override
    public Recording remove(CaseChange change, UUID id) {
        return together(
                change,
                connection -> new SqlStatement(
                        connection,
                        REMOVE,
                        change.actor().account(),
                        change.after().caseRef(),
                        id));
    }

    /** The case comes first: the place of its event among all others is that of its lock. */
    private Recording together(CaseChange change, Work<SqlStatement> file) {
        NewRow row = NewRow.of(change);
        return Work.on(database, connection -> {
            if (RecordStatement.run(connection, List.of(row), true).isEmpty()) {
                return notWritten(change);
            }
            file.on(connection).run();
            return new Recording.Recorded(row.file(), row.stored());
        });
    }

    private Recording notWritten(CaseChange change) {
        Claim claim = change.claim();
        return Optional.ofNullable(claim)
                .flatMap(made -> reader.claimed(change.actor().account(), made))
                .orElseGet(Recording.Outdated::new);
    }

    private <T> Optional<T> one(String column, String account, UUID id, SqlStatement.Row<T> read) {
        String sql = "select " + column + " from evidence where account = ? and id = ?";
        return Work.on(database, (Connection connection) -> new SqlStatement(connection, sql, account, id).rows(read))
                .stream()
                .findFirst();
    }

    private static EvidenceFile read(ResultSet row) throws SQLException {
        return new EvidenceFile(
                row.getObject("id", UUID.class),
                EvidenceKind.valueOf(row.getString("kind")),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("bytes"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                SqlStatement.instant(row, "added_at"),
                row.getString("actor"));
    }
}
