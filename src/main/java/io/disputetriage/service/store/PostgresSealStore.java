package io.disputetriage.service.store;

import io.disputetriage.service.cases.RowState;
import io.disputetriage.service.seals.Seal;
import io.disputetriage.service.seals.SealStore;
import io.disputetriage.service.seals.SealedRow;
import io.disputetriage.service.seals.Sealing;
import io.disputetriage.service.seals.Unsealed;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The chain of seals in PostgreSQL. */
@Singleton
class PostgresSealStore implements SealStore {
    private final DataSource database;
    private final SealChain chain;

    PostgresSealStore(DataSource database, SealChain chain) {
        this.database = database;
        this.chain = chain;
    }

    @Override
    public Sealing seal(Instant now, int most) {
        return chain.seal(now, most);
    }

    @Override
    public int findStray() {
        return chain.findStray();
    }

    @Override
    public Unsealed waiting() {
        return Work.on(database, SealRows::waiting);
    }

    @Override
    public Unsealed unsealed() {
        return Work.on(database, SealRows::all);
    }

    @Override
    public Optional<Seal> head() {
        return Work.on(database, SealRows::head);
    }

    @Override
    public Optional<Seal> ofDecision(UUID decisionId) {
        return Work.on(database, connection -> SealRows.ofDecision(connection, decisionId));
    }

    @Override
    public RowState row(UUID decisionId) {
        return Work.on(database, connection -> SealRows.row(connection, decisionId));
    }

    @Override
    public List<SealedRow> from(long position, int most) {
        return Work.on(database, connection -> SealRows.from(connection, position, most));
    }
}
