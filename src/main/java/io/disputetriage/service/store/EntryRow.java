package io.disputetriage.service.store;

import io.disputetriage.service.cases.CaseKey;
import io.disputetriage.service.inbox.EntryContent;
import io.disputetriage.service.inbox.EntryOrigin;
import io.disputetriage.service.inbox.EntryProgress;
import io.disputetriage.service.inbox.EntryState;
import io.disputetriage.service.inbox.InboxEntry;
import io.disputetriage.service.inbox.IntakeEndpoint;
import io.disputetriage.service.signatures.SignatureScheme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** A row of {@code inbox}. */
final class EntryRow {
    /** For lists: a body may be of a megabyte. */
    static final String WITHOUT_BODIES =
            """
            id, account, endpoint, platform, mode, signature, event_id, received_at, occurred_at, state, detail, case_ref,
            decision_id, revision, attempts, next_at, headers, null::bytea as payload, bytes, sha256, old_secret,
            null::bytea as fetched, fetched_at, erased_at
            """;

    private static final String PARCEL = "PARCEL ";

    private EntryRow() {}

    static InboxEntry read(ResultSet row) throws SQLException {
        return new InboxEntry(row.getObject("id", UUID.class), origin(row), content(row), progress(row));
    }

    private static EntryOrigin origin(ResultSet row) throws SQLException {
        return new EntryOrigin(
                row.getString("account"),
                row.getObject("endpoint", UUID.class),
                row.getString("platform"),
                IntakeEndpoint.Mode.valueOf(row.getString("mode")),
                SignatureScheme.valueOf(row.getString("signature")),
                row.getBoolean("old_secret"),
                row.getString("event_id"),
                SqlStatement.instant(row, "received_at"));
    }

    private static EntryContent content(ResultSet row) throws SQLException {
        return new EntryContent(
                headers(row.getString("headers")),
                row.getBytes("payload"),
                row.getInt("bytes"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getBytes("fetched"),
                SqlStatement.instant(row, "fetched_at"),
                SqlStatement.instant(row, "erased_at"));
    }

    private static EntryProgress progress(ResultSet row) throws SQLException {
        return new EntryProgress(
                EntryState.valueOf(row.getString("state")),
                row.getString("detail"),
                row.getString("case_ref"),
                row.getObject("decision_id", UUID.class),
                row.getString("revision"),
                SqlStatement.instant(row, "occurred_at"),
                row.getInt("attempts"),
                SqlStatement.instant(row, "next_at"));
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /** No value of a header has a line end. */
    static String lines(Map<String, String> headers) {
        return new TreeMap<>(headers)
                .entrySet().stream()
                        .map(header ->
                                header.getKey() + ": " + header.getValue().replace('\u0000', '?'))
                        .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> headers(String lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (lines != null) {
            lines.lines().map(line -> line.split(": ", 2)).forEach(header -> headers.put(header[0], header[1]));
        }
        return headers;
    }

    /** What of the key of a parcel its column has; null stays null. */
    static String letters(CaseKey parcel) {
        return parcel == null ? null : parcel.text().substring(PARCEL.length());
    }
}
