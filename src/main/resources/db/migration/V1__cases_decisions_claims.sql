-- One row per complaint of an account, as its latest decision left it.
create table cases (
    id              uuid        primary key,
    account         text        not null,
    case_ref        text        not null,
    platform        text,
    stage           text,
    kind            text        not null,
    urgency         text        not null,
    first_action    text,
    response_due    timestamptz,
    review_at       timestamptz,
    open            boolean     not null,
    latest_decision uuid        not null,
    decisions       bigint      not null,
    opened_at       timestamptz not null,
    updated_at      timestamptz not null,
    unique (account, case_ref)
);
-- Ids are in the order of making: newest first, and where a page ends, is the id alone.
create index cases_newest on cases (account, id desc);
create index cases_open_newest on cases (account, id desc) where open;
create index cases_due on cases (account, response_due) where response_due is not null;
create index cases_platform on cases (account, platform, id desc);
create index cases_kind on cases (account, kind, id desc);
create index cases_urgency on cases (account, urgency, id desc);

-- Never changed once written. The text is what was answered, byte by byte.
create table decisions (
    id            uuid        primary key,
    case_id       uuid        not null references cases (id),
    account       text        not null,
    actor         text        not null,
    recorded_at   timestamptz not null,
    as_of         timestamptz not null,
    revision      text        not null,
    logic         text        not null,
    fact_sheet    text        not null,
    decision      text        not null
);
create index decisions_of_case on decisions (case_id, id desc);

-- The JSONB beside the text is for queries only: select d.decision_json ->> 'urgency' from decisions d. It is made
-- when somebody asks, because a stored column of it doubled what keeping a decision costs; an index on an expression
-- of it may be added for a query that is asked often.
create function decision_json(decisions) returns jsonb
    language sql immutable parallel safe
    return $1.decision::jsonb;

-- What a caller promised to be one request, for 30 days.
create table claims (
    account     text        not null,
    key         text        not null,
    body_sha256 text        not null,
    decision_id uuid        not null,
    claimed_at  timestamptz not null,
    primary key (account, key)
);
create index claims_age on claims (claimed_at);
