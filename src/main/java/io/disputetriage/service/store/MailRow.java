package io.disputetriage.service.store;

import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.mail.MailState;
import io.disputetriage.service.mail.OutgoingMail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A row of {@code mails}, without what the mail says. */
final class MailRow {
    private MailRow() {}

    static OutgoingMail read(ResultSet row) throws SQLException {
        return new OutgoingMail(
                row.getObject("id", UUID.class),
                new Actor(row.getString("account"), row.getString("actor")),
                row.getString("case_ref"),
                row.getObject("decision_id", UUID.class),
                row.getInt("rank"),
                MailState.valueOf(row.getString("state")),
                row.getString("hash"),
                row.getString("recipient"),
                row.getString("message_id"),
                SqlStatement.instant(row, "approved_at"),
                SqlStatement.instant(row, "started_at"),
                SqlStatement.instant(row, "ended_at"),
                row.getString("detail"));
    }
}
