package io.disputetriage.service.store;

import io.disputetriage.service.rollout.KeptRuleset;
import io.disputetriage.service.rollout.RulesetOrigin;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables {@code rulesets} and {@code ruleset_files}. */
final class RulesetRows {
    private static final String SELECT =
            """
            select r.revision, r.number, r.first_seen_at, r.first_seen_by, r.first_seen_from,
                   p.number as proposal, p.proposed_at, p.outcome, p.diagnostics,
                   (select max(a.activated_at) from ruleset_activations a where a.revision = r.revision) as activated_at
              from rulesets r left join ruleset_proposals p on p.revision = r.revision
            """;

    private RulesetRows() {}

    /** A concurrent insert of the same revision is waited for, and then its files are there. */
    static void insert(Connection connection, String revision, SortedMap<String, String> files, RulesetOrigin origin)
            throws SQLException {
        int inserted = new SqlStatement(
                        connection,
                        "insert into rulesets (revision, first_seen_by, first_seen_from) values (?, ?, ?)"
                                + " on conflict do nothing",
                        revision,
                        origin.by(),
                        origin.from())
                .run();
        if (inserted == 1) {
            new SqlStatement(
                            connection,
                            "insert into ruleset_files (revision, path, content)"
                                    + " select ?, * from unnest(cast(? as text[]), cast(? as text[]))",
                            revision,
                            List.copyOf(files.keySet()),
                            List.copyOf(files.values()))
                    .run();
        }
    }

    static Optional<KeptRuleset> find(Connection connection, String revision) throws SQLException {
        return new SqlStatement(connection, SELECT + "where r.revision = ?", revision)
                .rows(RulesetRows::kept).stream().findFirst();
    }

    static List<KeptRuleset> list(Connection connection, Long before, int limit) throws SQLException {
        return new SqlStatement(
                        connection,
                        SELECT + "where r.number < ? order by r.number desc limit ?",
                        before == null ? Long.MAX_VALUE : before,
                        limit)
                .rows(RulesetRows::kept);
    }

    static List<String> startingWith(Connection connection, String prefix, int limit) throws SQLException {
        // The greatest character of a revision is f, so this is a range of the primary key.
        return new SqlStatement(
                        connection,
                        "select revision from rulesets where revision between ? and ? order by revision limit ?",
                        prefix,
                        prefix + "g",
                        limit)
                .rows(row -> row.getString(1));
    }

    static Optional<SortedMap<String, String>> files(Connection connection, String revision) throws SQLException {
        SortedMap<String, String> files = new TreeMap<>();
        new SqlStatement(connection, "select path, content from ruleset_files where revision = ?", revision)
                .rows(row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(file -> files.put(file.getKey(), file.getValue()));
        return files.isEmpty() && find(connection, revision).isEmpty() ? Optional.empty() : Optional.of(files);
    }

    private static KeptRuleset kept(ResultSet row) throws SQLException {
        return new KeptRuleset(
                row.getString("revision"),
                row.getLong("number"),
                SqlStatement.instant(row, "first_seen_at"),
                new RulesetOrigin(row.getString("first_seen_by"), row.getString("first_seen_from")),
                row.getObject("proposal") == null ? null : ProposalRows.proposal(row),
                SqlStatement.instant(row, "activated_at"));
    }
}
