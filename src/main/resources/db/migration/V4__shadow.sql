-- Every ruleset that was ever set to shadow the active one; the one that has not ended does.
create table shadows (
    number     bigint      primary key generated always as identity,
    revision   text        collate "C" not null references rulesets (revision),
    share      double precision not null check (share > 0 and share <= 1),
    actor      text        not null,
    started_at timestamptz not null,
    ended_at   timestamptz
);
create unique index shadows_one_at_once on shadows ((true)) where ended_at is null;

-- What came of it, added up by all replicas.
create table shadow_counts (
    shadow bigint not null references shadows (number),
    what   text   not null,
    count  bigint not null,
    primary key (shadow, what)
);

-- The last differences. Words of the contract and instants only, nothing of a person.
create table shadow_differences (
    id              uuid        primary key,
    shadow          bigint      not null references shadows (number),
    decision_id     uuid        not null,
    active_revision text        not null,
    shadow_revision text        not null,
    found_at        timestamptz not null,
    kinds           text[]      not null,
    active_values   text[]      not null,
    shadow_values   text[]      not null
);
create index shadow_differences_newest on shadow_differences (shadow, id desc);
