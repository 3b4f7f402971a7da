package io.disputetriage.service.store;

import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.mail.MailContent;
import io.disputetriage.service.mail.MailState;
import io.disputetriage.service.mail.MailStore;
import io.disputetriage.service.mail.OutgoingMail;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** E-mails in PostgreSQL, each call in a transaction of its own. */
@Singleton
@Transactional
@OutageAware
class PostgresMailStore implements MailStore {
    private static final String APPROVE =
            """
            insert into mails (id, account, actor, case_ref, decision_id, rank, state, hash, message_id, approved_at,
                sender, recipient, subject, body, attachments)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[])
            on conflict do nothing
            """;

    private static final String NEWEST =
            """
            select * from mails where account = ? and state = coalesce(?, state)
               and id < coalesce(?, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid) order by id desc limit ?
            """;

    private static final String TAKE =
            """
            update mails set state = 'SENDING', started_at = ? where id = (
                select id from mails where state = 'APPROVED' order by approved_at, id limit 1 for update skip locked)
            returning *
            """;

    private static final String SETTLE =
            "update mails set state = ?, ended_at = ?, detail = ? where id = ? and state = ?";

    private static final String GIVE_UP =
            """
            update mails set state = 'UNCLEAR', ended_at = ?, detail = ? where state = 'SENDING' and started_at < ?
            returning *
            """;

    private static final String UNREPORTED =
            "select * from mails where state = 'SENT' and not reported order by approved_at, id limit ?";

    private final DataSource database;

    PostgresMailStore(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean approve(OutgoingMail mail, MailContent content) {
        return run(
                        APPROVE,
                        mail.id(),
                        mail.actor().account(),
                        mail.actor().name(),
                        mail.caseRef(),
                        mail.decision(),
                        mail.rank(),
                        mail.state().name(),
                        mail.hash(),
                        mail.messageId(),
                        mail.approvedAt(),
                        content.sender(),
                        content.recipient(),
                        content.subject(),
                        content.body(),
                        content.attachments().stream().map(UUID::toString).toList())
                > 0;
    }

    @Override
    public Optional<OutgoingMail> find(String account, UUID id) {
        return rows("select * from mails where account = ? and id = ?", account, id).stream()
                .findFirst();
    }

    @Override
    public List<OutgoingMail> list(String account, MailState state, UUID olderThan, int limit) {
        return rows(NEWEST, account, state == null ? null : state.name(), olderThan, limit);
    }

    @Override
    public Optional<OutgoingMail> take(Instant now) {
        return rows(TAKE, now).stream().findFirst();
    }

    @Override
    public Optional<MailContent> content(UUID id) {
        return Work.on(database, connection -> new SqlStatement(
                        connection, "select * from mails where id = ? and body is not null", id)
                .rows(PostgresMailStore::said).stream().findFirst());
    }

    @Override
    public boolean settle(UUID id, MailState before, MailState after, Instant now, String detail) {
        return run(SETTLE, after.name(), now, detail, id, before.name()) > 0;
    }

    @Override
    public List<OutgoingMail> giveUp(Instant startedBefore, Instant now, String detail) {
        return rows(GIVE_UP, now, detail, startedBefore);
    }

    @Override
    public List<OutgoingMail> unreported(int limit) {
        return rows(UNREPORTED, limit);
    }

    @Override
    public void reported(UUID id) {
        run("update mails set reported = true where id = ?", id);
    }

    private List<OutgoingMail> rows(String sql, Object... values) {
        return Work.on(database, connection -> new SqlStatement(connection, sql, values).rows(PostgresMailStore::read));
    }

    private int run(String sql, Object... values) {
        return Work.on(database, connection -> new SqlStatement(connection, sql, values).run());
    }

    private static OutgoingMail read(ResultSet row) throws SQLException {
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

    private static MailContent said(ResultSet row) throws SQLException {
        return new MailContent(
                row.getString("sender"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                Arrays.asList((UUID[]) row.getArray("attachments").getArray()));
    }
}
