-- What is about a payment or an order, and of no one dispute, is a fact of every case that has it. Entries of before have no keys until they are read again.
create index inbox_keys on inbox using gin (keys) with (fastupdate = off) where keys <> '{}';
