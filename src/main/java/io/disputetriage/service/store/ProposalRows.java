package io.disputetriage.service.store;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.service.rollout.RulesetProposal;
import io.disputetriage.service.rollout.RulesetProposal.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table {@code ruleset_proposals}. */
final class ProposalRows {
    private static final String SELECT =
            "select revision, number as proposal, proposed_at, outcome, diagnostics from ruleset_proposals"
                    + " where revision = ?";

    private ProposalRows() {}

    static RulesetProposal propose(Connection connection, String revision, String by) throws SQLException {
        new SqlStatement(
                        connection,
                        "insert into ruleset_proposals (revision, proposed_by) values (?, ?) on conflict do nothing",
                        revision,
                        by)
                .run();
        return new SqlStatement(connection, SELECT, revision)
                .rows(ProposalRows::proposal)
                .get(0);
    }

    /** Locks the proposal until the transaction ends. */
    static Optional<RulesetProposal> lock(Connection connection, String revision) throws SQLException {
        return new SqlStatement(connection, SELECT + " for update", revision)
                .rows(ProposalRows::proposal).stream().findFirst();
    }

    static void end(Connection connection, String revision, Outcome outcome) throws SQLException {
        List<Diagnostic> why = outcome instanceof Outcome.Refused refused ? refused.why() : List.of();
        new SqlStatement(
                        connection,
                        "update ruleset_proposals set outcome = ?, diagnostics = ?"
                                + " where revision = ? and outcome is null",
                        word(outcome),
                        why.isEmpty() ? null : DiagnosticText.write(why),
                        revision)
                .run();
    }

    static RulesetProposal proposal(ResultSet row) throws SQLException {
        return new RulesetProposal(
                row.getString("revision"),
                row.getLong("proposal"),
                SqlStatement.instant(row, "proposed_at"),
                outcome(row.getString("outcome"), row.getString("diagnostics")));
    }

    private static String word(Outcome outcome) {
        if (outcome instanceof Outcome.Refused) {
            return "REFUSED";
        }
        if (outcome instanceof Outcome.Activated) {
            return "ACTIVATED";
        }
        return outcome instanceof Outcome.Superseded ? "SUPERSEDED" : null;
    }

    private static Outcome outcome(String word, String diagnostics) {
        if (word == null) {
            return new Outcome.Open();
        }
        return switch (word) {
            case "ACTIVATED" -> new Outcome.Activated();
            case "SUPERSEDED" -> new Outcome.Superseded();
            case "REFUSED" -> new Outcome.Refused(diagnostics == null ? List.of() : DiagnosticText.read(diagnostics));
            default -> throw new IllegalStateException("No outcome is called " + word);
        };
    }
}
