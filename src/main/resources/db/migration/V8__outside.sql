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
