-- Numbers of periods are summed once, and not for each question: per day and per month, from each case as it was when it was last counted.
-- A case that has changed since is subtracted as it was and added as it is; so it does no harm to count one twice, and nothing that
-- changes cases has to know of this. Days and months are those of UTC.
create table counted_cases (
    id                uuid primary key,
    account           text not null,
    opened_at         timestamptz not null,
    closed_at         timestamptz,
    response_due      timestamptz,
    kind              text not null,
    platform          text,
    outcome           text,
    rules             text,
    disputed_amount   numeric,
    disputed_currency text,
    refunded_amount   numeric,
    refunded_currency text,
    back_amount       numeric,
    back_currency     text,
    cost_amount       numeric,
    cost_currency     text,
    -- When the platform was first answered at the present stage.
    answered_at       timestamptz,
    -- Of a closed case: what was recommended and what was done, with a tab between them.
    done              text[]
);
create index counted_opened on counted_cases (account, opened_at);
create index counted_closed on counted_cases (account, closed_at) where closed_at is not null;
create index counted_due on counted_cases (account, response_due) where response_due is not null;

-- A line is the part, the name and of which of them, with tabs between.
create table counted_lines (
    account text   not null,
    span    text   not null check (span in ('day', 'month')),
    begins  date   not null,
    line    text   not null,
    cases   bigint not null,
    amount  numeric,
    primary key (account, span, begins, line)
);

-- How far an account has been counted: all cases up to last_case, and of all others, once there are none left, those of events after the
-- place. Who has no row is counted from the cases themselves.
create table counted_accounts (
    account   text primary key,
    last_case uuid not null default '00000000-0000-0000-0000-000000000000',
    complete  boolean not null default false,
    at_xid    xid8 not null default pg_snapshot_xmin(pg_current_snapshot()),
    at_event  uuid not null default '00000000-0000-0000-0000-000000000000'
);

-- Cases as they are; answers are the actions that answer a platform.
create function cases_to_count(ids uuid[], answers text[]) returns setof counted_cases
    language sql stable as $$
    select c.id, c.account, c.opened_at, c.closed_at, c.response_due, c.kind, c.platform, c.outcome, c.rules, c.disputed_amount,
           c.disputed_currency, c.refunded_amount, c.refunded_currency, c.back_amount, c.back_currency, c.cost_amount, c.cost_currency,
           case when c.response_due is not null then (
               select min(e.happened_at) from case_events e
                where e.case_id = c.id and (e.type = 'EVIDENCE_SUBMITTED' or e.of_action = any (answers))
                  and e.number > greatest(c.stage_since, (
                      select max(number) from case_events s where s.case_id = c.id and s.type = 'STAGE_CHANGED'), 0)) end,
           case when c.closed_at is not null then array(
               select coalesce((select d.decision::jsonb -> 'actions' -> (e.of_rank - 1) ->> 'action' from decisions d
                                 where d.id = e.of_decision and e.type = 'ACTION_OVERRIDDEN'), e.of_action) || E'\t' || e.of_action
                 from case_events e where e.case_id = c.id and e.of_decision is not null) end
      from cases c where c.id = any (ids) $$;

-- What a case adds to the numbers of a period: opened and closed in it, and, if asked for, its deadline, as if that had
-- passed. Hours are counted by value, in tenths up to a day and whole from there on.
create function lines_of(c counted_cases, since timestamptz, until timestamptz, due boolean)
    returns table (at timestamptz, line text, amount numeric)
    language sql immutable parallel safe as $$
    select c.opened_at, each.line, each.amount from (values
            (E'opened\tcases', null::numeric),
            (E'opened.byKind\t' || c.kind, null),
            (E'opened.byPlatform\t' || coalesce(c.platform, 'UNKNOWN'), null),
            (case when c.disputed_amount is not null then E'opened.disputed\t' || c.disputed_currency end, c.disputed_amount))
        as each (line, amount)
     where c.opened_at >= since and c.opened_at < until and each.line is not null
    union all
    select c.opened_at, E'opened.byRule\t' || rule, null from unnest(string_to_array(c.rules, ' ')) as rule
     where c.opened_at >= since and c.opened_at < until
    union all
    select c.closed_at, each.line, each.amount from (values
            (E'closed\tcases', null::numeric),
            (E'closed.byOutcome\t' || coalesce(c.outcome, 'UNKNOWN'), null),
            (case when c.disputed_amount is not null then E'closed.disputed\t' || c.disputed_currency end, c.disputed_amount),
            (case when c.refunded_amount is not null then E'closed.refunded\t' || c.refunded_currency end, c.refunded_amount),
            (case when c.back_amount is not null then E'closed.recovered\t' || c.back_currency end, c.back_amount),
            (case when c.cost_amount is not null then E'closed.cost\t' || c.cost_currency end, c.cost_amount),
            (E'closed.took\thours', extract(epoch from c.closed_at - c.opened_at) / 3600),
            (E'closed.hours\t' || round(extract(epoch from c.closed_at - c.opened_at) / 3600,
                case when c.closed_at - c.opened_at < interval '24 hours' then 1 else 0 end), null))
        as each (line, amount)
     where c.closed_at >= since and c.closed_at < until and each.line is not null
    union all
    select c.closed_at, E'closed.byRule\t' || rule || E'\t' || coalesce(c.outcome, 'UNKNOWN'), null
      from unnest(string_to_array(c.rules, ' ')) as rule
     where c.closed_at >= since and c.closed_at < until
    union all
    select c.closed_at, E'actions\t' || pair, null from unnest(c.done) as pair
     where c.closed_at >= since and c.closed_at < until
    union all
    select c.response_due, E'deadlines\t' || case when c.answered_at <= c.response_due then 'answeredInTime'
                                                  when c.closed_at <= c.response_due then 'endedBefore'
                                                  when c.answered_at is not null then 'answeredLate'
                                                  else 'unanswered' end, null
     where due and c.response_due >= since and c.response_due < until
    union all
    select c.response_due, E'deadlines\tlostBySilence', null
     where due and c.response_due >= since and c.response_due < until
       and c.outcome = 'LOST' and coalesce(c.answered_at <= c.response_due or c.closed_at <= c.response_due, false) is false $$;

