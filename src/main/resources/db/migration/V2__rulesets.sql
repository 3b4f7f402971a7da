-- One sequence orders all that happens to rulesets: what comes first never depends on the clock of a replica.
create sequence ruleset_numbers;

-- Every ruleset that was ever tried or kept, once. Never changed and never deleted: decisions refer to it.
create table rulesets (
    revision        text        collate "C" primary key,
    number          bigint      not null unique default nextval('ruleset_numbers'),
    first_seen_at   timestamptz not null default clock_timestamp(),
    first_seen_by   text        not null,
    first_seen_from text        not null
);
create table ruleset_files (
    revision text collate "C" not null references rulesets (revision),
    path     text not null,
    content  text not null,
    primary key (revision, path)
);

-- A folder proposes a revision once; the outcome is null until somebody has tried it to the end.
create table ruleset_proposals (
    revision    text        collate "C" primary key references rulesets (revision),
    number      bigint      not null unique default nextval('ruleset_numbers'),
    proposed_at timestamptz not null default clock_timestamp(),
    proposed_by text        not null,
    outcome     text        check (outcome in ('ACTIVATED', 'SUPERSEDED', 'REFUSED')),
    diagnostics text
);

-- The last row is what is active. A proposal activates only with a number above the last basis, which is the
-- number of the proposal that was activated, or of the activation itself if somebody asked for it.
create table ruleset_activations (
    number       bigint      primary key default nextval('ruleset_numbers'),
    basis        bigint      not null,
    revision     text        collate "C" not null references rulesets (revision),
    previous     text        collate "C",
    actor        text        not null,
    cause        text        not null check (cause in ('FOLDER', 'CALL')),
    activated_at timestamptz not null default clock_timestamp()
);
create index ruleset_activations_of_revision on ruleset_activations (revision, number desc);

-- Who serves from this database; a row that is not renewed expires.
create table ruleset_replicas (
    name    text        primary key,
    folder  text,
    running text        not null,
    trouble text,
    seen_at timestamptz not null default clock_timestamp()
);
