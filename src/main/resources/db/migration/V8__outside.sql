-- What happened to a case is told to the outside from its history: in the order of transactions, so that nobody who goes
-- on from where he was misses what was written before and committed later.
alter table case_events
    add column account text,
    add column xid     xid8 not null default pg_current_xact_id();
update case_events e set account = c.account from cases c where c.id = e.case_id;
create index case_events_told on case_events (account, xid, id);

-- A replica of the version before doesn't say whose event it is.
create function account_of_case() returns trigger language plpgsql as $$
begin
    select account into new.account from cases where id = new.case_id;
    return new;
end $$;
create trigger case_events_account before insert on case_events
    for each row when (new.account is null) execute function account_of_case();
-- For a repetition of what was recorded between two instants.
create index case_events_recorded on case_events using brin (recorded_at);

-- Where an account wants to be told, and up to where in the history its events have been queued.
create table webhook_endpoints (
    id               uuid        primary key,
    account          text        not null,
    actor            text        not null,
    url              text        not null,
    types            text[]      not null,
    secret           text        not null,
    old_secret       text,
    old_secret_until timestamptz,
    created_at       timestamptz not null,
    disabled_at      timestamptz,
    at_xid           xid8        not null default pg_snapshot_xmin(pg_current_snapshot()),
    at_event         uuid        not null default '00000000-0000-0000-0000-000000000000'
);
create index webhook_endpoints_account on webhook_endpoints (account, id);

-- What an endpoint is still to be told of a case: events after `done`, up to `wanted`. One row, of which one process has
-- hold, so that no event is tried before the one before it has arrived; no row: it has been told everything.
create table webhook_queues (
    endpoint uuid        not null references webhook_endpoints (id) on delete cascade,
    case_id  uuid        not null,
    done     bigint      not null,
    wanted   bigint      not null,
    attempts integer     not null default 0,
    -- When it is tried, or another process may; null: blocked until somebody looks after it.
    next_at  timestamptz,
    primary key (endpoint, case_id)
);
create index webhook_queues_due on webhook_queues (endpoint, next_at nulls first);
create index webhook_queues_blocked on webhook_queues (endpoint) where next_at is null;

-- What came of each attempt.
create table webhook_attempts (
    id       bigint      generated always as identity primary key,
    endpoint uuid        not null references webhook_endpoints (id) on delete cascade,
    case_id  uuid        not null,
    event_id uuid        not null,
    number   bigint      not null,
    at       timestamptz not null,
    outcome  text        not null,
    status   integer,
    detail   text,
    millis   integer     not null
);
create index webhook_attempts_newest on webhook_attempts (endpoint, id desc);
create index webhook_attempts_age on webhook_attempts using brin (at);
