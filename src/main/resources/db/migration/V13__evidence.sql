-- Files that prove something in a case. A row is written with the event that its arrival is, and goes with the event of its removal.
create table evidence (
    id          uuid        primary key,
    account     text        not null,
    case_ref    text        not null,
    kind        text        not null,
    name        text        not null,
    type        text        not null check (type in ('JPEG', 'PNG', 'GIF', 'PDF')),
    content     bytea       not null,
    bytes       integer     not null,
    sha256      bytea       not null,
    actor       text        not null,
    added_at    timestamptz not null,
    -- That was made because of it.
    decision_id uuid        not null,
    unique (account, case_ref, kind, sha256)
);
-- Pictures and PDF are compressed already.
alter table evidence alter column content set storage external;
