package io.disputetriage.service.store;

import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.cases.CaseKey;
import io.disputetriage.service.cases.Page;
import io.disputetriage.service.inbox.EntryFilter;
import io.disputetriage.service.inbox.InboxEntry;
import io.disputetriage.service.inbox.InboxStore;
import io.disputetriage.service.inbox.Overtaken;
import io.disputetriage.service.inbox.Settlement;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The inbox in PostgreSQL, each call in a transaction of its own or in that of {@link #together}. */
@Singleton
@Transactional
@OutageAware
class PostgresInboxStore implements InboxStore {
    private static final String RECEIVE =
            """
            with new as (
                insert into inbox (id, account, endpoint, platform, mode, signature, event_id, received_at, state, next_at,
                    headers, payload, bytes, sha256, old_secret)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (endpoint, event_id) do nothing returning id)
            select id from new union all select id from inbox where endpoint = ? and event_id = ?
            """;

    private static final String TAKE =
            """
            with mine as (
                update inbox set next_at = ? where id in (
                    select id from inbox where next_at <= ? order by next_at, id limit ? for update skip locked)
                returning *)
            select * from mine order by id
            """;

    /** A tracker that tells a lot takes nobody else's place. */
    private static final String OF_CASE =
            """
            with its as (
                select ?::text as account, ?::text as case_ref)
            , has as (
                select account, key from case_keys join its using (account, case_ref)
                union
                select account, unnest(?::text[]) from its)
            , of_case as (
                select i.* from its join inbox i using (account, case_ref)
                 where i.state = 'MAPPED' and i.payload is not null
                union
                select i.* from has join inbox i on i.account = has.account and i.parcel = substr(has.key, 8)
                 where has.key like 'PARCEL %' and i.state = 'MAPPED' and i.payload is not null
                union
                select i.* from has join inbox i on i.account = has.account and i.keys @> array[has.key]
                 where i.keys <> '{}' and i.state = 'MAPPED' and i.payload is not null)
            , counted as (
                select *, row_number() over (
                    partition by parcel is null order by occurred_at desc nulls last, id desc) as place from of_case)
            select * from counted where place <= ?
            """;

    private static final String SETTLE =
            """
            update inbox set state = ?, detail = ?, case_ref = ?, decision_id = ?, revision = ?, occurred_at = ?, parcel = ?,
                             keys = ?, next_at = ?, attempts = attempts + case when ?::timestamptz <> next_at then 1 else 0 end
             where id = ? and next_at = ?
            """;

    private static final String KEEP_TOLD =
            """
            insert into case_told (account, case_ref, facts) values (?, ?, ?)
            on conflict (account, case_ref) do update set facts = excluded.facts
            """;

    private static final String REPLAY =
            "update inbox set state = 'RECEIVED', attempts = 0, next_at = ? where account = ? and payload is not null and ";

    /** Of the last minutes only: what came before was seen by whoever came later. */
    private static final String WAKE =
            """
            update inbox i set state = 'RECEIVED', next_at = ?
             where i.state = 'WAITING' and i.received_at > ?
               and exists (select from case_keys k where k.account = i.account and k.key = any(i.keys))
            """;

    /** What a forgotten payload has told stays a fact of its cases, and is their own from then on. */
    private static final String FORGET =
            """
            with gone as (
                delete from inbox where id in (
                    select i.id from inbox i left join cases c on c.account = i.account and c.case_ref = i.case_ref
                     where i.received_at < ? and (c.closed_at < ? or c.id is null) and not exists (
                        select from case_keys k join cases o on o.account = k.account and o.case_ref = k.case_ref
                         where k.account = i.account and k.key = any (i.keys || ('PARCEL ' || i.parcel))
                           and (o.closed_at is null or o.closed_at >= ?)) limit ?)
                returning account, case_ref, keys || ('PARCEL ' || parcel) as keys)
            , knew as (
                select account, case_ref from gone where case_ref is not null
                union
                select k.account, k.case_ref from gone join case_keys k
                    on k.account = gone.account and k.key = any (gone.keys))
            , untold as (
                delete from case_told t using knew where t.account = knew.account and t.case_ref = knew.case_ref)
            select count(*) from gone
            """;

    private final DataSource database;

    PostgresInboxStore(DataSource database) {
        this.database = database;
    }

    @Override
    public UUID receive(InboxEntry entry) {
        return rows(
                        RECEIVE,
                        row -> row.getObject("id", UUID.class),
                        entry.id(),
                        entry.account(),
                        entry.origin().endpoint(),
                        entry.origin().platform(),
                        entry.origin().mode().name(),
                        entry.origin().signature().name(),
                        entry.origin().eventId(),
                        entry.origin().receivedAt(),
                        entry.progress().state().name(),
                        entry.progress().nextAt(),
                        EntryRow.lines(entry.content().headers()),
                        entry.content().payload(),
                        entry.content().bytes(),
                        EntryRow.bytes(entry.content().sha256()),
                        entry.origin().oldSecret(),
                        entry.origin().endpoint(),
                        entry.origin().eventId())
                .stream()
                .findFirst()
                // Whoever inserted it has not committed yet when this statement began.
                .orElseGet(() -> known(entry));
    }

    private UUID known(InboxEntry entry) {
        return rows(
                        "select id from inbox where endpoint = ? and event_id = ?",
                        row -> row.getObject("id", UUID.class),
                        entry.origin().endpoint(),
                        entry.origin().eventId())
                .get(0);
    }

    @Override
    public List<InboxEntry> take(Instant now, Instant until, int limit) {
        return rows(TAKE, EntryRow::read, until, now, limit);
    }

    @Override
    public <T> T together(Supplier<T> step) {
        return step.get();
    }

    @Override
    public void hold(String account, String name) {
        rows("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, account + "\n" + name);
    }

    @Override
    public void move(InboxEntry entry, String caseRef, Instant now) {
        run(
                "update inbox set case_ref = ? where account = ? and case_ref = ? and platform = ?",
                caseRef,
                entry.account(),
                entry.progress().caseRef(),
                entry.origin().platform());
        run(
                "update inbox set state = 'RECEIVED', case_ref = ?, attempts = 0, next_at = ? where id = ? and payload is not null",
                caseRef,
                now,
                entry.id());
    }

    @Override
    public List<InboxEntry> entriesOf(String account, String caseRef, List<CaseKey> more, int limit) {
        return rows(OF_CASE, EntryRow::read, account, caseRef, texts(more), limit);
    }

    @Override
    public Optional<String> told(String account, String caseRef) {
        return rows(
                        "select facts from case_told where account = ? and case_ref = ?",
                        row -> row.getString("facts"),
                        account,
                        caseRef)
                .stream()
                .findFirst();
    }

    @Override
    public void keepTold(String account, String caseRef, String facts) {
        run(KEEP_TOLD, account, caseRef, facts);
    }

    @Override
    public void record(CaseChange change) {
        boolean written = !Work.on(
                        database, connection -> RecordStatement.run(connection, List.of(NewRow.of(change)), true))
                .isEmpty();
        if (!written) {
            throw new Overtaken();
        }
    }

    @Override
    public void settle(InboxEntry entry, Settlement settlement) {
        int settled = run(
                SETTLE,
                settlement.state().name(),
                settlement.detail(),
                settlement.caseRef(),
                settlement.decision(),
                settlement.revision(),
                settlement.occurredAt(),
                EntryRow.letters(settlement.parcel()),
                texts(settlement.keys()),
                settlement.again(),
                settlement.again(),
                entry.id(),
                entry.progress().nextAt());
        if (settled == 0) {
            throw new Overtaken();
        }
    }

    @Override
    public void later(InboxEntry entry, Instant at) {
        run(
                "update inbox set attempts = attempts + 1, next_at = ? where id = ? and next_at = ?",
                at,
                entry.id(),
                entry.progress().nextAt());
    }

    @Override
    public void fetched(UUID entry, byte[] object, Instant at) {
        run("update inbox set fetched = ?, fetched_at = ? where id = ?", object, at, entry);
    }

    @Override
    public Page<InboxEntry> list(String account, EntryFilter filter, UUID olderThan, int limit) {
        StringBuilder sql = new StringBuilder("select " + EntryRow.WITHOUT_BODIES + " from inbox where account = ?");
        List<Object> values = new ArrayList<>(List.of(account));
        narrow(sql, values, "endpoint = ?", filter.endpoint());
        narrow(
                sql,
                values,
                "state = ?",
                filter.state() == null ? null : filter.state().name());
        narrow(sql, values, "platform = ?", filter.platform());
        narrow(sql, values, "case_ref = ?", filter.caseRef());
        narrow(sql, values, "id < ?", olderThan);
        values.add(limit + 1);
        return Page.of(
                rows(sql.append(" order by id desc limit ?").toString(), EntryRow::read, values.toArray()),
                limit,
                InboxEntry::id);
    }

    private static void narrow(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.add(value);
        }
    }

    @Override
    public Optional<InboxEntry> find(String account, UUID id) {
        return rows("select * from inbox where account = ? and id = ?", EntryRow::read, account, id).stream()
                .findFirst();
    }

    @Override
    public boolean replay(String account, UUID id, Instant now) {
        return run(REPLAY + "id = ?", now, account, id) > 0;
    }

    @Override
    public int replayFailed(String account, UUID endpoint, Instant now) {
        return run(REPLAY + "endpoint = ? and state = 'FAILED'", now, account, endpoint);
    }

    @Override
    public void wakeWaiting(Instant receivedAfter, Instant now) {
        run(WAKE, now, receivedAfter);
    }

    @Override
    public int forget(Instant cutoff, int most) {
        return rows(FORGET, row -> row.getInt(1), cutoff, cutoff, cutoff, most).get(0);
    }

    private static List<String> texts(List<CaseKey> keys) {
        return keys.stream().map(CaseKey::text).toList();
    }

    private <T> List<T> rows(String sql, SqlStatement.Row<T> read, Object... values) {
        return Work.on(database, connection -> new SqlStatement(connection, sql, values).rows(read));
    }

    private int run(String sql, Object... values) {
        return Work.on(database, connection -> new SqlStatement(connection, sql, values).run());
    }
}
