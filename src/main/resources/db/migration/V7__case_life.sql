-- How a case stands beside its latest decision. The version is the number of its latest event: who changes a case says
-- from which version, and a version is left once only.
alter table cases
    -- What a replica of the version before writes counts as one event, which it does not write down.
    add column version       bigint not null default 1,
    add column wake_at       timestamptz,
    add column owner         text,
    add column closed_at     timestamptz,
    add column outcome       text check (outcome in ('WON', 'LOST', 'REFUNDED', 'WITHDRAWN', 'RESOLVED')),
    add column back_amount   numeric,
    add column back_currency text,
    add column cost_amount   numeric,
    add column cost_currency text;

-- What happened to a case, from 1 on without a hole; only ever added to. No foreign key: the statement that adds an
-- event writes its case as well.
create table case_events (
    case_id           uuid        not null,
    number            bigint      not null,
    id                uuid        not null,
    type              text        not null,
    actor             text        not null,
    happened_at       timestamptz not null,
    recorded_at       timestamptz not null,
    reason            text,
    decision_id       uuid,
    previous_decision uuid,
    of_decision       uuid,
    of_rank           integer,
    of_action         text,
    primary key (case_id, number)
);
-- An action of a decision is reported once.
create unique index case_events_of on case_events (case_id, of_decision, of_rank) where of_decision is not null;

insert into case_events (case_id, number, id, type, actor, happened_at, recorded_at, decision_id, previous_decision)
select case_id, row_number() over of_case, id, 'TRIAGED', actor, as_of, recorded_at, id, lag(id) over of_case
  from decisions window of_case as (partition by case_id order by id);
update cases c
   set version = (select count(*) from case_events e where e.case_id = c.id),
       closed_at = case when open then null else updated_at end;

-- When the service looks at an open case again by itself: the next time its decision or its deadline names. Whoever
-- looks pushes it ahead, so that nobody else looks at the same time, and somebody does if he dies.
create index cases_wake on cases (wake_at) where wake_at is not null;
update cases set wake_at = coalesce(least(review_at, response_due), updated_at) where open;

create index cases_owner on cases (account, owner, id desc) where owner is not null;
create index cases_undated on cases (account, id desc) where open and response_due is null;

-- Two replicas opened the same case at once: one of them has to look again.
create function case_was_opened_meanwhile() returns uuid language plpgsql as $$
begin
    raise exception 'Another replica has opened the case' using errcode = '40001';
end $$;

-- Open cases that are looked at again because somebody asked: how far it has come, and what came of it.
create table reviews (
    id            uuid        primary key,
    account       text        not null,
    actor         text        not null,
    platform      text,
    kind          text,
    urgency       text,
    due_before    timestamptz,
    review_before timestamptz,
    owner         text,
    undated       boolean,
    per_second    integer     not null,
    total         bigint      not null,
    started_at    timestamptz not null,
    ended_at      timestamptz,
    lease_until   timestamptz not null,
    last_case     uuid,
    changed       bigint      not null default 0,
    same          bigint      not null default 0,
    gone          bigint      not null default 0,
    failed        bigint      not null default 0
);
create index reviews_running on reviews (started_at) where ended_at is null;

create table review_effects (
    review uuid   not null references reviews (id),
    effect text   not null,
    cases  bigint not null,
    primary key (review, effect)
);
