package io.disputetriage.service.store;

import io.disputetriage.service.mail.MailContent;
import io.disputetriage.service.mail.MailState;
import io.disputetriage.service.mail.MailStore;
import io.disputetriage.service.mail.OutgoingMail;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
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
                sender, recipient, confirmed, subject, body, attachments)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[])
            on conflict do nothing
            """;

    /** Words that {@code mails_of_case} is made of; an erased address may have been the same. */
    private static final String IN_THE_WAY =
            """
            select * from mails
             where account = ? and case_ref = ? and state <> 'NOT_SENT'
               and (decision_id = ? and rank = ?
                    or coalesce(lower(recipient), lower(?)) = lower(?) and (state <> 'SENT' or not ?))
             order by state = 'SENT', id desc limit 1
            """;

    private static final String LOCK = "select from cases where account = ? and case_ref = ? for no key update";

    private static final String NEWEST =
            """
            select * from mails where account = ? and state = coalesce(?, state)
               and id < coalesce(?, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid) order by id desc limit ?
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
    public Optional<OutgoingMail> approve(OutgoingMail mail, MailContent content, boolean again) {
        return Work.on(database, connection -> {
            // Two approvals for one case come one after the other.
            new SqlStatement(connection, LOCK, mail.actor().account(), mail.caseRef()).rows(row -> true);
            Optional<OutgoingMail> other = inTheWay(connection, mail, again);
            return other.isPresent() || keep(connection, mail, content) ? other : inTheWay(connection, mail, again);
        });
    }

    private static Optional<OutgoingMail> inTheWay(Connection connection, OutgoingMail mail, boolean again)
            throws SQLException {
        SqlStatement others = new SqlStatement(
                connection,
                IN_THE_WAY,
                mail.actor().account(),
                mail.caseRef(),
                mail.decision(),
                mail.rank(),
                mail.recipient(),
                mail.recipient(),
                again);
        return others.rows(MailRow::read).stream().findFirst();
    }

    private static boolean keep(Connection connection, OutgoingMail mail, MailContent content) throws SQLException {
        SqlStatement approve = new SqlStatement(
                connection,
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
                content.confirmed(),
                content.subject(),
                content.body(),
                content.attachments().stream().map(UUID::toString).toList());
        return approve.run() > 0;
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
    public List<OutgoingMail> ofCase(String account, String caseRef) {
        return rows("select * from mails where account = ? and case_ref = ? order by id desc", account, caseRef);
    }

    @Override
    public Optional<OutgoingMail> take(Instant now) {
        return Work.on(database, connection -> TakenMail.next(connection, now));
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
        return Work.on(database, connection -> new SqlStatement(connection, sql, values).rows(MailRow::read));
    }

    private int run(String sql, Object... values) {
        return Work.on(database, connection -> new SqlStatement(connection, sql, values).run());
    }

    private static MailContent said(ResultSet row) throws SQLException {
        return new MailContent(
                row.getString("sender"),
                row.getString("recipient"),
                row.getBoolean("confirmed"),
                row.getString("subject"),
                row.getString("body"),
                Arrays.asList((UUID[]) row.getArray("attachments").getArray()));
    }
}
