package io.disputetriage.service.store;

import io.disputetriage.facts.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Sums what cases add to the numbers of their days and months. All cases of an account are counted once, in the order of their ids; from then on those
 * that something happened to, in the order of the history. One process at a time does an account.
 */
@Singleton
@Transactional
@OutageAware
class CaseCounting {
    /** The actions that answer a platform. */
    static final List<String> ANSWERS =
            Action.all(Action.Trait.ANSWERS_PLATFORM).stream().map(Enum::name).toList();

    private static final int CASES_AT_ONCE = 2_000;

    /**
     * So many a round, so that a flood of complaints has the database to itself: a round of them takes about half a second. What is left is corrected for
     * whoever asks.
     */
    private static final int EVENTS_AT_ONCE = 5_000;

    /** One look into the index for each of them, however many cases there are. */
    private static final String ACCOUNTS =
            """
            with recursive each (account) as (
                (select account from cases order by account limit 1)
                union all
                select (select c.account from cases c where c.account > each.account order by c.account limit 1)
                  from each where each.account is not null)
            select account from each where account is not null
            """;

    private static final String BEGIN = "insert into counted_accounts (account) values (?) on conflict do nothing";

    /** Numbers of transactions lie ahead after a restore into another server. */
    private static final String TAKE =
            """
            select complete, last_case, case when at_xid > pg_snapshot_xmax(pg_current_snapshot()) then '0' else at_xid end::text as at_xid, at_event
              from counted_accounts where account = ? for update skip locked
            """;

    private static final String NEXT_CASES =
            "select id from cases where account = ? and id > ? order by id limit " + CASES_AT_ONCE;

    private static final String NEXT_EVENTS =
            """
            select case_id, xid::text as at_xid, id from case_events where account = ? and (xid, id) > (?::xid8, ?)
               and xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid, id limit %d
            """
                    .formatted(EVENTS_AT_ONCE);

    private final DataSource database;

    CaseCounting(DataSource database) {
        this.database = database;
    }

    List<String> accounts() {
        return Work.on(
                database, connection -> new SqlStatement(connection, ACCOUNTS).rows(row -> row.getString("account")));
    }

    /** Whether there may be cases that were never counted. */
    boolean step(String account) {
        return Work.on(database, connection -> {
            new SqlStatement(connection, BEGIN, account).run();
            for (Place place : new SqlStatement(connection, TAKE, account).rows(Place::read)) {
                return place.complete() ? events(connection, account, place) : cases(connection, account, place);
            }
            return false;
        });
    }

    private static boolean cases(Connection connection, String account, Place place) throws SQLException {
        List<UUID> next = new SqlStatement(connection, NEXT_CASES, account, place.lastCase())
                .rows(row -> row.getObject("id", UUID.class));
        boolean complete = next.size() < CASES_AT_ONCE;
        count(connection, next);
        new SqlStatement(
                        connection,
                        "update counted_accounts set last_case = ?, complete = ? where account = ?",
                        next.isEmpty() ? place.lastCase() : next.get(next.size() - 1),
                        complete,
                        account)
                .run();
        return true;
    }

    private static boolean events(Connection connection, String account, Place place) throws SQLException {
        List<Event> next =
                new SqlStatement(connection, NEXT_EVENTS, account, place.xid(), place.event()).rows(Event::read);
        if (!next.isEmpty()) {
            count(connection, next.stream().map(Event::ofCase).distinct().toList());
            Event last = next.get(next.size() - 1);
            new SqlStatement(
                            connection,
                            "update counted_accounts set at_xid = ?::xid8, at_event = ? where account = ?",
                            last.xid(),
                            last.id(),
                            account)
                    .run();
        }
        return false;
    }

    private static void count(Connection connection, List<UUID> ids) throws SQLException {
        new SqlStatement(
                        connection,
                        "select count_cases(?::uuid[], ?)",
                        ids.stream().map(UUID::toString).toList(),
                        ANSWERS)
                .rows(row -> null);
    }

    private record Place(boolean complete, UUID lastCase, String xid, UUID event) {
        static Place read(ResultSet row) throws SQLException {
            return new Place(
                    row.getBoolean("complete"),
                    row.getObject("last_case", UUID.class),
                    row.getString("at_xid"),
                    row.getObject("at_event", UUID.class));
        }
    }

    private record Event(UUID ofCase, String xid, UUID id) {
        static Event read(ResultSet row) throws SQLException {
            return new Event(
                    row.getObject("case_id", UUID.class), row.getString("at_xid"), row.getObject("id", UUID.class));
        }
    }
}
