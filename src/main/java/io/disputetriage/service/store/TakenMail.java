package io.disputetriage.service.store;

import io.disputetriage.service.mail.MailState;
import io.disputetriage.service.mail.OutgoingMail;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes an approved mail for sending, if what it was approved for still holds. */
final class TakenMail {
    private static final String NEXT = "select * from mails where state = 'APPROVED' order by approved_at, id limit 1";

    // Until this transaction ends, nobody closes the case or decides it anew.
    private static final String CASE =
            "select open, latest_decision from cases where account = ? and case_ref = ? for share";

    private static final String CONFIRMED =
            """
            select from mail_addresses a join mails m on m.account = a.account and lower(m.recipient) = lower(a.address)
             where m.id = ? for share of a
            """;

    private static final String NEEDS_CONFIRMATION = "select from mails where id = ? and confirmed";

    private static final String TAKE =
            """
            update mails set state = ?, started_at = ?, ended_at = ?, detail = ? where id = ? and state = 'APPROVED'
            returning *
            """;

    private TakenMail() {}

    /** The next one, as being sent or as not sent; empty: there is none. Each row is locked after its case, as an erasure does it. */
    static Optional<OutgoingMail> next(Connection connection, Instant now) throws SQLException {
        SqlStatement next = new SqlStatement(connection, NEXT);
        for (List<OutgoingMail> rows = next.rows(MailRow::read); !rows.isEmpty(); rows = next.rows(MailRow::read)) {
            OutgoingMail mail = rows.get(0);
            String why = refusal(connection, mail);
            SqlStatement take = why == null
                    ? new SqlStatement(connection, TAKE, MailState.SENDING.name(), now, null, null, mail.id())
                    : new SqlStatement(connection, TAKE, MailState.NOT_SENT.name(), null, now, why, mail.id());
            List<OutgoingMail> taken = take.rows(MailRow::read);
            if (!taken.isEmpty()) {
                return Optional.of(taken.get(0));
            }
        }
        return Optional.empty();
    }

    /** Null if nothing is in the way. */
    private static String refusal(Connection connection, OutgoingMail mail) throws SQLException {
        List<CaseNow> cases = new SqlStatement(connection, CASE, mail.actor().account(), mail.caseRef())
                .rows(row -> new CaseNow(row.getBoolean("open"), row.getObject("latest_decision", UUID.class)));
        if (cases.isEmpty() || !cases.get(0).open()) {
            return "The case was closed after it was approved";
        }
        if (!cases.get(0).decision().equals(mail.decision())) {
            return "The case was decided anew after it was approved: by the decision "
                    + cases.get(0).decision();
        }
        return isSome(connection, NEEDS_CONFIRMATION, mail.id()) && !isSome(connection, CONFIRMED, mail.id())
                ? "The address was taken back after it was approved"
                : null;
    }

    private static boolean isSome(Connection connection, String sql, UUID id) throws SQLException {
        return !new SqlStatement(connection, sql, id).rows(row -> true).isEmpty();
    }

    private record CaseNow(boolean open, UUID decision) {}
}
