package io.disputetriage.service.store;

import io.disputetriage.service.cases.InsightStore;
import io.disputetriage.service.cases.Insights;
import io.disputetriage.service.cases.UuidV7;
import io.disputetriage.service.store.CountedPeriod.Correction;
import io.disputetriage.service.store.CountedPeriod.Span;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The numbers of a period in one statement. Days and months are summed already, by {@link CaseCounting}; the ends of the period are counted from
 * what was summed, and cases that have changed since are taken off as they were and added as they are. Where nothing is summed yet, each case of
 * the period is counted as it is.
 */
@Singleton
@OutageAware
class PostgresInsights implements InsightStore {
    /** How far the time in an id may be from the time of opening beside it. */
    private static final Duration SKEW = Duration.ofDays(1);

    /** With more changes than these, counting anew is no slower. */
    private static final int MANY = 20_000;

    /** Numbers of transactions lie ahead after a restore into another server, until all is counted anew. */
    private static final String PLACE =
            """
            select a.complete and a.at_xid <= pg_snapshot_xmax(pg_current_snapshot())
                   and (select count(*) from (select from case_events e
                         where e.account = a.account and (e.xid, e.id) > (a.at_xid, a.at_event) limit %1$d) as more) < %1$d as counted,
                   a.at_xid::text as at_xid, a.at_event
              from counted_accounts a where a.account = ?
            """
                    .formatted(MANY);

    private static final String CHANGED =
            """
            changed as materialized (
                select array(select distinct case_id from (
                    select e.case_id from case_events e where e.account = ? and (e.xid, e.id) > (?::xid8, ?)
                     order by e.xid, e.id limit %d) as next) as ids)
            , live as materialized (select l as c from changed, cases_to_count(ids, ?) l)
            , old as materialized (select o as c from changed, counted_cases o where o.id = any (ids))
            """
                    .formatted(MANY);

    private static final String OF_PERIOD =
            """
            live as materialized (select l as c from cases_to_count(array(
                select id from cases where account = ? and id >= ? and id < ? and opened_at >= ? and opened_at < ?
                union select id from cases where account = ? and closed_at >= ? and closed_at < ?
                union select id from cases where account = ? and response_due >= ? and response_due < ?), ?) l)
            """;

    private static final String SUMMED =
            "select line, cases, amount from counted_lines where account = ? and span = ? and begins >= ? and begins < ?";

    private static final String OF_CASES =
            "select line, sign, sign * amount from (%s) as each (c, sign, since, until, due), lines_of(c, since, until, due)";

    /** The cases of {@code live} or {@code old}. */
    private static final String THESE = "select c, %d, ?::timestamptz, ?::timestamptz, ?::boolean from %s";

    private static final String COUNTED =
            """
            select c, ?::int, ?::timestamptz, ?::timestamptz, ?::boolean from counted_cases c where account = ?
               and (opened_at >= ? and opened_at < ? or closed_at >= ? and closed_at < ? or response_due >= ? and response_due < ?)
            """;

    private static final String SUMS =
            "select line, sum(cases)::bigint as cases, sum(amount) as amount from lines group by line having sum(cases) <> 0";

    /** Up to where an account is counted. */
    private record Place(String xid, UUID event) {}

    private final DataSource database;
    private final CaseCounting counting;

    PostgresInsights(DataSource database, CaseCounting counting) {
        this.database = database;
        this.counting = counting;
    }

    @Override
    public Insights over(String account, Instant from, Instant to, Instant now) {
        Instant passed = now.isBefore(from) ? from : now.isBefore(to) ? now : to;
        List<Correction> period = CountedPeriod.exactly(from, passed, to);
        return Work.on(database, connection -> {
            // Who counts on meanwhile does no harm: a case is taken off as it was last counted.
            SqlText sql = new SqlStatement(connection, PLACE, account)
                            .rows(row -> row.getBoolean("counted")
                                    ? new Place(row.getString("at_xid"), row.getObject("at_event", UUID.class))
                                    : null)
                            .stream()
                            .filter(Objects::nonNull)
                            .map(place -> summed(account, place, CountedPeriod.of(from, passed, to), period))
                            .findFirst()
                            .orElseGet(() -> caseByCase(account, from, to, period));
            InsightLines lines = new InsightLines();
            sql.on(connection).rows(row -> lines.add(row.getString(1), row.getLong(2), row.getBigDecimal(3)));
            return new Insights(from, to, lines.sorted());
        });
    }

    @Override
    public boolean count() {
        boolean more = false;
        for (String account : counting.accounts()) {
            more |= counting.step(account);
        }
        return more;
    }

    private static SqlText summed(String account, Place place, CountedPeriod parts, List<Correction> period) {
        SqlText cases = new SqlText(" union all ");
        for (Correction part : parts.corrections()) {
            cases.add(
                    COUNTED,
                    part.sign(),
                    part.since(),
                    part.until(),
                    part.due(),
                    account,
                    part.since(),
                    part.until(),
                    part.since(),
                    part.until(),
                    part.since(),
                    part.until());
        }
        for (Correction part : period) {
            cases.add(THESE.formatted(1, "live"), part.since(), part.until(), part.due());
            cases.add(THESE.formatted(-1, "old"), part.since(), part.until(), part.due());
        }
        SqlText lines = new SqlText(" union all ").add(OF_CASES, cases);
        for (Span span : parts.days()) {
            lines.add(SUMMED, account, "day", span.first(), span.end());
        }
        for (Span span : parts.months()) {
            lines.add(SUMMED, account, "month", span.first(), span.end());
        }
        return new SqlText("")
                .add("with " + CHANGED, account, place.xid(), place.event(), CaseCounting.ANSWERS)
                .add(", lines (line, cases, amount) as (%s) ", lines)
                .add(SUMS);
    }

    private static SqlText caseByCase(String account, Instant from, Instant to, List<Correction> period) {
        SqlText cases = new SqlText(" union all ");
        for (Correction part : period) {
            cases.add(THESE.formatted(1, "live"), part.since(), part.until(), part.due());
        }
        return new SqlText("")
                .add(
                        "with " + OF_PERIOD,
                        account,
                        UuidV7.first(from.minus(SKEW)),
                        UuidV7.first(to.plus(SKEW)),
                        from,
                        to,
                        account,
                        from,
                        to,
                        account,
                        from,
                        to,
                        CaseCounting.ANSWERS)
                .add(", lines (line, cases, amount) as (%s) ", new SqlText("").add(OF_CASES, cases))
                .add(SUMS);
    }
}
