package io.disputetriage.store;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.revisions.Activation;
import io.disputetriage.revisions.KeptRuleset;
import io.disputetriage.revisions.Origin;
import io.disputetriage.revisions.Proposal;
import io.disputetriage.revisions.Replica;
import io.disputetriage.revisions.RulesetStore;
import io.disputetriage.revisions.Switching;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import javax.sql.DataSource;

/** Rulesets in PostgreSQL, each call in a transaction of its own. */
@Singleton
class PostgresRulesetStore implements RulesetStore {
    private final DataSource database;

    PostgresRulesetStore(DataSource database) {
        this.database = database;
    }

    @Override
    public void keep(String revision, SortedMap<String, String> files, Origin origin) {
        inTransaction(connection -> {
            RulesetRows.insert(connection, revision, files, origin);
            return null;
        });
    }

    @Override
    public Proposal propose(String revision, SortedMap<String, String> files, Origin origin) {
        return inTransaction(connection -> {
            RulesetRows.insert(connection, revision, files, origin);
            return ProposalRows.propose(connection, revision, origin.by());
        });
    }

    @Override
    public void refuse(String revision, List<Diagnostic> why) {
        inTransaction(connection -> {
            ProposalRows.end(connection, revision, new Proposal.Outcome.Refused(why));
            return null;
        });
    }

    @Override
    public Activation activateProposed(String revision) {
        return inTransaction(connection -> ActivationRows.activateProposed(connection, revision));
    }

    @Override
    public Switching activate(String revision, String expected, String actor) {
        return inTransaction(connection -> ActivationRows.activate(connection, revision, expected, actor));
    }

    @Override
    public Optional<Activation> active() {
        return inTransaction(ActivationRows::active);
    }

    @Override
    public boolean wasActive(String revision) {
        return inTransaction(connection -> ActivationRows.contain(connection, revision));
    }

    @Override
    public List<Activation> activations(int limit) {
        return inTransaction(connection -> ActivationRows.newest(connection, limit));
    }

    @Override
    public Optional<KeptRuleset> find(String revision) {
        return inTransaction(connection -> RulesetRows.find(connection, revision));
    }

    @Override
    public Optional<SortedMap<String, String>> files(String revision) {
        return inTransaction(connection -> RulesetRows.files(connection, revision));
    }

    @Override
    public List<String> startingWith(String prefix, int limit) {
        return inTransaction(connection -> RulesetRows.startingWith(connection, prefix, limit));
    }

    @Override
    public List<KeptRuleset> list(Long before, int limit) {
        return inTransaction(connection -> RulesetRows.list(connection, before, limit));
    }

    @Override
    public void beat(Replica.State replica) {
        inTransaction(connection -> {
            ReplicaRows.beat(connection, replica);
            return null;
        });
    }

    @Override
    public void leave(String replica) {
        inTransaction(connection -> {
            ReplicaRows.delete(connection, replica);
            return null;
        });
    }

    @Override
    public List<Replica> replicas(Duration age) {
        return inTransaction(connection -> ReplicaRows.seenWithin(connection, age));
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw Outage.of(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
