package io.disputetriage.service.store;

import io.disputetriage.service.rollout.Activation;
import io.disputetriage.service.rollout.Activation.Cause;
import io.disputetriage.service.rollout.RulesetProposal;
import io.disputetriage.service.rollout.RulesetProposal.Outcome;
import io.disputetriage.service.rollout.Switching;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table {@code ruleset_activations}. Whoever adds a row holds one lock, so that numbers are in the order of commits. */
final class ActivationRows {
    private static final long LOCK = 7_246_012_001L;
    private static final String SELECT =
            "select number, basis, revision, previous, actor, cause, activated_at from ruleset_activations";

    private ActivationRows() {}

    static Optional<Activation> active(Connection connection) throws SQLException {
        return newest(connection, 1).stream().findFirst();
    }

    static List<Activation> newest(Connection connection, int limit) throws SQLException {
        return new SqlStatement(connection, SELECT + " order by number desc limit ?", limit)
                .rows(ActivationRows::activation);
    }

    static boolean contain(Connection connection, String revision) throws SQLException {
        return !new SqlStatement(connection, "select 1 from ruleset_activations where revision = ? limit 1", revision)
                .rows(row -> true)
                .isEmpty();
    }

    static Activation activateProposed(Connection connection, String revision) throws SQLException {
        lock(connection);
        RulesetProposal proposal = ProposalRows.lock(connection, revision)
                .orElseThrow(() -> new IllegalArgumentException("Nobody has proposed " + revision));
        Optional<Activation> active = active(connection);
        if (active.isEmpty()) {
            ProposalRows.end(connection, revision, new Outcome.Activated());
            return insert(connection, proposal.number(), revision, null);
        }
        Activation now = active.get();
        if (!(proposal.outcome() instanceof Outcome.Open)) {
            return now;
        }
        boolean same = now.revision().equals(revision);
        boolean newer = proposal.number() > basis(connection, now.number());
        ProposalRows.end(connection, revision, same || newer ? new Outcome.Activated() : new Outcome.Superseded());
        return newer && !same ? insert(connection, proposal.number(), revision, now.revision()) : now;
    }

    static Switching activate(Connection connection, String revision, String expected, String actor)
            throws SQLException {
        lock(connection);
        Activation now = active(connection).orElse(null);
        if (expected != null && (now == null || !now.revision().equals(expected))) {
            return new Switching.Mismatch(now);
        }
        if (RulesetRows.find(connection, revision).isEmpty()) {
            return new Switching.Unknown();
        }
        if (now != null && now.revision().equals(revision)) {
            return new Switching.Switched(now);
        }
        String previous = now == null ? null : now.revision();
        return new Switching.Switched(new SqlStatement(
                        connection,
                        """
                        insert into ruleset_activations (number, basis, revision, previous, actor, cause)
                        select n, n, ?, ?, ?, 'CALL' from nextval('ruleset_numbers') as n
                        returning number, basis, revision, previous, actor, cause, activated_at
                        """,
                        revision,
                        previous,
                        actor)
                .rows(ActivationRows::activation)
                .get(0));
    }

    private static Activation insert(Connection connection, long basis, String revision, String previous)
            throws SQLException {
        return new SqlStatement(
                        connection,
                        """
                        insert into ruleset_activations (basis, revision, previous, actor, cause)
                        select ?, ?, ?, proposed_by, 'FOLDER' from ruleset_proposals where revision = ?
                        returning number, basis, revision, previous, actor, cause, activated_at
                        """,
                        basis,
                        revision,
                        previous,
                        revision)
                .rows(ActivationRows::activation)
                .get(0);
    }

    private static long basis(Connection connection, long number) throws SQLException {
        return new SqlStatement(connection, "select basis from ruleset_activations where number = ?", number)
                .rows(row -> row.getLong(1))
                .get(0);
    }

    private static void lock(Connection connection) throws SQLException {
        new SqlStatement(connection, "select pg_advisory_xact_lock(?)", LOCK).rows(row -> true);
    }

    private static Activation activation(ResultSet row) throws SQLException {
        return new Activation(
                row.getLong("number"),
                row.getString("revision"),
                row.getString("previous"),
                row.getString("actor"),
                Cause.valueOf(row.getString("cause")),
                SqlStatement.instant(row, "activated_at"));
    }
}
