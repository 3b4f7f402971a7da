package io.disputetriage.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills the tables with cases of three years as a busy shop has them: five decisions and six events each, nine of ten closed, all sealed. Their texts
 * are sound, but a tenth as long as real ones, and their hashes are of nothing.
 */
final class ManyCases {
    private static final int AT_ONCE = 25_000;

    private static final String CASES =
            """
            insert into cases (id, account, case_ref, platform, stage, kind, urgency, first_action, response_due, review_at, open,
                latest_decision, decisions, opened_at, updated_at, version, owner, closed_at, outcome, back_amount, back_currency,
                rules, disputed_amount, disputed_currency, refunded_amount, refunded_currency)
            select id, 'default', 'MANY-' || n, (array['PAYPAL','EBAY','AMAZON','STRIPE','SHOPIFY'])[1 + n % 5], 'INQUIRY',
                   (array['NOT_RECEIVED','DEFECTIVE','WRONG_ITEM','NOT_AS_DESCRIBED'])[1 + n % 4],
                   (array['LOW','NORMAL','HIGH','CRITICAL'])[1 + n % 4], 'WAIT', at + interval '10 days', at + interval '3 days', open,
                   id_of(at + interval '4 hours', n), 5, at, at + interval '4 hours', 6,
                   case when open then 'Person ' || n % 20 end, case when not open then least(at + n % 400 * interval '1 hour', now()) end,
                   case when not open then (array['WON','LOST','REFUNDED'])[1 + n % 3] end, case when not open then 18.90 end,
                   case when not open then 'USD' end, 'rule.' || n % 150 || ' rule.' || n % 70 || ' rule.x', 18.90, 'USD', 5, 'USD'
              from (select n, at, id_of(at, n) as id, n % 10 = 0 as open from (
                        select n, date_trunc('milliseconds', now() - (? - n) * (interval '1095 days' / ?)) as at
                          from generate_series(?, ?) n) as timed) as each
            """;

    private static final String DECISIONS =
            """
            insert into decisions (id, case_id, account, actor, recorded_at, as_of, revision, logic, fact_sheet, decision, salt, row_hash)
            select id_of(c.opened_at + i * interval '1 hour', substring(c.case_ref from 6)::int), c.id, 'default', 'shop',
                   c.opened_at + i * interval '1 hour', c.opened_at + i * interval '1 hour', ?, '4',
                   '{"asOf":"' || to_char(c.opened_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || '","caseRef":"' || c.case_ref || '","complaint":{"kind":"NOT_RECEIVED"}}',
                   '{"actions":[{"action":"WAIT","after":null,"because":[],"dueAt":null,"needsHuman":false,"notBefore":null,"params":{},"rank":1,"requires":[],"title":"Wait"}],"advice":[],"asOf":"2026-03-10T09:00:00Z","caseRef":"'
                       || c.case_ref || '","derived":{},"impact":[],"logic":"4","questions":[],"responseDue":{"at":null,"derivedFromPolicy":null},"reviewAt":null,"ruleset":{"revision":"'
                       || ? || '"},"urgency":"LOW","warnings":[],"withheld":[]}',
                   '\\x00112233445566778899aabbccddeeff', sha256(c.id::text::bytea)
              from cases c, generate_series(0, 4) i where c.id >= ? and c.account = 'default' and c.case_ref like 'MANY-%'
            """;

    private static final String EVENTS =
            """
            insert into case_events (case_id, account, number, id, type, actor, happened_at, recorded_at, decision_id, previous_decision,
                of_decision, of_rank, of_action)
            select d.case_id, 'default', n, d.id, (array['TRIAGED','ACTION_TAKEN','ACTION_OVERRIDDEN','REVIEWED','EVIDENCE_SUBMITTED'])[n], 'shop',
                   d.recorded_at, d.recorded_at, d.id, before, case when n in (2, 3) then before end, case when n in (2, 3) then 1 end,
                   case n when 2 then 'WAIT' when 3 then 'OFFER_GOODWILL' end
              from (select *, row_number() over w as n, lag(id) over w as before from decisions where case_id >= ? window w as (partition by case_id order by id)) d
            union all
            select c.id, 'default', 6, gen_random_uuid(), case when open then 'ASSIGNED' else 'CLOSED' end, 'shop', updated_at, updated_at,
                   null, null, null, null, null from cases c where id >= ? and account = 'default' and case_ref like 'MANY-%'
            """;

    private static final String SEALS =
            """
            insert into seals (position, decision_id, row_hash, previous_hash, chain_hash, sealed_at)
            select position, id, row_hash, sha256((position - 1)::text::bytea), sha256(position::text::bytea), recorded_at
              from (select *, (select coalesce(max(position), 0) from seals) + row_number() over (order by id) as position
                      from decisions where case_id >= ?) d
            """;

    private static final String ID_OF =
            """
            create or replace function id_of(at timestamptz, n int) returns uuid language sql immutable parallel safe as $$
                select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0')
                    || '8' || lpad(to_hex(n), 15, '0'))::uuid $$
            """;

    private ManyCases() {}

    /** Adds so many; {@code revision} is of the rules that are said to have decided. */
    static void fill(Connection connection, int cases, String revision) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ID_OF);
            // What refers to what is right by itself here.
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
        }
        for (int from = 1; from <= cases; from += AT_ONCE) {
            int to = Math.min(cases, from + AT_ONCE - 1);
            run(connection, CASES, cases, cases, from, to);
            Object first = first(connection, "MANY-" + from);
            run(connection, DECISIONS, revision, revision, first);
            run(connection, EVENTS, first, first);
            run(connection, SEALS, first);
            System.out.printf("%,d cases%n", to);
        }
        try (Statement statement = connection.createStatement()) {
            // Counted case by case, as after an upgrade, and not by six million events.
            statement.execute("delete from counted_accounts");
            statement.execute("vacuum analyze");
        }
    }

    private static Object first(Connection connection, String caseRef) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id from cases where account = 'default' and case_ref = ?")) {
            select.setString(1, caseRef);
            var row = select.executeQuery();
            row.next();
            return row.getObject(1);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
