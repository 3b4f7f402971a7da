package io.disputetriage.service.store;

import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.events.PlacedEvent;
import io.disputetriage.service.webhooks.Attempt;
import io.disputetriage.service.webhooks.Attempt.Outcome;
import io.disputetriage.service.webhooks.Delivery;
import io.disputetriage.service.webhooks.Undelivered;
import io.disputetriage.service.webhooks.WebhookEndpoint;
import io.disputetriage.service.webhooks.WebhookSecrets;
import io.disputetriage.service.webhooks.WebhookStore;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Endpoints and their queues in PostgreSQL, each call in a transaction of its own. */
@Singleton
@Transactional
@OutageAware
class PostgresWebhookStore implements WebhookStore {
    private static final String ADD =
            """
            insert into webhook_endpoints (id, account, actor, url, types, secret, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ROTATE =
            "update webhook_endpoints set secret = ?, old_secret = ?, old_secret_until = ? where id = ?";

    /** Of the events {@code e}, those that the endpoint {@code w} wants. */
    private static final String WANTED = "(w.types = '{}' or e.type = any(w.types))";

    /** Reads on from where the endpoint is, queues what it wants, and moves it on, for one replica at a time. */
    private static final String ENQUEUE =
            """
            with w as (select * from webhook_endpoints where id = ? and disabled_at is null for update skip locked)
            , batch as (
                select e.* from w, lateral (
                    select e.xid, e.id, e.case_id, e.number, e.type from case_events e where %s) e)
            , queued as (
                insert into webhook_queues as q (endpoint, case_id, done, wanted, next_at)
                select w.id, e.case_id, min(e.number) - 1, max(e.number), ? from w, batch e
                 where %s group by w.id, e.case_id order by e.case_id
                on conflict (endpoint, case_id) do update set wanted = greatest(q.wanted, excluded.wanted))
            , last as (select xid, id from batch order by xid desc, id desc limit 1)
            , moved as (
                update webhook_endpoints set at_xid = last.xid, at_event = last.id from last
                 where webhook_endpoints.id = (select w.id from w))
            select count(*) from batch
            """
                    .formatted(PostgresEventLog.NEXT.formatted("w.account", "w.at_xid", "w.at_event", "?"), WANTED);

    /** The next event of the queue {@code q} of the endpoint {@code w}. */
    private static final String HEAD =
            """
            join cases c on c.id = q.case_id
            left join lateral (
                select * from case_events e
                 where e.case_id = q.case_id and e.number > q.done and e.number <= q.wanted and %s
                 order by e.number limit 1) e on true
            """
                    .formatted(WANTED);

    private static final String TAKE =
            """
            with w as (select * from webhook_endpoints where id = ? and disabled_at is null)
            , q as (
                update webhook_queues set next_at = ? where (endpoint, case_id) in (
                    select endpoint, case_id from webhook_queues
                     where endpoint = (select id from w) and next_at <= ? order by next_at nulls first limit ? for update skip locked)
                returning endpoint, case_id, done, wanted, attempts)
            select q.endpoint, q.case_id, q.done, q.wanted, q.attempts, %s from q join w on w.id = q.endpoint %s
            """
                    .formatted(PostgresEventLog.COLUMNS, HEAD);

    private static final String FAILING =
            """
            select q.endpoint, q.case_id, q.done, q.wanted, q.attempts, %s
              from webhook_queues q join webhook_endpoints w on w.id = q.endpoint %s
             where w.id = ? and c.account = ? and c.case_ref = ? and q.attempts > 0
            """
                    .formatted(PostgresEventLog.COLUMNS, HEAD);

    /** Nobody else has come before: he would have moved on one of the two. */
    private static final String AS_IT_WAS = " where endpoint = ? and case_id = ? and done = ? and attempts = ?";

    private static final String ON = "update webhook_queues set done = ?, attempts = 0, next_at = ?" + AS_IT_WAS;
    private static final String AGAIN = "update webhook_queues set attempts = attempts + 1, next_at = ?" + AS_IT_WAS;
    private static final String END = "delete from webhook_queues" + AS_IT_WAS + " and wanted <= ?";

    private static final String LOG =
            """
            insert into webhook_attempts (endpoint, case_id, event_id, number, at, outcome, status, detail, millis)
            select id, ?, ?, ?, ?, ?, ?::integer, ?::text, ? from webhook_endpoints where id = ?
            """;

    /** Of what its first value is. */
    private static final String ATTEMPTS =
            """
            select a.*, c.case_ref from webhook_attempts a join cases c on c.id = a.case_id
             where a.%s = ? and a.id < ? order by a.id desc limit ?
            """;

    private static final String UNDELIVERED =
            """
            select q.*, c.case_ref from webhook_queues q join cases c on c.id = q.case_id
             where q.endpoint = ? order by q.next_at nulls first limit ?
            """;

    /** Of an endpoint that has gone nobody can mend anything. */
    private static final String BLOCKED =
            """
            select count(*) from webhook_queues q join webhook_endpoints w on w.id = q.endpoint
             where q.next_at is null and w.disabled_at is null
            """;

    private static final String UNBLOCK =
            """
            update webhook_queues q set attempts = 0, next_at = ? from cases c
             where q.endpoint = ? and q.attempts > 0 and c.id = q.case_id
            """;

    private static final String REPLAY =
            """
            insert into webhook_queues as q (endpoint, case_id, done, wanted, next_at)
            select w.id, e.case_id, min(e.number) - 1, max(e.number), ?
              from webhook_endpoints w join case_events e on e.account = w.account
             where w.id = ? and e.recorded_at >= ? and e.recorded_at < ? and %s
             group by w.id, e.case_id order by e.case_id
            on conflict (endpoint, case_id) do update
               set done = least(q.done, excluded.done), wanted = greatest(q.wanted, excluded.wanted), attempts = 0,
                   next_at = excluded.next_at
            """
                    .formatted(WANTED);

    private final DataSource database;

    PostgresWebhookStore(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(WebhookEndpoint endpoint) {
        run(
                ADD,
                endpoint.id(),
                endpoint.actor().account(),
                endpoint.actor().name(),
                endpoint.url().toString(),
                endpoint.types().stream().map(Enum::name).sorted().toList(),
                endpoint.secrets().current(),
                endpoint.createdAt());
    }

    @Override
    public List<WebhookEndpoint> list(String account) {
        return rows(
                "select * from webhook_endpoints where account = ? order by id",
                PostgresWebhookStore::endpoint,
                account);
    }

    @Override
    public Optional<WebhookEndpoint> find(String account, UUID id) {
        return rows(
                        "select * from webhook_endpoints where account = ? and id = ?",
                        PostgresWebhookStore::endpoint,
                        account,
                        id)
                .stream()
                .findFirst();
    }

    @Override
    public boolean remove(String account, UUID id) {
        return run("delete from webhook_endpoints where account = ? and id = ?", account, id) > 0;
    }

    @Override
    public void rotate(UUID id, WebhookSecrets secrets) {
        run(ROTATE, secrets.current(), secrets.previous(), secrets.previousUntil(), id);
    }

    @Override
    public List<WebhookEndpoint> active() {
        return rows(
                "select * from webhook_endpoints where disabled_at is null order by id",
                PostgresWebhookStore::endpoint);
    }

    @Override
    public int enqueue(WebhookEndpoint endpoint, Instant now, int limit) {
        return rows(ENQUEUE, row -> row.getInt(1), endpoint.id(), limit, now).get(0);
    }

    @Override
    public List<Delivery> take(UUID endpoint, Instant now, Instant until, int limit) {
        List<Delivery> taken = rows(TAKE, PostgresWebhookStore::delivery, endpoint, until, now, limit);
        // Of events that are no longer kept nothing can be told.
        taken.stream()
                .filter(delivery -> delivery.event() == null)
                .forEach(gone -> run(END, endpoint, gone.caseId(), gone.done(), gone.attempts(), gone.wanted()));
        return taken.stream().filter(delivery -> delivery.event() != null).toList();
    }

    @Override
    public boolean settle(Delivery delivery, Attempt attempt, Instant nextAt) {
        UUID endpoint = delivery.endpoint();
        UUID caseId = delivery.caseId();
        boolean on = attempt.outcome() == Outcome.DELIVERED || attempt.outcome() == Outcome.SKIPPED;
        boolean first = !on
                ? run(AGAIN, nextAt, endpoint, caseId, delivery.done(), delivery.attempts()) > 0
                : run(END, endpoint, caseId, delivery.done(), delivery.attempts(), attempt.number()) > 0
                        || run(ON, attempt.number(), nextAt, endpoint, caseId, delivery.done(), delivery.attempts())
                                > 0;
        if (!first && attempt.outcome() == Outcome.SKIPPED) {
            return false;
        }
        if (attempt.outcome() == Outcome.DISABLED) {
            run("update webhook_endpoints set disabled_at = ? where id = ?", attempt.at(), endpoint);
        }
        run(
                LOG,
                caseId,
                attempt.eventId(),
                attempt.number(),
                attempt.at(),
                attempt.outcome().name(),
                attempt.status(),
                attempt.detail(),
                attempt.millis(),
                endpoint);
        return first;
    }

    @Override
    public List<Numbered> attempts(UUID endpoint, long olderThan, int limit) {
        return attempts("endpoint", endpoint, olderThan, limit);
    }

    @Override
    public List<Numbered> attemptsOfCase(UUID caseId, long olderThan, int limit) {
        return attempts("case_id", caseId, olderThan, limit);
    }

    private List<Numbered> attempts(String column, UUID id, long olderThan, int limit) {
        return rows(
                ATTEMPTS.formatted(column),
                row -> new Numbered(row.getLong("id"), row.getObject("endpoint", UUID.class), attempt(row)),
                id,
                olderThan,
                limit);
    }

    @Override
    public List<Undelivered> undelivered(UUID endpoint, int limit) {
        return rows(
                UNDELIVERED,
                row -> new Undelivered(
                        row.getString("case_ref"),
                        row.getLong("done"),
                        row.getLong("wanted"),
                        row.getInt("attempts"),
                        SqlStatement.instant(row, "next_at")),
                endpoint,
                limit);
    }

    @Override
    public long blocked(UUID endpoint) {
        return endpoint == null
                ? rows(BLOCKED, row -> row.getLong(1)).get(0)
                : rows(BLOCKED + " and q.endpoint = ?", row -> row.getLong(1), endpoint)
                        .get(0);
    }

    @Override
    public int unblock(WebhookEndpoint endpoint, String caseRef, Instant now) {
        return caseRef == null
                ? run(UNBLOCK, now, endpoint.id())
                : run(
                        UNBLOCK + " and c.account = ? and c.case_ref = ?",
                        now,
                        endpoint.id(),
                        endpoint.actor().account(),
                        caseRef);
    }

    @Override
    public Optional<Delivery> failing(WebhookEndpoint endpoint, String caseRef) {
        return rows(
                        FAILING,
                        PostgresWebhookStore::delivery,
                        endpoint.id(),
                        endpoint.actor().account(),
                        caseRef)
                .stream()
                .filter(delivery -> delivery.event() != null)
                .findFirst();
    }

    @Override
    public int replay(WebhookEndpoint endpoint, Instant from, Instant to, Instant now) {
        return run(REPLAY, now, endpoint.id(), from, to);
    }

    @Override
    public void forget(Instant cutoff) {
        run("delete from webhook_attempts where at < ?", cutoff);
    }

    private <T> List<T> rows(String sql, SqlStatement.Row<T> read, Object... values) {
        return Work.on(database, connection -> new SqlStatement(connection, sql, values).rows(read));
    }

    private int run(String sql, Object... values) {
        return Work.on(database, connection -> new SqlStatement(connection, sql, values).run());
    }

    private static WebhookEndpoint endpoint(ResultSet row) throws SQLException {
        return new WebhookEndpoint(
                row.getObject("id", UUID.class),
                new Actor(row.getString("account"), row.getString("actor")),
                URI.create(row.getString("url")),
                Arrays.stream((String[]) row.getArray("types").getArray())
                        .map(EventType::valueOf)
                        .collect(Collectors.toSet()),
                new WebhookSecrets(
                        row.getString("secret"),
                        row.getString("old_secret"),
                        SqlStatement.instant(row, "old_secret_until")),
                SqlStatement.instant(row, "created_at"),
                SqlStatement.instant(row, "disabled_at"));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        PlacedEvent event = row.getObject("id") == null ? null : PostgresEventLog.read(row);
        return new Delivery(
                row.getObject("endpoint", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getLong("done"),
                row.getLong("wanted"),
                row.getInt("attempts"),
                event);
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getString("case_ref"),
                row.getObject("event_id", UUID.class),
                row.getLong("number"),
                SqlStatement.instant(row, "at"),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("status", Integer.class),
                row.getString("detail"),
                row.getInt("millis"));
    }
}
