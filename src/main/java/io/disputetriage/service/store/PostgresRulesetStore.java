package io.disputetriage.service.store;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.service.rollout.Activation;
import io.disputetriage.service.rollout.KeptRuleset;
import io.disputetriage.service.rollout.Replica;
import io.disputetriage.service.rollout.RulesetOrigin;
import io.disputetriage.service.rollout.RulesetProposal;
import io.disputetriage.service.rollout.RulesetStore;
import io.disputetriage.service.rollout.Switching;
import jakarta.inject.Singleton;
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
    public void keep(String revision, SortedMap<String, String> files, RulesetOrigin origin) {
        Work.inTransaction(database, connection -> {
            RulesetRows.insert(connection, revision, files, origin);
            return null;
        });
    }

    @Override
    public RulesetProposal propose(String revision, SortedMap<String, String> files, RulesetOrigin origin) {
        return Work.inTransaction(database, connection -> {
            RulesetRows.insert(connection, revision, files, origin);
            return ProposalRows.propose(connection, revision, origin.by());
        });
    }

    @Override
    public void refuse(String revision, List<Diagnostic> why) {
        Work.inTransaction(database, connection -> {
            ProposalRows.end(connection, revision, new RulesetProposal.Outcome.Refused(why));
            return null;
        });
    }

    @Override
    public Activation activateProposed(String revision) {
        return Work.inTransaction(database, connection -> ActivationRows.activateProposed(connection, revision));
    }

    @Override
    public Switching activate(String revision, String expected, String actor) {
        return Work.inTransaction(
                database, connection -> ActivationRows.activate(connection, revision, expected, actor));
    }

    @Override
    public Optional<Activation> active() {
        return Work.inTransaction(database, ActivationRows::active);
    }

    @Override
    public boolean wasActive(String revision) {
        return Work.inTransaction(database, connection -> ActivationRows.contain(connection, revision));
    }

    @Override
    public List<Activation> activations(int limit) {
        return Work.inTransaction(database, connection -> ActivationRows.newest(connection, limit));
    }

    @Override
    public Optional<KeptRuleset> find(String revision) {
        return Work.inTransaction(database, connection -> RulesetRows.find(connection, revision));
    }

    @Override
    public Optional<SortedMap<String, String>> files(String revision) {
        return Work.inTransaction(database, connection -> RulesetRows.files(connection, revision));
    }

    @Override
    public List<String> startingWith(String prefix, int limit) {
        return Work.inTransaction(database, connection -> RulesetRows.startingWith(connection, prefix, limit));
    }

    @Override
    public List<KeptRuleset> list(Long before, int limit) {
        return Work.inTransaction(database, connection -> RulesetRows.list(connection, before, limit));
    }

    @Override
    public void beat(Replica.State replica) {
        Work.inTransaction(database, connection -> {
            ReplicaRows.beat(connection, replica);
            return null;
        });
    }

    @Override
    public void leave(String replica) {
        Work.inTransaction(database, connection -> {
            ReplicaRows.delete(connection, replica);
            return null;
        });
    }

    @Override
    public List<Replica> replicas(Duration age) {
        return Work.inTransaction(database, connection -> ReplicaRows.seenWithin(connection, age));
    }
}
