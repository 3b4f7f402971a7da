package io.disputetriage.service.store;

import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.inbox.EndpointSecrets;
import io.disputetriage.service.inbox.EndpointStore;
import io.disputetriage.service.inbox.IntakeEndpoint;
import io.disputetriage.service.signatures.SignatureScheme;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Endpoints of platforms in PostgreSQL, each call in a transaction of its own. */
@Singleton
@Transactional
@OutageAware
class PostgresEndpointStore implements EndpointStore {
    private static final String ADD =
            """
            insert into intake_endpoints (id, account, actor, platform, mode, signature, token_sha256, secret, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ROTATE =
            "update intake_endpoints set secret = ?, old_secret = ?, old_secret_until = ? where id = ?";

    private final DataSource database;

    PostgresEndpointStore(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(IntakeEndpoint endpoint, byte[] tokenSha256) {
        run(
                ADD,
                endpoint.id(),
                endpoint.actor().account(),
                endpoint.actor().name(),
                endpoint.platform(),
                endpoint.mode().name(),
                endpoint.signature().name(),
                tokenSha256,
                endpoint.secrets().current(),
                endpoint.createdAt());
    }

    @Override
    public List<IntakeEndpoint> list(String account) {
        return rows("select * from intake_endpoints where account = ? order by id", account);
    }

    @Override
    public Optional<IntakeEndpoint> find(String account, UUID id) {
        return rows("select * from intake_endpoints where account = ? and id = ?", account, id).stream()
                .findFirst();
    }

    @Override
    public Optional<IntakeEndpoint> at(byte[] tokenSha256) {
        return rows("select * from intake_endpoints where token_sha256 = ?", (Object) tokenSha256).stream()
                .findFirst();
    }

    @Override
    public void rotate(UUID id, EndpointSecrets secrets) {
        run(ROTATE, secrets.current(), secrets.previous(), secrets.previousUntil(), id);
    }

    @Override
    public boolean remove(String account, UUID id) {
        return run("delete from intake_endpoints where account = ? and id = ?", account, id) > 0;
    }

    private List<IntakeEndpoint> rows(String sql, Object... values) {
        return Work.on(
                database, connection -> new SqlStatement(connection, sql, values).rows(PostgresEndpointStore::read));
    }

    private int run(String sql, Object... values) {
        return Work.on(database, connection -> new SqlStatement(connection, sql, values).run());
    }

    private static IntakeEndpoint read(ResultSet row) throws SQLException {
        return new IntakeEndpoint(
                row.getObject("id", UUID.class),
                new Actor(row.getString("account"), row.getString("actor")),
                row.getString("platform"),
                IntakeEndpoint.Mode.valueOf(row.getString("mode")),
                SignatureScheme.valueOf(row.getString("signature")),
                new EndpointSecrets(
                        row.getBytes("secret"),
                        row.getBytes("old_secret"),
                        SqlStatement.instant(row, "old_secret_until")),
                SqlStatement.instant(row, "created_at"));
    }
}
