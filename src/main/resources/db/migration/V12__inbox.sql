-- Where platforms and trackers send what happens, each address for one account.
create table intake_endpoints (
    id               uuid        primary key,
    account          text        not null,
    actor            text        not null,
    platform         text        not null,
    mode             text        not null check (mode in ('LIVE', 'TEST')),
    signature        text        not null,
    -- The address is told once; who sees this table can't call it.
    token_sha256     bytea       not null unique,
    -- Encrypted; null: calls are not signed.
    secret           bytea,
    old_secret       bytea,
    old_secret_until timestamptz,
    created_at       timestamptz not null
);
create index intake_endpoints_account on intake_endpoints (account, id);

-- What was sent, as it came, before anybody has looked into it. An endpoint that is removed leaves its entries.
create table inbox (
    id          uuid        primary key,
    account     text        not null,
    endpoint    uuid        not null,
    platform    text        not null,
    mode        text        not null,
    signature   text        not null,
    event_id    text        not null,
    received_at timestamptz not null,
    occurred_at timestamptz,
    state       text        not null check (state in ('RECEIVED', 'MAPPED', 'WAITING', 'IGNORED', 'FAILED')),
    detail      text,
    case_ref    text,
    decision_id uuid,
    revision    text,
    attempts    integer     not null default 0,
    -- When it is looked into, or another process may; null: it was.
    next_at     timestamptz,
    -- The letters of the tracking number that it is about.
    parcel      text,
    -- What a case must have for an entry that waits.
    keys        text[]      not null default '{}',
    headers     text,
    payload     bytea,
    bytes       integer     not null,
    sha256      bytea       not null,
    old_secret  boolean     not null,
    fetched     bytea,
    fetched_at  timestamptz,
    erased_at   timestamptz,
    unique (endpoint, event_id)
);
create index inbox_due on inbox (next_at) where next_at is not null;
create index inbox_newest on inbox (account, id desc);
create index inbox_state on inbox (account, state, id desc);
create index inbox_of_case on inbox (account, case_ref, id desc) where case_ref is not null;
create index inbox_of_parcel on inbox (account, parcel, id desc) where parcel is not null;
create index inbox_waiting on inbox using gin (keys) with (fastupdate = off) where state = 'WAITING';
create index inbox_age on inbox using brin (received_at);

-- By what else than its reference a case is found: its orders, parcels, payments, and disputes of platforms.
create table case_keys (
    account  text not null,
    key      text not null,
    case_ref text not null,
    primary key (account, key, case_ref)
);
create index case_keys_case on case_keys (account, case_ref);

insert into case_keys (account, key, case_ref)
select c.account, k.key, c.case_ref
  from cases c join decisions d on d.id = c.latest_decision,
       lateral (values ('ORDER ' || (d.fact_sheet::jsonb #>> '{order,id}')),
                       ('PARCEL ' || lower(regexp_replace(d.fact_sheet::jsonb #>> '{shipment,trackingNumber}', '[^[:alnum:]]', '', 'g')))) k(key)
 where c.open and d.erased_at is null and length(k.key) between 8 and 200
on conflict do nothing;

-- Which facts of the latest decision of a case were told by payloads, so that they can be told again.
create table case_told (
    account  text not null,
    case_ref text not null,
    facts    text not null,
    primary key (account, case_ref)
);
