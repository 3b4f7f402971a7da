-- Decisions and events by months, so that what grows without end stays in pieces that can be looked after, and dropped, one by
-- one. Ids are in the order of making and begin with their time, so that bounds of ids are bounds of time, and the primary keys stay as they are:
-- a decision is where its own id puts it, an event where that of its case does.
create function first_id(at timestamptz) returns uuid
    language sql immutable parallel safe
    return (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid;

drop function decision_json(decisions);
drop trigger case_events_account on case_events;

create function time_of_id(id uuid) returns timestamptz
    language sql immutable parallel safe
    return to_timestamp(('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000.0);

-- What there is becomes the partition of this month and of all before; of a later month, if a clock was ahead.
do $$
declare
    newest timestamptz := (select max(at) from (
        select now() as at
        union all (select time_of_id(id) from decisions order by id desc limit 1)
        union all (select time_of_id(case_id) from case_events order by case_id desc limit 1)) as each);
    month text := to_char(newest at time zone 'UTC', 'YYYYMM');
    bound uuid := first_id((date_trunc('month', newest at time zone 'UTC') + interval '1 month') at time zone 'UTC');
    name  text;
    index text;
begin
    foreach name in array array['decisions', 'case_events'] loop
        execute format('alter table %I rename to %I', name, name || '_' || month);
        for index in select indexname from pg_indexes where schemaname = current_schema and tablename = name || '_' || month loop
            execute format('alter index %I rename to %I', index, index || '_' || month);
        end loop;
        execute format('create table %I (like %I including defaults including constraints) partition by range (%I)',
            name, name || '_' || month, case name when 'decisions' then 'id' else 'case_id' end);
    end loop;
    alter table decisions add primary key (id), add foreign key (case_id) references cases (id);
    create index decisions_of_case on decisions (case_id, id desc);
    alter table case_events add primary key (case_id, number);
    create unique index case_events_of on case_events (case_id, of_decision, of_rank) where of_decision is not null;
    create index case_events_told on case_events (account, xid, id);
    create index case_events_recorded on case_events using brin (recorded_at);
    foreach name in array array['decisions', 'case_events'] loop
        execute format('alter table %I attach partition %I for values from (minvalue) to (%L)', name, name || '_' || month, bound);
        -- For ids of a clock that is ahead of all partitions; normally empty.
        execute format('create table %I partition of %I default', name || '_ahead', name);
    end loop;
    alter table decisions_ahead set (toast_tuple_target = 8160);
end $$;

create trigger case_events_account before insert on case_events
    for each row when (new.account is null) execute function account_of_case();
create function decision_json(decisions) returns jsonb
    language sql immutable parallel safe
    return $1.decision::jsonb;

-- Makes those that are missing from this month up to that of `until`, and answers how many that were. Who reads meanwhile is waited for a second at
-- most, so that nobody waits for long behind this.
create function make_partitions(until timestamptz) returns integer
    language plpgsql set lock_timeout = '1s' set timezone = 'UTC' as $$
declare
    month timestamptz;
    name  text;
    made  integer := 0;
begin
    if not pg_try_advisory_xact_lock(x'7061727473'::bigint) then
        return 0;
    end if;
    for month in select generate_series(date_trunc('month', now()), until, interval '1 month') loop
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
