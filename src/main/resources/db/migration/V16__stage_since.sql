-- The number of the event by which a case came to its stage, whoever told it: what was answered before was an answer to another one.
-- Null: it has been at one stage only. Of changes from before, only events of the type STAGE_CHANGED are known. The end of a dispute is no stage to answer at.
alter table cases add column stage_since bigint;
