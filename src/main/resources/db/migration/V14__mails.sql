-- Addresses of complaints departments that a person has said are right.
create table mail_addresses (
    account      text        not null,
    address      text        not null,
    actor        text        not null,
    confirmed_at timestamptz not null
);
create unique index mail_addresses_address on mail_addresses (account, lower(address));

-- E-mails that a person has approved.
create table mails (
    id          uuid        primary key,
    account     text        not null,
    actor       text        not null,
    case_ref    text        not null,
    decision_id uuid        not null,
    rank        integer     not null,
    state       text        not null check (state in ('APPROVED', 'SENDING', 'SENT', 'NOT_SENT', 'UNCLEAR')),
    hash        text        not null,
    message_id  text        not null,
    -- These four are null once the case's personal data is erased.
    sender      text,
    recipient   text,
    subject     text,
    body        text,
    attachments uuid[]      not null,
    approved_at timestamptz not null,
    started_at  timestamptz,
    ended_at    timestamptz,
    detail      text,
    -- The case knows that it was sent.
    reported    boolean     not null default false
);
-- One action, one mail, unless it is sure that it has not gone out.
create unique index mails_of_action on mails (account, decision_id, rank) where state <> 'NOT_SENT';
create index mails_newest on mails (account, id desc);
create index mails_of_case on mails (account, case_ref);
create index mails_to_do on mails (state, approved_at) where state in ('APPROVED', 'SENDING') or (state = 'SENT' and not reported);
