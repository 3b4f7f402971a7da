package io.disputetriage.authoring.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.postgresql.Driver;

/**
 * One read-only transaction on a service's database, which sees it as it is at the start. Rows come in
 * portions, however many there are. Every method throws {@link ArchiveUnavailable} if the database doesn't answer.
 */
public final class Archive implements AutoCloseable {
    private static final int PORTION = 500;
    private static final int AMBIGUOUS = 5;

    private final Connection connection;

    private Archive(Connection connection) {
        this.connection = connection;
    }

    /**
     * Connects.
     *
     * @param url one that {@link #isAddress} takes, such as {@code jdbc:postgresql://localhost:5432/triage}
     * @param user null: as the URL says
     * @param password null: as the URL or the driver's own settings say
     */
    public static Archive open(String url, String user, String password) {
        Properties settings = new Properties();
        if (user != null) {
            settings.setProperty("user", user);
        }
        if (password != null) {
            settings.setProperty("password", password);
        }
        settings.setProperty("ApplicationName", "dispute-triage replay");
        try {
            // Not by way of DriverManager, which finds drivers of the class loader above ours only.
            Connection connection = new Driver().connect(url, settings);
            connection.setReadOnly(true);
            // A cursor needs a transaction, and a transaction of this kind sees one state to the end.
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new Archive(connection);
        } catch (SQLException e) {
            throw new ArchiveUnavailable(e);
        }
    }

    /** True for an address of a PostgreSQL database. */
    public static boolean isAddress(String url) {
        return url.startsWith("jdbc:postgresql:");
    }

    /**
     * Hands over kept decisions, the oldest first.
     *
     * @param account null: of all accounts
     * @param since recorded then or later; null: all
     * @param each says whether to go on
     */
    public void decisions(String account, Instant since, Predicate<ArchivedDecision> each) {
        String sql = "select id, recorded_at, decision, fact_sheet from decisions where true"
                + (account == null ? "" : " and account = ?")
                + (since == null ? "" : " and recorded_at >= ?")
                + " order by id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 0;
            if (account != null) {
                statement.setString(++parameter, account);
            }
            if (since != null) {
                statement.setObject(++parameter, OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
            }
            statement.setFetchSize(PORTION);
            try (ResultSet rows = statement.executeQuery()) {
                boolean more = true;
                while (more && rows.next()) {
                    more = each.test(new ArchivedDecision(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            rows.getString(3),
                            rows.getString(4)));
                }
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable(e);
        }
    }

    /** The files of a kept ruleset, by its revision or the start of one. */
    public ArchivedRuleset ruleset(String prefix) {
        try {
            List<String> revisions = revisions(prefix);
            return revisions.isEmpty()
                    ? new ArchivedRuleset.Missing()
                    : revisions.size() > 1
                            ? new ArchivedRuleset.Ambiguous(revisions)
                            : new ArchivedRuleset.Found(revisions.get(0), files(revisions.get(0)));
        } catch (SQLException e) {
            throw new ArchiveUnavailable(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ArchiveUnavailable(e);
        }
    }

    private List<String> revisions(String prefix) throws SQLException {
        List<String> revisions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select revision from rulesets where left(revision, ?) = ? order by revision limit ?")) {
            statement.setInt(1, prefix.length());
            statement.setString(2, prefix);
            statement.setInt(3, AMBIGUOUS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    revisions.add(rows.getString(1));
                }
            }
        }
        return revisions;
    }

    private SortedMap<String, String> files(String revision) throws SQLException {
        SortedMap<String, String> files = new TreeMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select path, content from ruleset_files where revision = ?")) {
            statement.setString(1, revision);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    files.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return files;
    }
}
