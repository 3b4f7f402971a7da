-- Where no table calls the address right, a person did: he may take that back until the mail is sent.
alter table mails add column confirmed boolean not null default true;