-- Counts cases of one account anew.
create function count_cases(ids uuid[], answers text[]) returns void
    language sql as $$
    with live as materialized (select l as c from cases_to_count(ids, answers) l)
    , old as materialized (select o as c from counted_cases o where o.id = any (ids))
    , lines as (
        select (c).account, at, line, 1 as cases, amount from live, lines_of(c, '-infinity', 'infinity', true)
        union all
        select (c).account, at, line, -1, -amount from old, lines_of(c, '-infinity', 'infinity', true))
    , changes as (
        select account, span, date_trunc(span, at at time zone 'UTC')::date as begins, line, sum(cases) as cases, sum(amount) as amount
          from lines, (values ('day'), ('month')) as spans (span) group by 1, 2, 3, 4 having sum(cases) <> 0 or sum(amount) <> 0)
    , kept as (
        insert into counted_cases select (c).* from live
        on conflict (id) do update set (closed_at, response_due, kind, platform, outcome, rules, disputed_amount, disputed_currency,
            refunded_amount, refunded_currency, back_amount, back_currency, cost_amount, cost_currency, answered_at, done) =
            (excluded.closed_at, excluded.response_due, excluded.kind, excluded.platform, excluded.outcome, excluded.rules,
            excluded.disputed_amount, excluded.disputed_currency, excluded.refunded_amount, excluded.refunded_currency,
            excluded.back_amount, excluded.back_currency, excluded.cost_amount, excluded.cost_currency, excluded.answered_at, excluded.done))
    insert into counted_lines as l select account, span, begins, line, cases, amount from changes order by 1, 2, 3, 4
    on conflict (account, span, begins, line) do update set cases = l.cases + excluded.cases, amount = l.amount + excluded.amount $$;

-- Open cases are looked for by anything, and counted, in an index alone: in the order of a list, with all that may be asked for.
create index cases_open on cases (account, id desc) include (platform, kind, urgency, owner, response_due, review_at) where open;
drop index cases_open_newest, cases_open_counts;
-- The same of those who look after them.
drop index cases_owner;
create index cases_owner on cases (account, owner, id desc) include (platform, kind, urgency, open, response_due, review_at) where owner is not null;

-- As it was, but from the month that the service's clock says on: ids are of that clock.
drop function make_partitions(timestamptz);
create function make_partitions(until timestamptz, since timestamptz default now()) returns integer
    language plpgsql set lock_timeout = '1s' set timezone = 'UTC' as $$
declare
    month timestamptz;
    name  text;
    made  integer := 0;
begin
    if not pg_try_advisory_xact_lock(x'7061727473'::bigint) then
        return 0;
    end if;
    for month in select generate_series(date_trunc('month', since), until, interval '1 month') loop
        foreach name in array array['decisions', 'case_events'] loop
            if to_regclass(name || '_' || to_char(month, 'YYYYMM')) is null then
                begin
                    execute format('create table %I partition of %I for values from (%L) to (%L)',
                        name || '_' || to_char(month, 'YYYYMM'), name, first_id(month), first_id(month + interval '1 month'));
                    if name = 'decisions' then
                        execute format('alter table %I set (toast_tuple_target = 8160)', name || '_' || to_char(month, 'YYYYMM'));
                    end if;
                    made := made + 1;
                exception when invalid_object_definition or check_violation then
                    -- Its rows are in the first partition, or wait in the one of what is ahead, and are found there.
                    raise notice 'No partition % of %', to_char(month, 'YYYYMM'), name;
                end;
            end if;
        end loop;
    end loop;
    return made;
end $$;
