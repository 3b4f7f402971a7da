package io.disputetriage.service.store;

import io.disputetriage.service.cases.Hash;
import io.disputetriage.service.seals.Seal;
import io.disputetriage.service.seals.Sealing;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Appends to the chain, each method in a transaction of its own: a stop at any moment leaves a chain that is whole. */
@Singleton
@Transactional
@OutageAware
class SealChain {
    // "seals": one sealer at a time on the whole database. The lock goes with the transaction, however that ends.
    private static final long LOCK = 0x7365616c73L;

    private static final String TAKE =
            """
            delete from unsealed
             where ctid = any (array(select ctid from unsealed order by decision_id limit ?))
            returning decision_id, row_hash,
                exists (select from seals s where s.decision_id = unsealed.decision_id) as sealed
            """;

    private static final String APPEND =
            """
            insert into seals (position, decision_id, row_hash, previous_hash, chain_hash, sealed_at)
            select position::bigint, decision_id::uuid, decode(row_hash, 'hex'), decode(previous_hash, 'hex'),
                   decode(chain_hash, 'hex'), ?
              from unnest(?, ?, ?, ?, ?) as s (position, decision_id, row_hash, previous_hash, chain_hash)
            """;

    private static final String STRAY =
            """
            insert into unsealed (decision_id, row_hash)
            select id, row_hash from decisions d
             where not exists (select from seals s where s.decision_id = d.id)
               and not exists (select from unsealed u where u.decision_id = d.id)
            """;

    private static final String UNHASHED = "select " + KeptRow.COLUMNS
            + " from decisions d join cases c on c.id = d.case_id where d.id = ? for update of d";

    private final DataSource database;

    SealChain(DataSource database) {
        this.database = database;
    }

    private record Taken(UUID decisionId, byte[] rowHash, boolean sealed) {}

    private record Waiting(UUID decisionId, Hash rowHash) {}

    Sealing seal(Instant now, int most) {
        return Work.on(database, connection -> {
            if (!lock(connection)) {
                return new Sealing.Busy();
            }
            Optional<Seal> head = SealRows.head(connection);
            List<Seal> seals = new ArrayList<>();
            for (Waiting next : take(connection, most)) {
                Seal seal = head.map(last -> last.next(next.decisionId(), next.rowHash(), now))
                        .orElseGet(() -> Seal.first(next.decisionId(), next.rowHash(), now));
                seals.add(seal);
                head = Optional.of(seal);
            }
            append(connection, seals);
            return new Sealing.Sealed(seals.size(), head);
        });
    }

    int findStray() {
        return Work.on(database, connection -> lock(connection) ? new SqlStatement(connection, STRAY).run() : 0);
    }

    private static boolean lock(Connection connection) throws SQLException {
        return new SqlStatement(connection, "select pg_try_advisory_xact_lock(?)", LOCK)
                .rows(row -> row.getBoolean(1))
                .get(0);
    }

    private static List<Waiting> take(Connection connection, int most) throws SQLException {
        List<Waiting> taken = new ArrayList<>();
        for (Taken row : new SqlStatement(connection, TAKE, most).rows(SealChain::taken)) {
            if (!row.sealed()) {
                Optional<Hash> hash = row.rowHash() == null
                        ? hashed(connection, row.decisionId())
                        : Optional.of(Hash.of(row.rowHash()));
                hash.ifPresent(known -> taken.add(new Waiting(row.decisionId(), known)));
            }
        }
        taken.sort(Comparator.comparing(Waiting::decisionId));
        return taken;
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(row.getObject("decision_id", UUID.class), row.getBytes("row_hash"), row.getBoolean("sealed"));
    }

    /** The hash of a row that was kept without one; from now on it has one. Empty if the row has gone. */
    private static Optional<Hash> hashed(Connection connection, UUID id) throws SQLException {
        Optional<KeptRow> kept = new SqlStatement(connection, UNHASHED, id)
                .rows(KeptRow::read).stream().findFirst();
        if (kept.isEmpty() || kept.get().rowHash() != null) {
            return kept.map(row -> Hash.of(row.rowHash()));
        }
        HashedRow hashed = kept.get().hashed();
        Hash hash = hashed.hash();
        String keep = "update decisions set salt = ?, row_hash = ? where id = ?";
        new SqlStatement(connection, keep, hashed.salt(), hash.bytes(), id).run();
        return Optional.of(hash);
    }

    private static void append(Connection connection, List<Seal> seals) throws SQLException {
        if (!seals.isEmpty()) {
            new SqlStatement(
                            connection,
                            APPEND,
                            seals.get(0).sealedAt(),
                            texts(seals, Seal::position),
                            texts(seals, Seal::decisionId),
                            texts(seals, Seal::rowHash),
                            texts(seals, Seal::previous),
                            texts(seals, Seal::chain))
                    .run();
        }
    }

    private static List<String> texts(List<Seal> seals, Function<Seal, Object> part) {
        return seals.stream().map(part).map(Object::toString).toList();
    }
}
