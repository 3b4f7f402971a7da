-- For the export of a case, and for erasing it.
create index webhook_attempts_of_case on webhook_attempts (case_id, id desc);
