-- What numbers over many cases are made of, so that no decision is read for them: the rules that ever recommended something in
-- the case, with spaces between them, and the money of its latest decision. Of a case from before, those of its latest decision.
alter table cases
    add column rules             text,
    add column disputed_amount   numeric,
    add column disputed_currency text,
    add column refunded_amount   numeric,
    add column refunded_currency text,
    -- When somebody last had its personal data erased.
    add column erased_at         timestamptz;

update cases c
   set rules = (select string_agg(distinct reason ->> 'rule', ' ')
                  from jsonb_array_elements(said -> 'actions') as step, jsonb_array_elements(step -> 'because') as reason
                 where reason ->> 'file' is not null),
       disputed_amount   = (said #>> '{derived,complaint.disputed,amount}')::numeric,
       disputed_currency = said #>> '{derived,complaint.disputed,currency}',
       refunded_amount   = (facts #>> '{order,alreadyRefunded,amount}')::numeric,
       refunded_currency = facts #>> '{order,alreadyRefunded,currency}'
  from (select id, decision::jsonb as said, fact_sheet::jsonb as facts from decisions offset 0) d
 where d.id = c.latest_decision;

update cases c set erased_at = e.erased_at
  from (select account, case_ref, max(erased_at) as erased_at from erasures group by account, case_ref) e
 where (c.account, c.case_ref) = (e.account, e.case_ref);

-- Closed cases that hold personal data.
create index cases_to_erase on cases (closed_at)
 where closed_at is not null and (erased_at is null or erased_at < closed_at);

create index cases_closed on cases (account, closed_at) where closed_at is not null;

-- All that ever recommended something in a case, each once.
create function rules_of_case(before text, now text) returns text
    language sql immutable parallel safe
    return (select string_agg(rule, ' ' order by rule)
              from (select distinct unnest(string_to_array(concat_ws(' ', before, now), ' ')) as rule) as each
             where rule <> '');
