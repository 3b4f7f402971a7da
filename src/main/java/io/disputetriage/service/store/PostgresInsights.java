package io.disputetriage.service.store;

import io.disputetriage.facts.Action;
import io.disputetriage.service.cases.InsightStore;
import io.disputetriage.service.cases.Insights;
import io.disputetriage.service.cases.UuidV7;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * The numbers of a period in one statement, from rows of cases and, of those alone, their events. Cases are found by indexes: opened ones by
 * their ids, which are in the order of opening, closed ones by when they were, due ones by their deadlines.
 */
@Singleton
@OutageAware
class PostgresInsights implements InsightStore {
    /** How far the time in an id may be from the time of opening beside it. */
    private static final Duration SKEW = Duration.ofDays(1);

    private static final String LINES =
            """
            with opened as materialized (
                select * from cases where account = ? and id >= ? and id < ? and opened_at >= ? and opened_at < ?)
            , closed as materialized (
                select c.*, coalesce(outcome, 'UNKNOWN') as came_of_it from cases c
                 where account = ? and closed_at >= ? and closed_at < ?)
            , answered as (
                select c.*, (
                    select min(e.happened_at) from case_events e
                     where e.case_id = c.id and (e.type = 'EVIDENCE_SUBMITTED' or e.of_action = any (?))
                       and e.number > greatest(c.stage_since, (
                           select max(number) from case_events s where s.case_id = c.id and s.type = 'STAGE_CHANGED'), 0))
                    as answered_at
                  from cases c where account = ? and response_due >= ? and response_due < ?)
            , due as materialized (
                select outcome, case when answered_at <= response_due then 'answeredInTime'
                                     when closed_at <= response_due then 'endedBefore'
                                     when answered_at is not null then 'answeredLate'
                                     else 'unanswered' end as how from answered)
            , reported as (
                select coalesce(d.decision::jsonb -> 'actions' -> (e.of_rank - 1) ->> 'action', e.of_action) as said, e.of_action
                  from closed c,
                  -- One case after the other: the planner would rather read the events of all times.
                  lateral (select * from case_events where case_id = c.id and of_decision is not null offset 0) e
                  left join lateral (
                      select decision from decisions where id = e.of_decision and e.type = 'ACTION_OVERRIDDEN' offset 0) d on true)
            , money as (
                select part, currency, amount from closed c, lateral (values
                    ('closed.disputed', disputed_currency, disputed_amount),
                    ('closed.refunded', refunded_currency, refunded_amount),
                    ('closed.recovered', back_currency, back_amount),
                    ('closed.cost', cost_currency, cost_amount)) as each (part, currency, amount)
                union all select 'opened.disputed', disputed_currency, disputed_amount from opened)
            , hours as (
                select count(*) as cases, avg(took) as mean, percentile_cont(array[0.5, 0.9]) within group (order by took) as of
                  from (select extract(epoch from closed_at - opened_at)::float8 / 3600 as took from closed) as each)
            , lines (part, name, of, cases, amount) as (
                select 'opened', 'cases', null, count(*), null::numeric from opened
                union all select 'opened.byKind', kind, null, count(*), null from opened group by kind
                union all select 'opened.byPlatform', coalesce(platform, 'UNKNOWN'), null, count(*), null from opened
                           group by platform
                union all select 'opened.byRule', rule, null, count(*), null
                            from opened, unnest(string_to_array(rules, ' ')) as rule group by rule
                union all select 'deadlines', how, null, count(*), null from due group by how
                union all select 'deadlines', 'lostBySilence', null, count(*), null from due
                           where outcome = 'LOST' and how in ('answeredLate', 'unanswered')
                union all select 'actions', said, of_action, count(*), null from reported group by said, of_action
                union all select 'closed', 'cases', null, count(*), null from closed
                union all select 'closed.byOutcome', came_of_it, null, count(*), null from closed group by came_of_it
                union all select 'closed.byRule', rule, came_of_it, count(*), null
                            from closed, unnest(string_to_array(rules, ' ')) as rule group by rule, came_of_it
                union all select part, currency, null, count(*), sum(amount) from money where amount is not null
                           group by part, currency
                union all select 'closed.hours', name, null, cases, round(took::numeric, 1) from hours, lateral (values
                           ('average', mean), ('median', of[1]), ('p90', of[2])) as each (name, took) where cases > 0)
            select * from lines order by part collate "C", name collate "C", of collate "C"
            """;

    private static final List<String> ANSWERS =
            Action.all(Action.Trait.ANSWERS_PLATFORM).stream().map(Enum::name).toList();

    private final DataSource database;

    PostgresInsights(DataSource database) {
        this.database = database;
    }

    @Override
    public Insights over(String account, Instant from, Instant to, Instant now) {
        Instant passed = to.isBefore(now) ? to : now;
        return new Insights(from, to, Work.on(database, connection -> new SqlStatement(
                        connection,
                        LINES,
                        account,
                        UuidV7.first(from.minus(SKEW)),
                        UuidV7.first(to.plus(SKEW)),
                        from,
                        to,
                        account,
                        from,
                        to,
                        ANSWERS,
                        account,
                        from,
                        passed)
                .rows(row -> new Insights.Line(
                        row.getString("part"),
                        row.getString("name"),
                        row.getString("of"),
                        row.getLong("cases"),
                        row.getBigDecimal("amount")))));
    }
}
