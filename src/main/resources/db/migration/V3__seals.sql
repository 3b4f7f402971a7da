-- The hash of the row as it was kept, with personal values replaced by their salted hashes (ADR 20). Erasing puts
-- the hashes in place of the values and forgets the salt; the row hash stays.
alter table decisions
    add column salt      bytea,
    add column row_hash  bytea check (octet_length(row_hash) = 32),
    add column erased_at timestamptz;

-- What waits for a seal: put here with the decision in one statement, whichever transaction commits when. No index:
-- it is short, and every index would be paid for by whoever waits for a decision.
create table unsealed (
    decision_id uuid not null,
    row_hash    bytea check (octet_length(row_hash) = 32)
);
insert into unsealed (decision_id) select id from decisions order by id;

-- The chain. No foreign key: a row that is missing must show here, not be refused.
create table seals (
    position      bigint      primary key,
    decision_id   uuid        not null unique,
    row_hash      bytea       not null check (octet_length(row_hash) = 32),
    previous_hash bytea       not null unique check (octet_length(previous_hash) = 32),
    chain_hash    bytea       not null check (octet_length(chain_hash) = 32),
    sealed_at     timestamptz not null
);

-- Who had personal data erased, and when.
create table erasures (
    id        uuid        primary key default gen_random_uuid(),
    account   text        not null,
    case_ref  text        not null,
    actor     text        not null,
    erased_at timestamptz not null,
    decisions integer     not null
);
create index erasures_of_case on erasures (account, case_ref, erased_at);
